using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>The verdict in one paragraph: the outcome, then which criteria are met, missed and open, with the deciding figures. Behind the outcome, which is always the program's sentence, the words are a model's when all of them pass the check.</summary>
internal sealed class VerdictSection(ModelProse prose) : CompanySection("verdict", BriefingPhrase.VerdictHeading)
{
    private static readonly (CriterionOutcome Outcome, BriefingPhrase Phrase)[] Groups =
    [
        (CriterionOutcome.NotMet, BriefingPhrase.NotMetList),
        (CriterionOutcome.Unknown, BriefingPhrase.UnknownList),
        (CriterionOutcome.Met, BriefingPhrase.MetList),
        (CriterionOutcome.NotApplicable, BriefingPhrase.NotApplicableList),
    ];

    protected override async Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken)
    {
        var (space, head, own) = (desk.Say[BriefingPhrase.SentenceSpace], Head(desk, subject), Reasons(desk, subject));
        if (!prose.IsAsked)
        {
            return [new ParagraphBlock(head.Then(space).Then(own))];
        }

        var facts = SectionFacts.Of(desk, [new ParagraphBlock(head.Then(space).Then(own)), new ListBlock([.. subject.Criteria.SelectMany(criterion => criterion.Reasons)])]);
        var (written, isWhole) = await prose.WriteAsync(Name, desk.Say[BriefingPhrase.VerdictHeading], [subject], facts, cancellationToken);
        return [new ParagraphBlock(head.Then(space).Then(written.IsEmpty ? own : isWhole ? written : written.Then(space).Then(own)))];
    }

    private static CitedText Reasons(BriefingDesk desk, BriefingSubject subject)
    {
        var groups = Groups.Select(group => (group.Phrase, Criteria: subject.Criteria.Where(criterion => criterion.Outcome == group.Outcome).ToList())).Where(group => group.Criteria.Count > 0);
        return CitedText.Join(
            desk.Say[BriefingPhrase.SentenceSpace],
            groups.Select(group => desk.Say.Cite(group.Phrase, CitedText.Join(desk.Say[BriefingPhrase.ListSpace], group.Criteria.Select(criterion => Clause(desk, criterion)))).Then(desk.Stop)));
    }

    private static CitedText Head(BriefingDesk desk, BriefingSubject subject)
    {
        var phrase = subject.Judgement.Outcome switch
        {
            CriterionOutcome.Met => BriefingPhrase.Meets,
            CriterionOutcome.NotMet => BriefingPhrase.Fails,
            _ => BriefingPhrase.Open,
        };
        var proof = subject.Year is null ? desk.Profile : desk.Turn.Ledger.Derive(desk.Profile.Text, [], [.. desk.Profile.Values, subject.Year.Value]);
        return CitedText.Of(desk.Say.Say(phrase, subject.Name, desk.Turn.Verdicts.Name(desk.Turn.Profile), desk.Year(subject.Year)), proof).Then(desk.Stop);
    }

    /// <summary>"Revenue (34.85 million EUR [1], asked: 13 – 53 million EUR [2])".</summary>
    private static CitedText Clause(BriefingDesk desk, ScoredCriterion criterion)
    {
        var title = CitedText.Of(criterion.Judged.Title);
        return criterion.Value == BriefingDesk.Nothing
            ? desk.Say.Cite(BriefingPhrase.ClauseOpen, title, criterion.Asked)
            : desk.Say.Cite(BriefingPhrase.Clause, title, criterion.Value, criterion.Asked);
    }
}
