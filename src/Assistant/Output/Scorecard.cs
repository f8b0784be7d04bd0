using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LittleGiants.Assistant.Output;

/// <summary>The verdict: a row for each criterion with threshold, outcome, value, reason, page and quote.</summary>
internal sealed class Scorecard(Wording wording, VerdictWording verdicts)
{
    /// <summary>Facts shown for one criterion; the others stand in the table below.</summary>
    private const int MostFacts = 3;
    private const int CriterionCells = 26;

    /// <summary>What sign and word, borders and padding of the table take.</summary>
    private const int OtherCells = 28;

    /// <summary>A narrow column gives a quote two lines.</summary>
    private const int QuoteCells = 60;
    /// <summary>The step of a derivation that says it with the figures.</summary>
    private const string RateDecides = "rateDecides";
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly RuleText _rules = new(wording);
    private readonly ValueText _values = new(wording);

    public IRenderable Draw(ExtractionResult result, Assessment assessment, int width)
    {
        var places = new FactPlaces(result.Frame.Document, wording);
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, UseSafeBorder = false };
        table.AddColumn(new TableColumn(new Text(wording[Phrase.Criterion])) { Width = CriterionCells });
        table.AddColumn(new TableColumn(new Text(wording[Phrase.Outcome])) { NoWrap = true });
        table.AddColumn(new TableColumn(new Text(wording[Phrase.Evidence])));
        foreach (var verdict in assessment.Criteria)
        {
            table.AddRow(
                new Rows(new Text(SafeText.Line(verdicts.Title(verdict.Criterion))), new Text(_rules.Threshold(verdict.Criterion.Rule), Dim)),
                new Text(OutcomeMark.Of(verdict.Outcome, verdicts), OutcomeMark.StyleOf(verdict.Outcome)),
                new Rows(Evidence(result, verdict, places, Math.Max(width - CriterionCells - OtherCells, QuoteCells))));
        }

        return table;
    }

    private IEnumerable<IRenderable> Evidence(ExtractionResult result, CriterionVerdict verdict, FactPlaces places, int cells)
    {
        foreach (var fact in verdict.Facts.Take(MostFacts).Select(index => result.Facts[index]))
        {
            var value = verdict.Facts.Count > 1 ? wording.Say(Phrase.FactRule, wording.FactName(fact.Concept), _values.Of(fact)) : _values.Of(fact);
            yield return new Text(string.Join(" · ", new[] { value, places.PageWords(fact.Evidence) }.Where(part => part.Length > 0)));
            if (fact.Evidence.Count > 0)
            {
                yield return new Text(places.Quote(fact, cells), Dim);
            }
        }

        yield return new Text(SafeText.Line(verdicts.Sentence(verdict.Reason)));
        foreach (var step in verdict.Derivation)
        {
            yield return new Text(SafeText.Line(verdicts.Sentence(step)), Dim);
        }

        if (verdict.RateDecides && verdict.Derivation.All(step => step.Code != RateDecides))
        {
            yield return new Text(wording[Phrase.RateDecides]);
        }

        if (verdict.OtherReadingOutcome is { } other)
        {
            yield return new Text(wording.Say(Phrase.OtherReading, SafeText.Line(verdicts.OtherReading(verdict.Criterion)), OutcomeMark.Of(other, verdicts)));
        }

        if (verdict.Outcome == CriterionOutcome.Unknown && verdicts.SettledBy(verdict.Criterion) is { } settledBy)
        {
            yield return new Text(wording.Say(Phrase.SettledBy, SafeText.Line(settledBy)), Dim);
        }
    }
}
