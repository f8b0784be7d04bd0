using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Facts.Sectors;

namespace LittleGiants.Extraction.Criteria;

/// <summary>Judges a rule and its parts on the facts of one document.</summary>
internal sealed class RuleJudge(FactShelf shelf, CurrencyConverter converter, IProgrammes programmes, string? occasion)
{
    /// <summary>Texts of a status that say no.</summary>
    private static readonly string[] Negations = ["false", "none"];

    private readonly NumberJudge _numbers = new(shelf, converter);

    /// <summary>A part that two readings share is judged once.</summary>
    private readonly Dictionary<FactRule, Finding> _judged = [];

    public Finding Judge(Rule rule) => rule switch
    {
        AllRule all => Combine([.. all.Parts.Select(Judge)], isAll: true),
        AnyRule any => Combine([.. any.Parts.Select(Judge)], isAll: false),
        FactRule { WaivedAt: { } waived } when waived == occasion => new Finding(CriterionOutcome.NotApplicable, VerdictReasons.Waived(waived)),
        FactRule fact => _judged.TryGetValue(fact, out var known) ? known : _judged[fact] = WithConfidence(fact, fact.Operator switch
        {
            RuleOperator.InProgramme => JudgeSector(fact),
            RuleOperator.IsTrue => JudgeStatus(fact),
            _ => _numbers.Judge(fact),
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "no such rule"),
    };

    private static Finding WithConfidence(FactRule rule, Finding finding) =>
        rule.Confidence is null or "high" || finding.Outcome == CriterionOutcome.Unknown ? finding
            : finding with { Derivation = [.. finding.Derivation, VerdictReasons.LessSureRule(NumberText.Asked(rule))] };

    private static Finding Combine(IReadOnlyList<Finding> parts, bool isAll)
    {
        var outcome = isAll ? ThreeValued.All(parts.Select(part => part.Outcome)) : ThreeValued.Any(parts.Select(part => part.Outcome));
        var alike = parts.Where(part => part.Outcome == outcome).ToList();

        // Of what must all hold the worst part decides, of what need not the best; the first of those left open says why.
        var deciding = outcome == CriterionOutcome.Unknown ? alike[0] : isAll ? alike.MinBy(part => part.Margin)! : alike.MaxBy(part => part.Margin)!;

        // Where one part settles the rule, the others say nothing of it.
        var isSettledByOne = outcome == (isAll ? CriterionOutcome.NotMet : CriterionOutcome.Met);
        var telling = isSettledByOne ? alike : parts;
        return deciding with
        {
            Facts = [.. telling.Prepend(deciding).SelectMany(part => part.Facts).Distinct()],
            Derivation = [.. telling.SelectMany(part => part == deciding ? part.Derivation : [.. part.Derivation, part.Reason])],
            RateDecides = isSettledByOne ? alike.TrueForAll(part => part.RateDecides) : parts.Any(part => part.RateDecides),
        };
    }

    private Finding JudgeStatus(FactRule rule)
    {
        var texts = shelf.Texts(rule.Fact);
        if (texts.FirstOrDefault(text => !Negations.Contains(text.Text)) is { } holding)
        {
            return new Finding(CriterionOutcome.Met, VerdictReasons.StatusHolds(rule.Fact, holding.Stated)) { Facts = holding.Indexes };
        }

        if (texts.Count > 0)
        {
            return new Finding(CriterionOutcome.NotMet, VerdictReasons.StatusFails(rule.Fact, texts[0].Stated)) { Facts = texts[0].Indexes };
        }

        // A value of the status it is derived from that neither holds nor fails leaves it open.
        var values = DerivedFactCatalog.Default.Find(rule.Fact)?.Of is [var status] ? shelf.Texts(status) : [];
        return values.Count > 0
            ? new Finding(CriterionOutcome.Unknown, VerdictReasons.StatusOpen(rule.Fact, values[0].Stated)) { Facts = values[0].Indexes }
            : new Finding(CriterionOutcome.Unknown, shelf.WhyMissing(rule.Fact, shelf.YearsBack(rule.Fact, 0), isPriorYear: false));
    }

    private Finding JudgeSector(FactRule rule)
    {
        var sectors = shelf.Texts(rule.Fact);
        if (sectors.Count == 0)
        {
            return new Finding(CriterionOutcome.Unknown, VerdictReasons.NoSector());
        }

        var inside = sectors.Where(sector => rule.Programmes.Any(programme => programmes.SectorsOf(programme).Contains(sector.Text))).ToList();
        var shown = inside.Count > 0 ? inside : sectors;
        var names = string.Join(", ", shown.Select(sector => sector.Text).Distinct());
        return new Finding(
            inside.Count > 0 ? CriterionOutcome.Met : CriterionOutcome.NotMet,
            inside.Count > 0 ? VerdictReasons.SectorInProgramme(names) : VerdictReasons.SectorOutside(names))
        {
            Facts = [.. shown.SelectMany(sector => sector.Indexes).Distinct()],
        };
    }
}
