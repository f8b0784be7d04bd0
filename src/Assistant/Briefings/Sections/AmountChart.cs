using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>Bars of amounts in one currency with their table: as reported, at which rate, converted.</summary>
internal static class AmountChart
{
    private const decimal Million = 1_000_000;

    /// <param name="Label">A year or a company.</param>
    internal sealed record Row(string Label, CompanyFact? Fact, Conversion? Amount);

    public static ChartBlock Of(BriefingDesk desk, string title, string currency, FactRule? rule, TableColumn first, IReadOnlyList<Row> rows)
    {
        var inMillions = rows.Any(row => row.Amount is { } amount && Math.Abs(amount.Value) >= Million);
        var scale = inMillions ? Million : 1;
        var unit = inMillions ? desk.Say.Say(BriefingPhrase.Millions, currency) : currency;
        var points = rows.Select(row => row.Amount is { } amount
            ? new ChartPoint(row.Label, amount.Value / scale, Printed(amount.Value / scale))
            : new ChartPoint(row.Label, null, "")).ToList();
        var bound = rule is { Currency: { } same } && same == currency ? rule : null;
        var asked = bound is null ? "" : desk.Say.Say(BriefingPhrase.Asked, desk.Rules.Threshold(bound));
        var isConverted = rows.Any(row => row.Amount is { } amount && amount.Rate != BriefingDesk.Nothing);
        TableColumn[] converted = isConverted ? [desk.Column(BriefingPhrase.Rate, 28), new(CitedText.Of(desk.Say.Say(BriefingPhrase.Converted, currency)), IsNumeric: true, Share: 22)] : [];
        var table = new TableBlock(
            [first, desk.Column(BriefingPhrase.Reported, 24, isNumeric: true), .. converted],
            [.. rows.Where(row => row.Fact is not null).Select(row => (IReadOnlyList<CitedText>)
            [
                CitedText.Of(row.Label),
                desk.Value(row.Fact),
                .. !isConverted ? Array.Empty<CitedText>() : row.Amount is { } amount ? [amount.Rate, CitedText.Of(BriefingDesk.Whole(amount.Value), amount.Entry)] : [BriefingDesk.Nothing, BriefingDesk.Nothing],
            ])]);
        return new ChartBlock(title, unit, Describe(desk, points, asked), points, table)
        {
            Low = (bound?.Low ?? (bound?.Operator is RuleOperator.AtLeast or RuleOperator.MoreThan ? bound.Value : null)) / scale,
            High = (bound?.High ?? (bound?.Operator is RuleOperator.AtMost or RuleOperator.LessThan ? bound.Value : null)) / scale,
            BandName = asked,
            UnitForCheck = inMillions ? $"million {currency}" : currency,
        };
    }

    /// <summary>All bars in words.</summary>
    public static string Describe(BriefingDesk desk, IReadOnlyList<ChartPoint> points, string asked) =>
        string.Join("; ", points.Where(point => point.Value is not null).Select(point => $"{point.Label}: {point.Printed}").Append(asked).Where(part => part.Length > 0)) + desk.Stop;

    private static string Printed(decimal value) => ValueText.Number(decimal.Round(value, Math.Abs(value) < 100 ? 2 : 1, MidpointRounding.AwayFromZero));
}
