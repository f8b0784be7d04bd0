using System.Buffers;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The parts of a text that are a name and its value: "Employees: 120", "员工人数：412人", "Headcount – 412".</summary>
internal static class KeyValueLines
{
    /// <summary>Characters of a value, with its year and its note.</summary>
    private const int MaxValue = 60;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\t;；|•·●▪■。");
    private static readonly string[] Dashes = [" – ", " — ", " - "];

    /// <summary>Name and value without the mark between them.</summary>
    public static IEnumerable<(TextSpan Name, TextSpan Value)> In(string text, TextSpan block)
    {
        for (var start = block.Start; start < block.End;)
        {
            var length = text.AsSpan(start, block.End - start).IndexOfAny(Ends);
            var end = length < 0 ? block.End : start + length;
            if (Part(text.AsSpan(start, end - start)) is var (name, value))
            {
                yield return (new TextSpan(start, start + name), new TextSpan(start + value, end));
            }

            start = end + 1;
        }
    }

    /// <summary>Whether a line break parts two lines that each name a value: no words run on from one to the other.</summary>
    /// <param name="end">The end of the line before.</param>
    /// <param name="next">The start of the line behind.</param>
    public static bool IsBetween(string text, int end, int next, TextSpan within)
    {
        var start = within.Start + text.AsSpan(within.Start, end - within.Start).LastIndexOf('\n') + 1;
        var length = text.AsSpan(next).IndexOf('\n');
        return IsValued(text.AsSpan(start, end - start)) && IsValued(length < 0 ? text.AsSpan(next) : text.AsSpan(next, length));
    }

    private static bool IsValued(ReadOnlySpan<char> line) => line.Length <= LabelKey.MaxLength + MaxValue && Part(line) is var (_, value) && line[value..].IndexOfAnyInRange('0', '9') >= 0;

    private static (int NameEnd, int ValueStart)? Part(ReadOnlySpan<char> line)
    {
        var (at, length) = (line.IndexOfAny(':', '：'), 1);
        if (at < 0)
        {
            foreach (var dash in Dashes)
            {
                var found = line.IndexOf(dash, StringComparison.Ordinal);
                if (found >= 0 && (at < 0 || found < at))
                {
                    (at, length) = (found, dash.Length);
                }
            }
        }

        return at <= 0 || at > LabelKey.MaxLength || line.Length - at - length is <= 0 or > MaxValue ? null : (at, at + length);
    }
}
