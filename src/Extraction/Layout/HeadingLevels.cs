using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Gives headings their levels when the document is known: larger before smaller, then by the depth of their numbers, then bold before plain.</summary>
internal sealed class HeadingLevels
{
    private const int MaxLevel = 6;
    private const int MinUses = 2;
    private const float MinShare = 0.03f;
    private const float StepsPerPoint = 2;
    private readonly List<(int Block, int Key)> _headings = [];

    public void Add(int block, in LaidBlock heading) => _headings.Add((block, Key(heading)));

    public void Assign(DocumentBuilder builder)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var (_, key) in _headings)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        // A style that hardly occurs (a cover, a pull quote) makes no level of its own.
        var least = Math.Max(MinUses, (int)(_headings.Count * MinShare));
        var levels = new Dictionary<int, int>(counts.Count);
        var level = 1;
        var used = false;
        foreach (var (key, count) in counts)
        {
            level = used ? Math.Min(level + 1, MaxLevel) : level;
            levels.Add(key, level);
            used = count >= least;
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
