using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Layout;

/// <summary>Words that number a section ("Item 7.", "Chapter 2", "Abschnitt 3"), from <c>section-words.txt</c>.</summary>
internal sealed class SectionWords
{
    private static readonly Lazy<SectionWords> Loaded = new(Load);
    private readonly List<(string Word, int Depth)> _words = [];

    public static SectionWords Instance => Loaded.Value;

    /// <param name="end">Where the line's first word ends, or -1 when it has one word only.</param>
    public Numbering Match(ReadOnlySpan<char> line, int end)
    {
        if (end < 3 || end + 1 >= line.Length || !char.IsAsciiLetterUpper(line[0]))
        {
            return default;
        }

        foreach (var (word, depth) in _words)
        {
            if (word.Length == end && line[..end].Equals(word, StringComparison.OrdinalIgnoreCase) && NumberEnd(line, end + 1) is var number and > 0)
            {
                return new Numbering(NumberingKind.Section, number, depth);
            }
        }

        return default;
    }

    private static int NumberEnd(ReadOnlySpan<char> line, int start)
    {
        var i = start;
        while (i < line.Length && (char.IsAsciiDigit(line[i]) || "IVXLC".Contains(line[i], StringComparison.Ordinal)) && i - start < 6)
        {
            i++;
        }

        if (i == start)
        {
            return 0;
        }

        if (i < line.Length && char.IsAsciiLetterUpper(line[i]))
        {
            i++;
        }

        return i == line.Length || line[i] is ' ' or '.' or ':' or ')' or '–' or '-' ? i : 0;
    }

    private static SectionWords Load()
    {
        using var stream = typeof(SectionWords).Assembly.GetManifestResourceStream("Layout/section-words.txt")
            ?? throw new InvalidOperationException("The data file Layout/section-words.txt is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var result = new SectionWords();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split(' ');
            if (fields.Length != 2)
            {
                throw new FormatException($"Layout/section-words.txt: unknown line '{line}'.");
            }

            result._words.Add((fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture)));
        }

        return result;
    }
}
