namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>All that is cited, by number.</summary>
internal sealed class AppendixSection : IBriefingSection
{
    public string Name => "appendix";

    public Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BriefingBlock>>([desk.Section(BriefingPhrase.AppendixHeading), new AppendixBlock()]);
}
