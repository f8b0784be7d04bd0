using System.Globalization;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Evaluation;

/// <summary>Compares extracted facts and verdicts with labels, document after document. Derived facts do not count as answers.</summary>
internal sealed class FactScorer
{
    private const string Nothing = "nothing";
    private readonly Dictionary<string, FieldTally> _fields = EvaluatedField.All.ToDictionary(field => field.Concept, _ => new FieldTally());
    private readonly List<Miss> _misses = [];
    private readonly List<string> _unread = [];

    /// <summary>By concept, in the order of the fields; those that no label has are left out.</summary>
    public IEnumerable<(string Concept, FieldTally Tally)> Fields =>
        EvaluatedField.All.Select(scored => (scored.Concept, Tally: _fields[scored.Concept])).Where(item => item.Tally.Scored > 0);

    public VerdictTally Verdicts { get; } = new();

    public IReadOnlyList<Miss> Misses => _misses;

    /// <summary>Labelled documents that were not there or could not be read.</summary>
    public IReadOnlyList<string> Unread => _unread;

    public FieldTally Total
    {
        get
        {
            var total = new FieldTally();
            foreach (var tally in _fields.Values)
            {
                total.Add(tally);
            }

            return total;
        }
    }

    /// <param name="file">Null, or without a result, when the document was not there or could not be read.</param>
    public void Add(DocumentLabel label, ExtractedFile? file)
    {
        if (file?.Result is null)
        {
            _unread.Add(label.File);
        }

        foreach (var value in label.Values)
        {
            Score(label, value, Answer(file?.Result, value.Field.Concept, label.FiscalYear), file?.Document);
        }

        foreach (var (name, wanted) in label.Criteria)
        {
            ScoreVerdict(label.File, name, wanted, file?.Assessment);
        }
    }

    private void Score(DocumentLabel label, LabelledValue labelled, Fact? fact, SourceDocument? document)
    {
        var (field, tally) = (labelled.Field, _fields[labelled.Field.Concept]);
        var wanted = string.Join(" or ", labelled.Allowed.Select(value => value is { } number ? Plain(number) : Nothing));
        if (fact?.Quantity is not { } quantity || StatedValue.Of(quantity).Leading is not { } got)
        {
            if (labelled.Allowed.Contains(null))
            {
                tally.Silent++;
            }
            else
            {
                tally.Missing++;
                _misses.Add(new Miss("missing", label.File, field.Concept, Nothing, wanted, null));
            }

            return;
        }

        var cited = fact.Evidence.Select(span => document!.PageAt(span.Start).Number).ToList();
        var quote = fact.Evidence.Count > 0 ? document!.TextOf(fact.Evidence[0]).ToString() : null;
        if (labelled.Allowed.Any(value => value is { } number && field.IsSame(got, number)))
        {
            tally.Right++;
            if (labelled.Pages.Count == 0 ? cited.Count > 0 : labelled.Pages.Intersect(cited).Any())
            {
                tally.PageRight++;
            }
            else
            {
                _misses.Add(new Miss("page", label.File, field.Concept, Pages(cited), Pages(labelled.Pages), quote));
            }
        }
        else if (labelled.Allowed.All(value => value is null))
        {
            tally.Invented++;
            _misses.Add(new Miss("invented", label.File, field.Concept, Plain(got), wanted, quote));
        }
        else
        {
            tally.Wrong++;
            _misses.Add(new Miss("wrong", label.File, field.Concept, Plain(got), wanted, quote));
        }
    }

    private void ScoreVerdict(string file, string name, string wanted, Assessment? assessment)
    {
        var outcome = assessment?.Criteria.FirstOrDefault(verdict => FirstWord(verdict.Criterion.Id) == FirstWord(name))?.Outcome;
        var got = outcome switch
        {
            CriterionOutcome.Met => "pass",
            CriterionOutcome.NotMet => "fail",
            _ => "unknown",
        };
        if (got == wanted)
        {
            Verdicts.Right++;
            return;
        }

        if (got == "unknown")
        {
            Verdicts.Cautious++;
        }
        else
        {
            Verdicts.Wrong++;
            Verdicts.FalseMet += got == "pass" ? 1 : 0;
        }

        _misses.Add(new Miss("verdict", file, name, got, wanted, null));
    }

    /// <summary>The first reported fact of the whole group for the labelled year, as whoever reads the output from the top would take it.</summary>
    private static Fact? Answer(ExtractionResult? result, string concept, int? year) => result?.Facts.FirstOrDefault(fact =>
        fact.Concept == concept && fact.Scope == Scope.Consolidated && fact.Status != FactStatus.Derived
        && (fact.Period.FiscalYear is null || fact.Period.FiscalYear == year));

    private static string FirstWord(string id) => id.Split('_')[0];

    private static string Pages(IReadOnlyList<int> pages) => pages.Count == 0 ? "no page" : "page " + string.Join(", ", pages);

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
