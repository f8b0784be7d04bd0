namespace LittleGiants.Extraction.Languages;

/// <summary>Finds a word anywhere in a text, whatever its case.</summary>
/// <remarks>Without a system's language data the framework's own search compares at every character.</remarks>
internal static class Caseless
{
    /// <summary>The first place at or behind a position; -1 when there is none.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int from = 0)
    {
        var (lower, upper) = (char.ToLowerInvariant(word[0]), char.ToUpperInvariant(word[0]));
        for (var at = from; at + word.Length <= text.Length; at++)
        {
            var next = text[at..].IndexOfAny(lower, upper);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }
}
