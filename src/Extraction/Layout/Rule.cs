namespace LittleGiants.Extraction.Layout;

/// <summary>A horizontal or vertical line on the page (a stroke, or a filled rectangle that is thin). Points, origin top left; X1 ≤ X2 and Y1 ≤ Y2.</summary>
public readonly record struct Rule(float X1, float Y1, float X2, float Y2, float Thickness)
{
    public bool IsHorizontal => Y2 - Y1 <= X2 - X1;

    public float Length => IsHorizontal ? X2 - X1 : Y2 - Y1;
}
