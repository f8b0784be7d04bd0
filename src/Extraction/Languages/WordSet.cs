namespace LittleGiants.Extraction.Languages;

/// <summary>
/// Words and phrases looked for in a text, without case. In alphabetic scripts a hit starts and ends at the edge of a word; Han has no edges.
/// A star at either end leaves that end open: <c>*branche</c>, <c>recrut*</c>.
/// </summary>
/// <remarks>Plain loops: the framework's vectorised search for texts costs more than it saves in a process that reads one document.</remarks>
internal sealed class WordSet
{
    private readonly Dictionary<char, List<Word>> _byFirst = [];
    private readonly WordStarts _starts = new();

    public WordSet(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var text = word.Trim('*');
            var first = char.ToUpperInvariant(text[0]);
            _starts.Add(text, insideWords: word.StartsWith('*'));
            if (!_byFirst.TryGetValue(first, out var list))
            {
                _byFirst[first] = list = [];
            }

            // The longest first; lists are short.
            var behind = list.FindIndex(other => other.Text.Length < text.Length);
            list.Insert(behind < 0 ? list.Count : behind, new Word(text, text.Length > 1 ? char.ToUpperInvariant(text[1]) : '\0', word.StartsWith('*'), word.EndsWith('*')));
        }
    }

    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text, out _) >= 0;

    /// <summary>The place of the first hit, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text, out int length)
    {
        for (var at = _starts.Next(text, 0); at >= 0; at = _starts.Next(text, at + 1))
        {
            if (_byFirst.TryGetValue(char.ToUpperInvariant(text[at]), out var words) && (length = LengthAt(text, at, words)) > 0)
            {
                return at;
            }
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

    private static int LengthAt(ReadOnlySpan<char> text, int at, List<Word> words)
    {
        var next = at + 1 < text.Length ? char.ToUpperInvariant(text[at + 1]) : '\0';
        foreach (var (word, second, opensLeft, opensRight) in words)
        {
            // Most words end here, before anything is compared.
            if ((second == next || second == '\0') && text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && (opensLeft || IsEdge(text, at)) && (opensRight || IsEdge(text, at + word.Length)))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static bool IsEdge(ReadOnlySpan<char> text, int at) =>
        at <= 0 || at >= text.Length || !IsAlphabetic(text[at - 1]) || !IsAlphabetic(text[at]);

    private static bool IsAlphabetic(char c) => c < '\u2E80' && char.IsLetterOrDigit(c);

    /// <param name="Second">The second character in upper case; nothing for a word of one.</param>
    private readonly record struct Word(string Text, char Second, bool OpensLeft, bool OpensRight);
}
