namespace LittleGiants.Extraction.Languages;

/// <summary>Words that a text may begin or end with.</summary>
internal sealed class WordEdges(IReadOnlyList<string> words)
{
    public bool StartsAt(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool EndsAt(ReadOnlySpan<char> text) => LengthAtEnd(text) > 0;

    /// <summary>The length of the word that a text ends with; 0 when it ends with none.</summary>
    public int LengthAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
