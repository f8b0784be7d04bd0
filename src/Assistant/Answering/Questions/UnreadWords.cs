using System.Text.RegularExpressions;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Words of a question that nothing was made of: beside the name of a line they make another line of it ("data center revenue", "revenue per user").</summary>
internal static partial class UnreadWords
{
    private const int ShortestBeginning = 4;

    /// <param name="rest">The sentence that asks, without companies and lines.</param>
    /// <param name="names">Companies as the question and the library write them.</param>
    public static bool AreIn(string rest, IEnumerable<string> names, QuestionCues cues)
    {
        var known = names.SelectMany(name => Word().Matches(name)).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Word().Matches(cues.Read.Without(AskedCurrency.Without(rest, cues))).Any(match => !known.Contains(match.Value) && !match.Value.Any(char.IsAsciiDigit) && !IsBeginning(match.Value, known));
    }

    /// <summary>"Bank" of a name with "Bankshares".</summary>
    private static bool IsBeginning(string word, HashSet<string> known) => word.Length >= ShortestBeginning && known.Any(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The sentences that end with a question mark, with all else blanked out; the whole text when there are none with words in them.</summary>
    public static string Asking(string text)
    {
        var asking = new string(' ', text.Length).ToCharArray();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            if (text[end - 1] is '?' or '？')
            {
                text.AsSpan(start, end - start).CopyTo(asking.AsSpan(start));
            }

            start = end;
        }

        return Array.Exists(asking, char.IsLetter) ? new string(asking) : text;
    }

    private static int End(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is '?' or '？' or '。' or '\n' || (text[at] is '.' or '!' or ':' && at + 1 < text.Length && text[at + 1] == ' '))
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}0-9]*")]
    private static partial Regex Word();
}
