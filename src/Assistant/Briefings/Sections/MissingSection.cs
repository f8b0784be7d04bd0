using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>What the criteria and the key figures need and no document gives, and which document would settle it.</summary>
internal sealed class MissingSection() : CompanySection("missing", BriefingPhrase.MissingHeading)
{
    private static readonly string[] Wanted = ["revenue", "net_profit", "employees", "rd_expense", "rd_staff", "invention_patents_granted", "total_assets"];

    protected override Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken)
    {
        var items = subject.Criteria.Where(criterion => criterion.Outcome == CriterionOutcome.Unknown).Select(criterion => Open(desk, criterion)).ToList();
        var absent = Wanted.Where(concept => subject.View.Find(concept, subject.Year) is null && subject.Criteria.All(criterion => criterion.Verdict.Criterion.Id != concept)).ToList();
        if (absent.Count > 0)
        {
            items.Add(Absent(desk, subject, absent));
        }

        items.AddRange(subject.View.Documents.Where(document => document.UnreadablePages.Count > 0).Select(document => Unreadable(desk, document)));
        return Task.FromResult<IReadOnlyList<BriefingBlock>>(items.Count > 0
            ? [new ListBlock(items)]
            : [desk.Line(BriefingPhrase.NothingMissing)]);
    }

    private static CitedText Open(BriefingDesk desk, ScoredCriterion criterion)
    {
        var text = CitedText.Strong(criterion.Judged.Title).Then(desk.Say[BriefingPhrase.Colon]).Then(CitedText.Join("", criterion.Reasons.Take(1)));
        return desk.Turn.Verdicts.SettledBy(criterion.Verdict.Criterion) is { } settled
            ? text.Then(desk.Say[BriefingPhrase.SentenceSpace]).Then(desk.Say.Say(BriefingPhrase.SettledBy, settled.TrimEnd('.', '。')), settled.Any(char.IsAsciiDigit) ? [desk.Record(settled)] : []).Then(desk.Stop)
            : text;
    }

    private static CitedText Absent(BriefingDesk desk, BriefingSubject subject, List<string> absent)
    {
        var report = subject.View.ReportOf(subject.Year);
        var names = string.Join(desk.Say[BriefingPhrase.ListSpace], absent.Select(desk.Turn.Names.Of));
        var searched = report is null ? "–" : report.Name;
        return CitedText.Of(
            desk.Say.Say(BriefingPhrase.NotStated, names, desk.Year(subject.Year), searched),
            desk.Record(desk.Say.Say(BriefingPhrase.Searched, searched), subject.Year is { } year ? [year] : [])).Then(desk.Stop);
    }

    private static CitedText Unreadable(BriefingDesk desk, DocumentRecord document)
    {
        var pages = string.Join(", ", document.UnreadablePages.Take(20).Select(page => BriefingDesk.Text(page))) + (document.UnreadablePages.Count > 20 ? " …" : "");
        var text = desk.Say.Say(BriefingPhrase.Unreadable, document.Name, pages);
        return CitedText.Of(text, desk.Record(text)).Then(desk.Stop);
    }
}
