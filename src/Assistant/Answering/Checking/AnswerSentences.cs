namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>Cuts an answer into sentences and lines. The parts together are the answer: nothing is trimmed.</summary>
internal static class AnswerSentences
{
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || EndsAt(text, i))
            {
                var end = AfterMarks(text, i + 1);
                yield return text[start..end];
                start = end;
                i = end - 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static bool EndsAt(string text, int i) => text[i] switch
    {
        '。' or '！' or '？' => true,
        '.' or '!' or '?' => i + 1 >= text.Length || (char.IsWhiteSpace(text[i + 1]) && !IsAbbreviation(text, i)) || text[i + 1] is '[' or '【',
        _ => false,
    };

    /// <summary>"Mio. EUR", "Inc. reported", "z. B.": a point behind a short word or before a small letter or figure ends nothing.</summary>
    private static bool IsAbbreviation(string text, int point)
    {
        var next = point + 1;
        while (next < text.Length && text[next] is ' ' or '\u00A0')
        {
            next++;
        }

        if (next < text.Length && (char.IsLower(text[next]) || char.IsAsciiDigit(text[next])))
        {
            return true;
        }

        var start = point;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return point - start is > 0 and <= 4 && char.IsUpper(text[start]) && next < text.Length && text[next] != '\n' && IsShort(text.AsSpan(start, point - start));
    }

    private static bool IsShort(ReadOnlySpan<char> word) => word.Length == 1 || word is "Inc" or "Ltd" or "Corp" or "Co" or "Mio" or "Mrd" or "Nr" or "No" or "Dr" or "Mr" or "Ms" or "St" or "vs";

    /// <summary>Citations and closing quotes behind the end belong to the sentence.</summary>
    private static int AfterMarks(string text, int at)
    {
        while (at < text.Length)
        {
            var next = at;
            while (next < text.Length && text[next] is ' ' or '\u00A0')
            {
                next++;
            }

            if (next < text.Length && text[next] is '[' or '【' && text.IndexOfAny([']', '】'], next) is > 0 and var close && close - next < 40 && next + 1 < text.Length && text[next + 1] is 'E' or 'e')
            {
                at = close + 1;
            }
            else if (at < text.Length && text[at] is '"' or '”' or '’' or '»' or '」' or ')')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }
}
