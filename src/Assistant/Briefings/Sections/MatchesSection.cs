namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>Why a topic found each company: its sectors and the passages that speak of it.</summary>
internal sealed class MatchesSection(string topic, IReadOnlyList<TopicMatch> matches) : IBriefingSection
{
    public string Name => "matches";

    public Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects, CancellationToken cancellationToken)
    {
        var blocks = new List<BriefingBlock> { desk.Section(BriefingPhrase.MatchesHeading) };
        if (matches.Count == 0)
        {
            blocks.Add(desk.Line(BriefingPhrase.NoMatches, topic));
        }

        foreach (var match in matches)
        {
            var subject = subjects.First(subject => subject.Company.Id == match.Company.Id);
            blocks.Add(new HeadingBlock(3, CitedText.Of(subject.Name)));
            blocks.Add(new ListBlock([.. match.Sectors.Select(fact => FactList.Item(desk, fact)), .. match.Passages.Select(desk.Quote)]));
        }

        return Task.FromResult<IReadOnlyList<BriefingBlock>>(blocks);
    }
}
