using System.Collections.Frozen;
using System.Text;

namespace LittleGiants.Extraction.Layout;

/// <summary>The Han characters that any page of a report is full of, simplified and traditional, from <c>common-han.txt</c>.</summary>
internal static class FrequentHan
{
    private static readonly Lazy<FrozenSet<char>> Loaded = new(Load);

    public static bool Contains(char c) => Loaded.Value.Contains(c);

    private static FrozenSet<char> Load()
    {
        using var stream = typeof(FrequentHan).Assembly.GetManifestResourceStream("Layout/common-han.txt")
            ?? throw new InvalidOperationException("The data file Layout/common-han.txt is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var characters = new HashSet<char>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            foreach (var c in line)
            {
                if (!Scripts.IsWide(c))
                {
                    throw new FormatException($"Layout/common-han.txt: '{c}' is not a Han character.");
                }

                characters.Add(c);
            }
        }

        return characters.ToFrozenSet();
    }
}
