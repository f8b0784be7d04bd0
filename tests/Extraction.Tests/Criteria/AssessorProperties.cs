using FsCheck;
using FsCheck.Fluent;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;
using Interval = LittleGiants.Extraction.Quantities.Interval;

namespace LittleGiants.Extraction.Tests.Criteria;

public sealed class AssessorProperties
{
    private const int Runs = 500;
    private const int Largest = 30;

    private static readonly RuleOperator[] Operators = [RuleOperator.AtLeast, RuleOperator.AtMost, RuleOperator.MoreThan, RuleOperator.LessThan, RuleOperator.Between];

    [Fact]
    public void Knowing_less_never_settles_what_was_open_and_never_turns_an_outcome() => Check(random =>
    {
        var rule = Rule(random);
        var interval = AnInterval(random);
        var wider = new Interval(
            random.Next(4) == 0 ? null : interval.Low - random.Next(3), random.Next(4) == 0 ? null : interval.High + random.Next(3));

        return Comparison.Holds(rule, wider) is not { } holds || Comparison.Holds(rule, interval) == holds;
    });

    [Fact]
    public void An_outcome_is_that_of_every_number_of_the_interval() => Check(random =>
    {
        var rule = Rule(random);
        var interval = AnInterval(random);
        var numbers = Numbers(interval).Select(number => Comparison.Holds(rule, Interval.Exactly(number))!.Value).ToHashSet();

        return Comparison.Holds(rule, interval) is { } holds ? numbers.SetEquals([holds]) : numbers.Count == 2;
    });

    [Fact]
    public void A_rule_with_a_lower_bound_is_monotone_in_the_number() => Check(random =>
    {
        var bound = random.Next(Largest);
        var number = random.Next(Largest);
        var asked = $"{{ fact: employees, op: {(random.Next(2) == 0 ? "ge" : "gt")}, value: {bound} }}";

        return new CompanyReport().Count("employees", number).Judge(asked).Outcome != CriterionOutcome.Met
            || new CompanyReport().Count("employees", number + random.Next(Largest)).Judge(asked).Outcome == CriterionOutcome.Met;
    });

    [Fact]
    public void The_distance_is_negative_only_where_the_rule_is_missed() => Check(random =>
    {
        var rule = Rule(random);
        var interval = AnInterval(random);

        return Comparison.Holds(rule, interval) is not { } holds
            || Comparison.Distance(rule, interval, holds).Distance is var distance && (holds ? distance >= 0 : distance <= 0);
    });

    [Fact]
    public void A_share_of_wider_parts_keeps_the_outcome_or_loses_it() => Check(random =>
    {
        const string Asked = "{ fact: rd_staff_share, op: ge, value: 15, unit: percent }";
        int staff = 1 + random.Next(200), employees = 200 + random.Next(1000);
        var exact = new CompanyReport().Count("rd_staff", staff).Count("employees", employees).Judge(Asked).Outcome;
        var wider = new CompanyReport()
            .Count("rd_staff", staff - random.Next(staff), Qualifier.Range, upTo: staff + random.Next(9))
            .Count("employees", employees - random.Next(100), Qualifier.Range, upTo: employees + random.Next(100))
            .Judge(Asked).Outcome;

        return wider == exact || wider == CriterionOutcome.Unknown;
    });

    private static void Check(Func<Random, bool> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => property(new Random(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(1, 3));

    private static FactRule Rule(Random random)
    {
        var low = random.Next(Largest);
        return Operators[random.Next(Operators.Length)] is var op && op == RuleOperator.Between
            ? new FactRule("employees", op) { Low = low, High = low + 1 + random.Next(Largest), LowOpen = random.Next(2) == 0, HighOpen = random.Next(2) == 0 }
            : new FactRule("employees", op) { Value = low };
    }

    private static Interval AnInterval(Random random)
    {
        decimal low = random.Next(Largest), high = low + random.Next(6);
        return high == low ? Interval.Exactly(low) : (random.Next(6)) switch
        {
            0 => new Interval(low, null, LowOpen: random.Next(2) == 0),
            1 => new Interval(null, high, HighOpen: random.Next(2) == 0),
            _ => new Interval(low, high, random.Next(2) == 0, random.Next(2) == 0),
        };
    }

    // Each bound of a rule is a whole number, so halves and quarters beside the ends stand for all others.
    private static IEnumerable<decimal> Numbers(Interval interval)
    {
        var (low, high) = (interval.Low ?? -Largest, interval.High ?? 4 * Largest);
        for (var number = low; number <= high; number += 0.25m)
        {
            if ((number > low || !interval.LowOpen) && (number < high || !interval.HighOpen))
            {
                yield return number;
            }
        }
    }
}
