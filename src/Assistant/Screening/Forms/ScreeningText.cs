using System.Globalization;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening.Forms;

/// <summary>Values, distances and ages of a screening as people read them.</summary>
internal sealed class ScreeningText(Wording wording, VerdictWording verdicts)
{
    private const double DaysOfMonth = 30.44;

    public VerdictWording Verdicts => verdicts;

    /// <summary>The value in the rule's unit; of a status or sector its words; else why it is open.</summary>
    public string Value(ScreenedCriterion criterion) =>
        criterion.Verdict.Value is { } value ? NumberText.Of(value.Interval, value.Unit)
        : criterion.Texts.Count > 0 ? string.Join(", ", criterion.Texts.Select(Word))
        : criterion.Open is { } open ? Open(open) : "";

    /// <summary>"+1.2 million EUR" beyond the bound, "-0.46 pp" (percentage points) short of it.</summary>
    public static string Distance(ScreenedCriterion criterion) => criterion.Verdict is { Distance: { } distance, DistanceUnit: { } unit }
        ? (distance < 0 ? "-" : "+") + (unit == NumberText.Percent ? NumberText.Of(Math.Abs(distance), NumberText.Count) + " pp" : NumberText.Of(Math.Abs(distance), unit)) : "";

    public static string Age(int? days) => days is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / DaysOfMonth:0} mo") : "";

    public static string Open(string code) => code switch
    {
        ScreenedCriterion.NotDisclosed => "not disclosed",
        ScreenedCriterion.NotReadable => "not readable",
        ScreenedCriterion.NotApplicable => "not applicable",
        _ => code.Aggregate("", (text, letter) => char.IsAsciiLetterUpper(letter) ? $"{text} {char.ToLowerInvariant(letter)}" : text + letter),
    };

    /// <summary>Where it stands, each document named once: "report.pdf pp. 2, 5".</summary>
    public static string Places(ScreenedCriterion criterion) => string.Join("; ", criterion.Sources.GroupBy(source => source.Document).Select(group => (group.Key, Pages: group.Select(source => source.Page).OfType<int>().Distinct().Order().ToList()) switch
    {
        (null, _) => "analyst",
        (var document, []) => document,
        (var document, [var page]) => FormattableString.Invariant($"{document} p. {page}"),
        (var document, var pages) => $"{document} pp. {string.Join(", ", pages)}",
    }));

    /// <summary>Whether an analyst's word stands behind the value.</summary>
    public static bool IsAnalysts(ScreenedCriterion criterion) => criterion.Sources.Any(source => source.Analyst is not null);

    public static string Summary(ScreeningResult result)
    {
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{result.Selected:N0} of {result.Screened:N0} companies") };
        foreach (var (outcome, word) in new[] { (CriterionOutcome.Met, "met"), (CriterionOutcome.NotMet, "not met"), (CriterionOutcome.Unknown, "unknown") })
        {
            if (result.Outcomes.TryGetValue(outcome, out var count))
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {word}{(outcome == CriterionOutcome.NotMet && result.NearMisses > 0 ? $" ({result.NearMisses} near)" : "")}"));
            }
        }

        if (result.Companies.Count < result.Selected)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"the first {result.Companies.Count:N0} are shown"));
        }

        return string.Join(" · ", parts);
    }

    private string Word(string text) => Extraction.Facts.Sectors.SectorCatalog.Default.Find(text)?.Names.GetValueOrDefault(wording.Tag) ?? wording.Word("states", text);
}
