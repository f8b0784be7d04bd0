using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Gives headings their levels when the document is known: larger before smaller, then by the depth of their numbers, then bold before plain.</summary>
internal sealed class HeadingLevels
{
    private const int MaxLevel = 6;
    private const float StepsPerPoint = 2;
    private readonly List<(int Block, int Key)> _headings = [];

    public void Add(int block, in LaidBlock heading) => _headings.Add((block, Key(heading)));

    public void Assign(DocumentBuilder builder)
    {
        var keys = new SortedSet<int>();
        foreach (var (_, key) in _headings)
        {
            keys.Add(key);
        }

        var levels = new Dictionary<int, int>(keys.Count);
        foreach (var key in keys)
        {
            levels.Add(key, Math.Min(levels.Count + 1, MaxLevel));
        }

        foreach (var (block, key) in _headings)
        {
            builder.ReplaceBlock(block, builder.BlockAt(block) with { Level = levels[key] });
        }
    }

    /// <summary>Sorts the highest heading first.</summary>
    private static int Key(in LaidBlock heading)
    {
        const int Sizes = 1000;
        const int Unnumbered = 15;
        var size = Sizes - Math.Min(Sizes - 1, (int)MathF.Round(heading.FontSize * StepsPerPoint));
        var depth = heading.Depth == 0 ? Unnumbered : Math.Min(heading.Depth, Unnumbered - 1);
        return (((size * (Unnumbered + 1)) + depth) * 2) + (heading.IsBold ? 0 : 1);
    }
}
