using System.Globalization;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Web.Companies;

/// <summary>Verdicts as the page shows them, in one language.</summary>
internal sealed class AssessmentViews(AssistantServices services, string language)
{
    /// <summary>Facts that are shown beside a rule of several.</summary>
    private const int MostFacts = 3;

    private const int MostPlaces = 6;

    private readonly VerdictWording _verdicts = services.Verdicts(language);
    private readonly Wording _words = Wording.For(language);
    private readonly BriefingWording _briefing = BriefingWording.For(language);
    private readonly AnswerWording _answers = AnswerWording.For(language);
    private readonly ValueText _values = new(Wording.For(language));
    private readonly RuleText _rules = new(Wording.For(language));

    /// <param name="year">Null: the newest whole year of a report.</param>
    public AssessmentView Of(CompanyView view, CriteriaProfile profile, int? year)
    {
        var extraction = view.AsExtraction(year ?? view.LatestYear);
        var assessment = services.Assessor.Assess(extraction, profile);
        var judged = extraction.Frame.FiscalYear;
        var numbers = new NumberPlaces(view.Facts);
        return new AssessmentView(
            profile.Id,
            _verdicts.Name(profile),
            profile.Edition,
            judged,
            assessment.Outcome,
            _answers.Say(AnswerPhrase.VerdictHead, view.Company.Name, _verdicts.Name(profile), YearOf(judged), _verdicts.Outcome(assessment.Outcome)) + _answers.Stop,
            [.. assessment.Criteria.Select(verdict => Criterion(view, verdict, numbers))],
            _verdicts.Notes(profile));
    }

    private string YearOf(int? year) => year is { } known ? _answers.Say(AnswerPhrase.FiscalYear, known.ToString(CultureInfo.InvariantCulture)) : _answers[AnswerPhrase.Latest];

    private CriterionView Criterion(CompanyView view, CriterionVerdict verdict, NumberPlaces numbers)
    {
        var criterion = verdict.Criterion;
        var facts = verdict.Facts.Select(index => view.Facts[index]).ToList();
        var compared = NeededConcepts.Rules(criterion.Rule).FirstOrDefault(rule => verdict.Value is null ? criterion.Rule is FactRule : rule.Fact == verdict.Value.Fact);
        var own = compared is null ? null : facts.Find(fact => fact.Concept == compared.Fact);
        var unit = own?.Chosen.Fact.Quantity is { } quantity ? UnitNames.Of(quantity) : verdict.Value?.Unit;
        var inRule = new ScreenedCriterion(verdict, [], [], false);
        var (low, high) = Band(compared);
        return new CriterionView(
            criterion.Id,
            _verdicts.Title(criterion),
            _rules.Threshold(criterion.Rule),
            verdict.Outcome,
            own?.Chosen.Fact.Quantity is { } stated ? StatedValue.Of(stated).Value : inRule.Value,
            Display(verdict, own, facts),
            unit,
            low,
            high,
            low is null && high is null ? null : NumberText.UnitOf(compared!),
            verdict.Value is { } value && value.Unit != unit ? inRule.Number : null,
            DistanceText.Of(verdict, _words, _briefing),
            inRule.Open,
            _verdicts.Sentence(verdict.Reason),
            [.. verdict.Derivation.Select(_verdicts.Sentence)],
            numbers.Light(facts.SelectMany(fact => FactViews.Evidence(fact.Chosen, fact.Document)).DistinctBy(place => (place.DocumentId, place.Start, place.End)).Take(MostPlaces)),
            verdict.Outcome == CriterionOutcome.Unknown ? _verdicts.SettledBy(criterion) : null,
            verdict.OtherReadingOutcome is { } other ? _words.Say(Phrase.OtherReading, _verdicts.OtherReading(criterion), _verdicts.Outcome(other)) : null,
            criterion.Confidence,
            criterion.Source);
    }

    private string? Display(CriterionVerdict verdict, CompanyFact? own, List<CompanyFact> facts) =>
        own is not null ? _values.Of(own.Chosen.Fact)
        : verdict.Value is { } value ? NumberText.Of(value.Interval, value.Unit)
        : facts.Count == 0 ? null
        : string.Join("; ", facts.Take(MostFacts).Select(fact => _words.Say(Phrase.FactRule, _words.FactName(fact.Concept), _values.Of(fact.Chosen.Fact))));

    private static (decimal? Low, decimal? High) Band(FactRule? rule) => rule?.Operator switch
    {
        RuleOperator.AtLeast or RuleOperator.MoreThan => (rule.Value, null),
        RuleOperator.AtMost or RuleOperator.LessThan => (null, rule.Value),
        RuleOperator.Between => (rule.Low, rule.High),
        _ => (null, null),
    };
}
