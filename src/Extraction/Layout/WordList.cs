using System.Text;

namespace LittleGiants.Extraction.Layout;

/// <summary>Words from a data file beside the code, one per line; lines that start with # are comments.</summary>
internal sealed class WordList
{
    private readonly List<string> _words = [];

    /// <summary>Words before which a hyphen at a line's end stands for a part left out ("Forschungs- und Entwicklungskosten").</summary>
    public static WordList Conjunctions { get; } = Load("Layout/conjunctions.txt");

    /// <summary>First parts of compounds that keep their hyphen ("non-executive").</summary>
    public static WordList CompoundParts { get; } = Load("Layout/compound-parts.txt");

    public bool Contains(ReadOnlySpan<Glyph> word)
    {
        foreach (var candidate in _words)
        {
            if (candidate.Length != word.Length)
            {
                continue;
            }

            var i = 0;
            while (i < word.Length && char.ToLowerInvariant(word[i].Char) == candidate[i])
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

    private static WordList Load(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var result = new WordList();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Contains(' ', StringComparison.Ordinal) || result._words.Contains(line))
            {
                throw new FormatException($"{name}: '{line}' is no single word or stands there twice.");
            }

            result._words.Add(line);
        }

        return result;
    }
}
