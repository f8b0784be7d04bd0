namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>A section that a model's paragraph opens, written from the section's own facts; what the program wrote stands below it as ever.</summary>
internal sealed class LedSection(IBriefingSection section, ModelProse prose) : IBriefingSection
{
    public string Name => section.Name;

    public async Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects, CancellationToken cancellationToken)
    {
        var blocks = await section.WriteAsync(desk, subjects, cancellationToken);
        if (!prose.IsAsked || blocks is not [HeadingBlock heading, ..])
        {
            return blocks;
        }

        var (lead, _) = await prose.WriteAsync(Name, heading.Text.Plain, subjects, SectionFacts.Of(desk, blocks.Skip(1)), cancellationToken);
        return lead.IsEmpty ? blocks : [heading, new ParagraphBlock(lead), .. blocks.Skip(1)];
    }
}
