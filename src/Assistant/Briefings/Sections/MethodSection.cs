using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>How the briefing was made: profile, rates, documents, who wrote the prose and what of it did not pass.</summary>
internal sealed class MethodSection(Func<IEnumerable<string>> proseNotes) : IBriefingSection
{
    public string Name => "method";

    public Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects, CancellationToken cancellationToken)
    {
        var profile = desk.Turn.Profile;
        var items = new List<CitedText>
        {
            CitedText.Of(desk.Say.Say(BriefingPhrase.MethodProfile, desk.Turn.Verdicts.Name(profile), profile.Edition, profile.Basis), desk.Profile),
        };
        items.AddRange(desk.Turn.Verdicts.Notes(profile).Select(note => CitedText.Of(note, note.Any(char.IsAsciiDigit) ? [desk.Record($"{desk.Turn.Verdicts.Name(profile)}: {note}")] : [])));
        items.Add(CitedText.Of(desk.Say[BriefingPhrase.MethodRates]));
        items.Add(CitedText.Of(desk.Say[BriefingPhrase.MethodChoice]));
        items.AddRange(proseNotes().Select(note => CitedText.Of(note)));
        var documents = subjects.SelectMany(subject => subject.View.Documents).DistinctBy(document => document.Id).ToList();
        return Task.FromResult<IReadOnlyList<BriefingBlock>>(
        [
            desk.Section(BriefingPhrase.MethodHeading),
            new ListBlock(items),
            .. documents.Count > 0 ? Documents(desk, documents) : [],
        ]);
    }

    private static BriefingBlock[] Documents(BriefingDesk desk, List<DocumentRecord> documents)
    {
        var catalogue = desk.Record(
            desk.Say.Say(BriefingPhrase.Catalogue, string.Join("; ", documents.Select(document => string.Join(", ", Cells(desk, document))))),
            documents.SelectMany(document => new decimal?[] { document.PageCount, document.FiscalYear }).OfType<decimal>());
        return
        [
            desk.Line(BriefingPhrase.MethodDocuments),
            new TableBlock(
                [
                    desk.Column(BriefingPhrase.Document, 46),
                    desk.Column(BriefingPhrase.Kind, 18),
                    desk.Column(BriefingPhrase.YearColumn, 14),
                    desk.Column(BriefingPhrase.LanguageColumn, 14),
                    desk.Column(BriefingPhrase.PagesColumn, 10, isNumeric: true),
                ],
                [.. documents.Select(document => (IReadOnlyList<CitedText>)[.. Cells(desk, document).Select((cell, index) => CitedText.Of(cell, index == 0 ? [catalogue] : []))])])
            {
                Proof = [catalogue],
            },
        ];
    }

    private static string[] Cells(BriefingDesk desk, DocumentRecord document) =>
    [
        document.Name,
        desk.Words.Of(document.Kind),
        document.FiscalYear is { } year ? BriefingDesk.Text(year) : document.Date is { } date ? JsonForms.Iso(date) : "–",
        Language.Find(document.Language) is null ? "–" : desk.Words.LanguageName(document.Language),
        BriefingDesk.Text(document.PageCount),
    ];
}
