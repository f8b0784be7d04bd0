namespace LittleGiants.Assistant.Briefings;

/// <param name="Label">A year or a company.</param>
/// <param name="Value">In the chart's unit; null leaves a gap.</param>
/// <param name="Printed">The value as the bar shows it.</param>
internal sealed record ChartPoint(string Label, decimal? Value, string Printed);
