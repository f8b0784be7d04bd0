namespace LittleGiants.Extraction.Layout;

/// <summary>A white interval across a strip; the outermost ones reach to infinity.</summary>
internal readonly record struct Gap(float Left, float Right)
{
    public float Width => Right - Left;
}
