using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Criteria;

/// <summary>Judges a comparison of a number, in each of the years that the rule asks for.</summary>
internal sealed class NumberJudge(FactShelf shelf, CurrencyConverter converter)
{
    /// <summary>Share of a bound within which a converted value may cross it with the rate: a currency moves by as much within a year.</summary>
    private const decimal RateShare = 0.05m;

    public Finding Judge(FactRule rule)
    {
        try
        {
            return rule.Years == 1 ? JudgeYear(rule, 0) : JudgeYears(rule);
        }
        catch (OverflowException)
        {
            return new Finding(CriterionOutcome.Unknown, VerdictReasons.FigureTooLong(rule.Fact));
        }
    }

    private Finding JudgeYears(FactRule rule)
    {
        var years = Enumerable.Range(0, rule.Years).Select(offset => JudgeYear(rule, offset)).ToList();
        var outcome = ThreeValued.All(years.Select(year => year.Outcome));
        var deciding = years.Where(year => year.Outcome == outcome).MinBy(year => year.Margin)!;
        return deciding with
        {
            Reason = outcome == CriterionOutcome.Met
                ? VerdictReasons.HoldsEachYear(rule.Fact, string.Join(", ", years.Select(year => year.Reason.Arguments[1])), NumberText.Asked(rule), $"{rule.Years}")
                : deciding.Reason,
            Facts = [.. years.Prepend(deciding).SelectMany(year => year.Facts).Distinct()],
            Derivation = [.. years.SelectMany(year => year.Derivation)],
            RateDecides = outcome == CriterionOutcome.NotMet ? years.Where(year => year.Outcome == outcome).All(year => year.RateDecides) : years.Any(year => year.RateDecides),
        };
    }

    private Finding JudgeYear(FactRule rule, int offset)
    {
        var back = shelf.YearsBack(rule.Fact, offset);
        var bound = rule.Currency is null ? shelf.Bound(rule.Fact, back) : null;
        if (shelf.Find(rule.Fact, back) is { } value)
        {
            return Judge(rule, value, bound, back);
        }

        return bound is not null && Comparison.Holds(rule, bound.Interval) is { } holds
            ? Decided(rule, [bound.Interval], holds, back) with { Facts = shelf.IndexesOf(bound), Derivation = [Step(rule, bound)] }
            : new Finding(CriterionOutcome.Unknown, shelf.WhyMissing(rule.Fact, back, offset > 0)) { Facts = bound is null ? [] : shelf.IndexesOf(bound) };
    }

    private Finding Judge(FactRule rule, KnownValue value, DerivedValue? bound, int back)
    {
        var readings = new List<Converted>(value.Readings.Count);
        foreach (var reading in value.Readings)
        {
            if (!AreOfUnit(reading, rule))
            {
                return Unknown(VerdictReasons.OtherUnit(rule.Fact, value.Fact.Quantity!.Printed));
            }

            var converted = rule.Currency is { } currency
                ? converter.Convert(rule.Fact, reading, currency, value.IsStock, shelf.Years)
                : new Converted(reading[0].Interval);
            if (converted.Obstacle is { } obstacle)
            {
                return Unknown(obstacle);
            }

            readings.Add(bound is null ? converted : converted with { Interval = Comparison.Within(converted.Interval, bound.Interval) });
        }

        var intervals = readings.ConvertAll(reading => reading.Interval);
        var outcome = Comparison.Holds(rule, intervals[0]);
        var isBounded = bound is not null && intervals[0] != value.Readings[0][0].Interval;
        IReadOnlyList<int> facts = isBounded ? [.. value.Indexes, .. shelf.IndexesOf(bound!)] : value.Indexes;
        List<VerdictReason> steps = [.. value.Derivation];
        readings.ForEach(reading => steps.AddRange(reading.Steps));
        if (isBounded)
        {
            steps.Add(Step(rule, bound!));
        }

        if (intervals.Exists(interval => Comparison.Holds(rule, interval) != outcome))
        {
            var values = string.Join(", ", intervals.Select(interval => Text(rule, interval)).Distinct());
            return Unknown(VerdictReasons.Conflicting(rule.Fact, values, NumberText.Asked(rule))) with { Value = Measured(rule, intervals[0]) };
        }

        if (outcome is not { } holds)
        {
            var open = readings.Exists(reading => reading.SpansYears)
                ? VerdictReasons.YearOpen(rule.Fact, Text(rule, intervals[0]), NumberText.Asked(rule))
                : Unsettled(rule, intervals[0], back);
            return Unknown(open) with { Value = Measured(rule, intervals[0]) };
        }

        var near = readings.Find(reading => reading.IsConverted && Comparison.Near(rule, reading.Interval, RateShare) is not null);
        if (near is not null && Comparison.Near(rule, near.Interval, RateShare) is { } nearest)
        {
            steps.Add(VerdictReasons.RateDecides(Text(rule, near.Interval), NumberText.Of(RateShare * 100, NumberText.Percent), NumberText.Of(nearest, NumberText.UnitOf(rule))));
        }

        return Decided(rule, intervals, holds, back) with { Facts = facts, Derivation = steps, RateDecides = near is not null };

        Finding Unknown(VerdictReason reason) => new(CriterionOutcome.Unknown, reason) { Facts = value.Indexes, Derivation = value.Derivation };
    }

    private Finding Decided(FactRule rule, List<Interval> intervals, bool holds, int back)
    {
        var (distance, margin) = Comparison.Distance(rule, intervals[0], holds);
        for (var i = 1; i < intervals.Count; i++)
        {
            if (Comparison.Distance(rule, intervals[i], holds) is var other && other.Margin < margin)
            {
                (distance, margin) = other;
            }
        }

        var (value, asked) = (Text(rule, intervals[0]), NumberText.Asked(rule));
        return new Finding(ThreeValued.Of(holds), holds ? VerdictReasons.Holds(rule.Fact, value, asked)
            : rule.Years > 1 && shelf.YearName(back) is { } year ? VerdictReasons.FailsInYear(rule.Fact, value, asked, year)
            : VerdictReasons.Fails(rule.Fact, value, asked))
        {
            Value = Measured(rule, intervals[0]),
            Distance = distance,
            DistanceUnit = NumberText.UnitOf(rule),
            Margin = margin,
        };
    }

    private static CriterionValue Measured(FactRule rule, Interval interval) =>
        new(rule.Fact, interval, NumberText.UnitOf(rule), Comparison.FromBound(rule, interval));

    private VerdictReason Unsettled(FactRule rule, Interval interval, int back) => rule.Years > 1 && shelf.YearName(back) is { } year
        ? VerdictReasons.UnsettledInYear(rule.Fact, Text(rule, interval), NumberText.Asked(rule), year)
        : VerdictReasons.Unsettled(rule.Fact, Text(rule, interval), NumberText.Asked(rule));

    private static VerdictReason Step(FactRule rule, DerivedValue bound) =>
        VerdictReasons.Bounded(rule.Fact, NumberText.Of(bound.Interval, NumberText.Count), bound.Fact.Quantity!.Printed);

    private static bool AreOfUnit(IReadOnlyList<Amount> amounts, FactRule rule)
    {
        for (var i = 0; i < amounts.Count; i++)
        {
            if (!IsOfUnit(amounts[i].Unit, rule))
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(FactRule rule, Interval interval) => NumberText.Of(interval, NumberText.UnitOf(rule), Comparison.Bounds(rule));

    private static bool IsOfUnit(QuantityUnit unit, FactRule rule) => rule switch
    {
        { Currency: not null } => unit == QuantityUnit.Currency,
        { Unit: NumberText.Percent } => unit == QuantityUnit.Percent,
        _ => unit is QuantityUnit.Count or QuantityUnit.DurationYears or QuantityUnit.Year,
    };
}
