using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Screening.Workbooks;

namespace LittleGiants.Assistant.Screening.Forms;

/// <summary>A screening as a workbook: companies, the evidence of each value, and what the profile says.</summary>
internal static class ScreeningWorkbook
{
    public static void Write(Stream output, ScreeningResult result, ScreeningText text)
    {
        using var workbook = new WorkbookWriter(output);
        workbook.Sheet("Screening", Columns(result, text), result.Companies.Select(company => Row(company, text)));
        workbook.Sheet("Evidence", Evidence, result.Companies.SelectMany(company => company.Criteria.SelectMany(criterion => EvidenceRows(company, criterion, text))));
        workbook.Sheet("Notes", [new("Subject", 24), new("Note", 120)], Notes(result, text));
    }

    private static readonly WorkbookColumn[] Evidence =
    [
        new("Company", 32), new("Criterion", 28), new("Outcome", 12), new("Reason", 60), new("Fact", 26), new("As printed", 22), new("Source", 36), new("Quote", 70), new("Analyst", 30),
    ];

    private static List<WorkbookColumn> Columns(ScreeningResult result, ScreeningText text)
    {
        List<WorkbookColumn> columns = [new("Company", 32), new("Year", 7), new("Outcome", 12), new("Near miss", 10), new("Unknowns", 10), new("Newest document", 32), new("As of", 12), new("Age in days", 12)];
        foreach (var criterion in result.Profile.Criteria)
        {
            var title = text.Verdicts.Title(criterion);
            columns.AddRange([new(title, 12), new($"{title}: value", 18), new($"{title}: unit", 9), new($"{title}: distance", 18), new($"{title}: open", 16), new($"{title}: source", 36)]);
        }

        return columns;
    }

    private static List<WorkbookCell> Row(ScreenedCompany company, ScreeningText text)
    {
        List<WorkbookCell> cells =
        [
            company.Name, WorkbookCell.YearOf(company.Year), text.Verdicts.Outcome(company.Outcome), company.IsNearMiss ? "near" : "", WorkbookCell.Of(company.Unknowns),
            company.Newest, WorkbookCell.Of(company.AsOf), WorkbookCell.Of(company.AgeDays),
        ];
        foreach (var criterion in company.Criteria)
        {
            var value = criterion.Verdict.Value;
            cells.Add(text.Verdicts.Outcome(criterion.Verdict.Outcome));
            cells.Add(criterion.Value is { } number ? WorkbookCell.Value(number, value!.Unit) : criterion.Open is { } && value is null ? "" : text.Value(criterion));
            cells.Add(value?.Unit);
            cells.Add(WorkbookCell.Value(criterion.Verdict.Distance, criterion.Verdict.DistanceUnit ?? ""));
            cells.Add(criterion.Open is { } open ? ScreeningText.Open(open) : "");
            cells.Add(ScreeningText.Places(criterion));
        }

        return cells;
    }

    private static IEnumerable<IReadOnlyList<WorkbookCell>> EvidenceRows(ScreenedCompany company, ScreenedCriterion criterion, ScreeningText text)
    {
        var reason = string.Join(' ', criterion.Verdict.Derivation.Prepend(criterion.Verdict.Reason).Select(text.Verdicts.Sentence));
        foreach (var source in criterion.Sources.DefaultIfEmpty())
        {
            yield return
            [
                company.Name, text.Verdicts.Title(criterion.Verdict.Criterion), text.Verdicts.Outcome(criterion.Verdict.Outcome), reason,
                source is null ? "" : text.Verdicts.FactName(source.Concept), source?.Printed, source?.Place, source?.Quote, source?.Analyst,
            ];
        }
    }

    private static IEnumerable<IReadOnlyList<WorkbookCell>> Notes(ScreeningResult result, ScreeningText text)
    {
        yield return ["Profile", $"{text.Verdicts.Name(result.Profile)} ({result.Profile.Id}, {result.Profile.Edition})"];
        yield return ["Basis", result.Profile.Basis];
        yield return ["Screened on", JsonForms.Iso(result.Today)];
        yield return ["Condition", result.Where ?? "all companies"];
        yield return ["Companies", ScreeningText.Summary(result)];
        yield return ["Distance", "How far a value lies beyond the nearest bound, in the unit of the rule; negative when it misses it."];
        yield return ["Near", "Within a tenth of the bound."];
        yield return ["Open", "not disclosed: all pages were read and none says it; not readable: pages that may say it could not be read; not applicable: the document says that it does not apply. Any other word says why a stated value does not decide."];
        foreach (var note in text.Verdicts.Notes(result.Profile))
        {
            yield return ["Note of the profile", note];
        }
    }
}
