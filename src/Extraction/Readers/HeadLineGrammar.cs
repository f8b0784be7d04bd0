using System.Collections.Frozen;

namespace LittleGiants.Extraction.Readers;

/// <summary>Reads lines such as "Date: 2022-08-16" above an article.</summary>
internal static class HeadLineGrammar
{
    /// <summary>Longer words before a colon are a sentence's beginning.</summary>
    private const int MaxKeyLength = 24;

    private static readonly Lazy<FrozenDictionary<string, HeadField>> Words = new(Load);

    public static HeadLine? Parse(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(':', '：');
        if (colon <= 0 || colon > MaxKeyLength)
        {
            return null;
        }

        var key = line[..colon].Trim().Trim('*').ToString().ToLowerInvariant();
        var start = colon + 1;
        while (start < line.Length && (char.IsWhiteSpace(line[start]) || line[start] == '*'))
        {
            start++;
        }

        return start < line.Length && Words.Value.TryGetValue(key, out var field) ? new HeadLine(field, start) : null;
    }

    private static FrozenDictionary<string, HeadField> Load()
    {
        var words = new Dictionary<string, HeadField>(StringComparer.Ordinal);
        foreach (var fields in EmbeddedLines.Read("Readers/head-lines.txt", 2))
        {
            var field = Enum.Parse<HeadField>(fields[0], ignoreCase: true);
            foreach (var word in fields.AsSpan(1))
            {
                words.Add(word, field);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
