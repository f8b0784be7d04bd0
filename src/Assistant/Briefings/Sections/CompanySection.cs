namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>A section that tells of one company after the other, each under its name when there are several.</summary>
internal abstract class CompanySection(string name, BriefingPhrase heading) : IBriefingSection
{
    public string Name => name;

    public async Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects, CancellationToken cancellationToken)
    {
        var blocks = new List<BriefingBlock> { desk.Section(heading) };
        foreach (var subject in subjects)
        {
            if (subjects.Count > 1)
            {
                blocks.Add(new HeadingBlock(3, CitedText.Of(subject.Name)));
            }

            blocks.AddRange(await WriteAsync(desk, subject, cancellationToken));
        }

        return blocks;
    }

    protected abstract Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken);
}
