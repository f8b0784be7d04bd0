using System.Collections.Frozen;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>English numbers in words (<c>english-number-words.txt</c>), as the SEC's transformations take them ("no", "twenty-five", "one hundred and five").</summary>
internal static class EnglishNumberWords
{
    private const int MaxWords = 24;

    private static readonly Lazy<FrozenDictionary<string, long>> Values = new(Load);

    /// <summary>Null when a word is no number; digits count as one.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        decimal total = 0, group = 0;
        var words = 0;
        foreach (var range in text.SplitAny(' ', '-', '\u00a0', '\u2011', '‑', '–'))
        {
            var word = text[range].Trim(" ,.").ToString().ToLowerInvariant();
            if (word is "" or "and")
            {
                continue;
            }

            if (++words > MaxWords)
            {
                return null;
            }

            if (NumberTransformation.Apply(word, '.') is { } digits && decimal.TryParse(digits, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                group += Math.Min(number, 1_000_000_000_000);
            }
            else if (!Values.Value.TryGetValue(word, out var value))
            {
                return null;
            }
            else if (value == 100)
            {
                group = Math.Max(group, 1) * 100;
            }
            else if (value > 100)
            {
                total += Math.Min(Math.Max(group, 1), 1_000_000_000_000) * value;
                group = 0;
            }
            else
            {
                group += value;
            }

            if (group > 1_000_000_000_000_000 || total > 1_000_000_000_000_000_000)
            {
                return null;
            }
        }

        return words == 0 ? null : total + group;
    }

    private static FrozenDictionary<string, long> Load()
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var fields in EmbeddedLines.Read("Readers/InlineXbrl/english-number-words.txt", 2))
        {
            foreach (var word in fields.AsSpan(1))
            {
                values.Add(word, long.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
