namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>Titles: Little Giant and the steps to it, research bodies, awards.</summary>
internal sealed class StatusSection() : CompanySection("status", BriefingPhrase.StatusHeading)
{
    private const string NoTitle = "none_stated";
    private static readonly string[] Concepts = ["little_giant_status", "rd_body", "science_award"];

    protected override Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken)
    {
        var facts = FactList.Newest(desk, subject, Concepts).Where(fact => fact.Chosen.Fact.Text != NoTitle).ToList();
        var blocks = new List<BriefingBlock>();
        if (facts.TrueForAll(fact => fact.Concept != Concepts[0]))
        {
            blocks.Add(desk.Line(BriefingPhrase.NoStatus, subject.Name));
        }

        if (facts.Count > 0)
        {
            blocks.Add(new ListBlock([.. facts.Select(fact => FactList.Item(desk, fact))]));
        }

        return Task.FromResult<IReadOnlyList<BriefingBlock>>(blocks);
    }
}
