namespace LittleGiants.Extraction.Layout;

/// <summary>The thresholds of all layout steps. Lengths are in ems of the text concerned unless a member says otherwise.</summary>
public sealed record LayoutOptions
{
    public WordOptions Words { get; init; } = new();

    public OrderOptions Order { get; init; } = new();

    public BlockOptions Blocks { get; init; } = new();

    public RunningHeadOptions RunningHeads { get; init; } = new();

    public QualityOptions Quality { get; init; } = new();
}
