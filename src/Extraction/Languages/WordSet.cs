using System.Buffers;

namespace LittleGiants.Extraction.Languages;

/// <summary>
/// Words and phrases looked for in a text, without case. In alphabetic scripts a hit starts and ends at the edge of a word; Han has no edges.
/// A star at either end leaves that end open: <c>*branche</c>, <c>recrut*</c>.
/// </summary>
internal sealed class WordSet
{
    private readonly (string Text, bool OpensLeft, bool OpensRight)[] _words;
    private readonly SearchValues<string> _search;

    public WordSet(IEnumerable<string> words)
    {
        _words = [.. words.Select(word => (Text: word.Trim('*'), word.StartsWith('*'), word.EndsWith('*'))).OrderByDescending(word => word.Text.Length)];
        _search = SearchValues.Create([.. _words.Select(word => word.Text)], StringComparison.OrdinalIgnoreCase);
    }

    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text, out _) >= 0;

    /// <summary>The place of the first hit, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text, out int length)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = text[at..].IndexOfAny(_search);
            if (found < 0)
            {
                break;
            }

            at += found;
            if ((length = LengthAt(text, at)) > 0)
            {
                return at;
            }

            at++;
        }

        length = 0;
        return -1;
    }

    /// <summary>The place of the last hit, or -1.</summary>
    public int LastIndexIn(ReadOnlySpan<char> text, out int length)
    {
        int last = -1, lastLength = 0;
        for (var at = 0; IndexIn(text[at..], out var found) is >= 0 and var index; at += index + found)
        {
            (last, lastLength) = (at + index, found);
        }

        length = lastLength;
        return last;
    }

    private int LengthAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var (word, opensLeft, opensRight) in _words)
        {
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && (opensLeft || IsEdge(text, at)) && (opensRight || IsEdge(text, at + word.Length)))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static bool IsEdge(ReadOnlySpan<char> text, int at) =>
        at <= 0 || at >= text.Length || !IsAlphabetic(text[at - 1]) || !IsAlphabetic(text[at]);

    private static bool IsAlphabetic(char c) => char.IsLetterOrDigit(c) && c < '\u2E80';
}
