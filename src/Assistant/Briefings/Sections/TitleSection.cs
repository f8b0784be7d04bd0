namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>The title, and by what and for which years is judged.</summary>
internal sealed class TitleSection(string title) : IBriefingSection
{
    public string Name => "title";

    public Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects, CancellationToken cancellationToken)
    {
        var years = subjects.Select(subject => subject.Year).Distinct().ToList();
        var proof = desk.Turn.Ledger.Derive(desk.Profile.Text, [], [.. desk.Profile.Values, .. years.OfType<int>().Select(year => (decimal)year)]);
        var subtitle = desk.Say.Say(BriefingPhrase.Subtitle, desk.Turn.Verdicts.Name(desk.Turn.Profile), string.Join(desk.Say[BriefingPhrase.ListSpace], years.Select(desk.Year)));
        return Task.FromResult<IReadOnlyList<BriefingBlock>>([new HeadingBlock(1, CitedText.Of(title)), new ParagraphBlock(CitedText.Of(subtitle, proof).Then(desk.Stop))]);
    }
}
