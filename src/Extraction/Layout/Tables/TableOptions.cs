namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Thresholds of the table finder. Lengths are in font sizes (em) of the text concerned unless stated otherwise.</summary>
internal sealed record TableOptions
{
    public static TableOptions Default { get; } = new();
}
