using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>The verdict in one paragraph: the outcome, then which criteria are met, missed and open, with the deciding figures.</summary>
internal sealed class VerdictSection(VerdictProse prose) : CompanySection("verdict", BriefingPhrase.VerdictHeading)
{
    private static readonly (CriterionOutcome Outcome, BriefingPhrase Phrase)[] Groups =
    [
        (CriterionOutcome.NotMet, BriefingPhrase.NotMetList),
        (CriterionOutcome.Unknown, BriefingPhrase.UnknownList),
        (CriterionOutcome.Met, BriefingPhrase.MetList),
        (CriterionOutcome.NotApplicable, BriefingPhrase.NotApplicableList),
    ];

    protected override async Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken) =>
        [new ParagraphBlock(await prose.WriteAsync(subject, Paragraph(desk, subject), cancellationToken))];

    private static CitedText Paragraph(BriefingDesk desk, BriefingSubject subject)
    {
        var space = desk.Say[BriefingPhrase.SentenceSpace];
        var text = Head(desk, subject);
        foreach (var (outcome, phrase) in Groups)
        {
            var criteria = subject.Criteria.Where(criterion => criterion.Outcome == outcome).ToList();
            if (criteria.Count > 0)
            {
                text = text.Then(space).Then(desk.Say.Cite(phrase, CitedText.Join(desk.Say[BriefingPhrase.ListSpace], criteria.Select(criterion => Clause(desk, criterion))))).Then(desk.Stop);
            }
        }

        return text;
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
