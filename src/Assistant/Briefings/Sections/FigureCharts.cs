using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>The two figures on which most verdicts turn, over the years, with what the profile asks behind them.</summary>
internal static class FigureCharts
{
    private const string Revenue = "revenue";
    private static readonly string[] Shares = ["rd_staff_share", "rd_intensity"];

    public static IEnumerable<BriefingBlock> Of(BriefingDesk desk, BriefingSubject subject, IReadOnlyList<int> years)
    {
        if (RevenueOf(desk, subject, years) is { } revenue)
        {
            yield return revenue;
        }

        foreach (var concept in Shares)
        {
            if (Share(desk, subject, years, concept) is { } share)
            {
                yield return share;
            }
        }
    }

    private static ChartBlock? RevenueOf(BriefingDesk desk, BriefingSubject subject, IReadOnlyList<int> years)
    {
        var rule = Conversion.RuleOf(desk.Turn.Profile, Revenue);
        var facts = years.Select(year => FiguresSection.OfYear(subject, Revenue, year)).ToList();
        if (facts.Select(fact => fact?.Chosen.Fact.Quantity?.Currency).LastOrDefault(known => known is not null) is not { } reported)
        {
            return null;
        }

        // Without a rate the amounts stay in their own currency, and no band can be drawn.
        var currency = rule?.Currency ?? reported;
        var amounts = facts.Select(fact => Conversion.Of(desk, fact, currency)).ToList();
        if (amounts.TrueForAll(amount => amount is null))
        {
            currency = reported;
            amounts = [.. facts.Select(fact => Conversion.Of(desk, fact, currency))];
        }

        return amounts.TrueForAll(amount => amount is null) ? null : AmountChart.Of(
            desk,
            desk.Say.Say(BriefingPhrase.RevenueChart, subject.Name),
            currency,
            rule,
            desk.Column(BriefingPhrase.YearColumn, 12),
            [.. years.Select((year, index) => new AmountChart.Row(BriefingDesk.Text(year), facts[index], amounts[index]))]);
    }

    private static ChartBlock? Share(BriefingDesk desk, BriefingSubject subject, IReadOnlyList<int> years, string concept)
    {
        var facts = years.Select(year => FiguresSection.OfYear(subject, concept, year)).ToList();
        var rule = Conversion.RuleOf(desk.Turn.Profile, concept);
        var points = years.Select((year, index) => facts[index] is { IsConflicting: false, Chosen.Fact.Quantity: { Value: { } value, Unit: QuantityUnit.Percent } }
            ? new ChartPoint(BriefingDesk.Text(year), value, desk.Turn.Figures.Percent(decimal.Round(value, 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)))
            : new ChartPoint(BriefingDesk.Text(year), null, "")).ToList();
        if (points.TrueForAll(point => point.Value is null) || (rule is null && concept != Shares[0]))
        {
            return null;
        }

        var name = desk.Turn.Names.Of(concept);
        var asked = rule is null ? "" : desk.Say.Say(BriefingPhrase.Asked, desk.Rules.Threshold(rule));
        var rows = years.Select((year, index) => (IReadOnlyList<CitedText>)[CitedText.Of(BriefingDesk.Text(year)), desk.Value(facts[index])])
            .Where(row => row[1] != BriefingDesk.Nothing).ToList();
        return new ChartBlock(
            desk.Say.Say(BriefingPhrase.ShareChart, name, subject.Name),
            "%",
            AmountChart.Describe(desk, points, asked),
            points,
            new TableBlock([desk.Column(BriefingPhrase.YearColumn, 20), new TableColumn(CitedText.Of(name), IsNumeric: true, Share: 40)], rows))
        {
            Low = rule?.Low ?? (rule?.Operator is RuleOperator.AtLeast or RuleOperator.MoreThan ? rule.Value : null),
            High = rule?.High ?? (rule?.Operator is RuleOperator.AtMost or RuleOperator.LessThan ? rule.Value : null),
            BandName = asked,
        };
    }
}
