using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>The criteria one by one: of one company with value, threshold, distance and evidence, of several side by side; then why.</summary>
internal sealed class ScorecardSection : IBriefingSection
{
    public string Name => "scorecard";

    public Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects, CancellationToken cancellationToken)
    {
        var blocks = new List<BriefingBlock> { desk.Section(BriefingPhrase.ScorecardHeading) };
        if (subjects.Count == 1)
        {
            blocks.Add(Card(desk, subjects[0]));
        }
        else
        {
            blocks.Add(Side(desk, subjects));
        }

        blocks.Add(desk.Line(BriefingPhrase.ReasonsLead));
        foreach (var subject in subjects)
        {
            if (subjects.Count > 1)
            {
                blocks.Add(new HeadingBlock(3, CitedText.Of(subject.Name)));
            }

            blocks.Add(new ListBlock([.. subject.Criteria.Select(criterion =>
                CitedText.Strong(criterion.Judged.Title).Then(desk.Say[BriefingPhrase.Colon]).Then(CitedText.Join(desk.Say[BriefingPhrase.SentenceSpace], criterion.Reasons)))]));
        }

        return Task.FromResult<IReadOnlyList<BriefingBlock>>(blocks);
    }

    private static TableBlock Card(BriefingDesk desk, BriefingSubject subject) => new(
        [
            desk.Column(BriefingPhrase.Criterion, 19),
            desk.Column(BriefingPhrase.Outcome, 13),
            desk.Column(BriefingPhrase.Value, 18),
            desk.Column(BriefingPhrase.Threshold, 17),
            desk.Column(BriefingPhrase.Distance, 14),
            desk.Column(BriefingPhrase.Evidence, 19),
        ],
        [.. subject.Criteria.Select(criterion => (IReadOnlyList<CitedText>)
        [
            CitedText.Of(criterion.Judged.Title),
            Mark(desk, criterion.Outcome),
            criterion.Value,
            criterion.Asked,
            criterion.Distance,
            criterion.Quotes.Count == 0 ? BriefingDesk.Nothing : CitedText.Join(desk.Say[BriefingPhrase.Semicolon], criterion.Quotes.Select(desk.Place)),
        ])]);

    private static TableBlock Side(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects) => new(
        [desk.Column(BriefingPhrase.Criterion, 18), desk.Column(BriefingPhrase.Threshold, 16), .. subjects.Select(subject => new TableColumn(CitedText.Of(subject.Short), Share: 20))],
        [
            .. desk.Turn.Profile.Criteria.Select((criterion, index) => (IReadOnlyList<CitedText>)
            [
                CitedText.Of(desk.Turn.Verdicts.Title(criterion)),
                subjects[0].Criteria[index].Asked,
                .. subjects.Select(subject => Cell(desk, subject.Criteria[index])),
            ]),
            [CitedText.Strong(desk.Say[BriefingPhrase.Overall]), BriefingDesk.Nothing, .. subjects.Select(subject => Mark(desk, subject.Judgement.Outcome))],
        ]);

    private static CitedText Cell(BriefingDesk desk, ScoredCriterion criterion) =>
        criterion.Value == BriefingDesk.Nothing ? Mark(desk, criterion.Outcome) : Mark(desk, criterion.Outcome).Then(": ").Then(criterion.Value);

    private static CitedText Mark(BriefingDesk desk, CriterionOutcome outcome) => CitedText.Of(Output.OutcomeMark.Of(outcome, desk.Turn.Verdicts));
}
