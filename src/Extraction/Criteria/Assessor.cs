using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Criteria;

/// <summary>Judges the facts of a document against a profile. Immutable; safe for several threads.</summary>
public sealed class Assessor(ReferenceRates rates, IProgrammes programmes)
{
    /// <summary>The occasion of a title that is asked for again after three years.</summary>
    public const string Renewal = "renewal";

    /// <param name="occasion">At which some rules are waived (<see cref="Renewal"/>); null for a first application.</param>
    public Assessment Assess(ExtractionResult result, CriteriaProfile profile, string? occasion = null) => Assess(result, profile, [], occasion).Assessment;

    /// <param name="asked">Further comparisons of the same facts, which do not count for the outcome.</param>
    public (Assessment Assessment, IReadOnlyList<CriterionVerdict> Asked) Assess(ExtractionResult result, CriteriaProfile profile, IReadOnlyList<Criterion> asked, string? occasion = null)
    {
        var judge = new RuleJudge(new FactShelf(result, FactDeriver.Default), new CurrencyConverter(rates), programmes, occasion);
        var verdicts = profile.Criteria.Select(criterion => Verdict(judge, criterion)).ToList();
        var outcomes = verdicts.Select(verdict => verdict.Outcome);
        var assessment = new Assessment(profile, profile.AnyIsEnough ? ThreeValued.Any(outcomes) : ThreeValued.All(outcomes), verdicts);
        return (assessment, [.. asked.Select(criterion => Verdict(judge, criterion))]);
    }

    private static CriterionVerdict Verdict(RuleJudge judge, Criterion criterion)
    {
        var finding = judge.Judge(criterion.Rule);
        var other = criterion.OtherReading is { } reading ? judge.Judge(reading).Outcome : finding.Outcome;
        return new CriterionVerdict(criterion, finding.Outcome)
        {
            Reason = finding.Reason,
            Facts = finding.Facts,
            Value = finding.Value,
            Distance = finding.Distance,
            DistanceUnit = finding.DistanceUnit,
            Derivation = finding.Derivation,
            RateDecides = finding.RateDecides,
            OtherReadingOutcome = other == finding.Outcome ? null : other,
        };
    }
}
