namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>Patents and other rights by kind.</summary>
internal sealed class PatentsSection() : CompanySection("patents", BriefingPhrase.PatentsHeading)
{
    private static readonly string[] Concepts =
        ["invention_patents_granted", "utility_model_patents_granted", "design_patents_granted", "patents_total", "invention_patents_applied", "software_copyrights", "class1_ip"];

    protected override Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken)
    {
        var facts = FactList.Newest(desk, subject, Concepts);
        return Task.FromResult<IReadOnlyList<BriefingBlock>>(facts.Count == 0
            ? [desk.Line(BriefingPhrase.NoPatents, subject.Name)]
            : [new ListBlock([.. facts.Select(fact => FactList.Item(desk, fact))])]);
    }
}
