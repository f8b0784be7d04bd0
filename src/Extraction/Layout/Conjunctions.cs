using System.Text;

namespace LittleGiants.Extraction.Layout;

/// <summary>Words before which a hyphen at a line's end stands for a part left out ("Forschungs- und Entwicklungskosten"), from <c>conjunctions.txt</c>.</summary>
internal sealed class Conjunctions
{
    private static readonly Lazy<Conjunctions> Loaded = new(Load);
    private readonly List<string> _words = [];

    public static Conjunctions Instance => Loaded.Value;

    public bool Contains(ReadOnlySpan<Glyph> word)
    {
        foreach (var candidate in _words)
        {
            if (candidate.Length != word.Length)
            {
                continue;
            }

            var i = 0;
            while (i < word.Length && word[i].Char == candidate[i])
            {
                i++;
            }

            if (i == word.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static Conjunctions Load()
    {
        using var stream = typeof(Conjunctions).Assembly.GetManifestResourceStream("Layout/conjunctions.txt")
            ?? throw new InvalidOperationException("The data file Layout/conjunctions.txt is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var result = new Conjunctions();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Contains(' ', StringComparison.Ordinal))
            {
                throw new FormatException($"Layout/conjunctions.txt: unknown line '{line}'.");
            }

            result._words.Add(line);
        }

        return result;
    }
}
