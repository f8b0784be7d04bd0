using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Prose;

/// <summary>Parts a stretch of text into sentences: at the marks that end one, not inside numbers, initials and abbreviations.</summary>
internal static class Sentences
{
    private const int LongestAbbreviation = 4;

    public static IEnumerable<TextSpan> In(string text, TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (!EndsAt(text, i, span))
            {
                continue;
            }

            var end = i + 1;
            while (end < span.End && text[end] is '”' or '"' or '’' or ')' or '»' or '」')
            {
                end++;
            }

            if (Trimmed(text, start, end) is { IsEmpty: false } sentence)
            {
                yield return sentence;
            }

            start = end;
            i = end - 1;
        }

        if (Trimmed(text, start, span.End) is { IsEmpty: false } rest)
        {
            yield return rest;
        }
    }

    private static bool EndsAt(string text, int i, TextSpan span) => text[i] switch
    {
        '。' or '！' or '？' or '；' => true,
        '!' or '?' => true,
        ';' => i + 1 == span.End || text[i + 1] is '\n' || IsHan(text[i + 1]) || (i > span.Start && IsHan(text[i - 1])),
        '.' => i + 1 == span.End || (char.IsWhiteSpace(text[i + 1]) && !IsAbbreviation(text, i, span)),
        _ => false,
    };

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    /// <summary>A short word before the full stop with a word in lower case or a digit behind it, or an initial.</summary>
    private static bool IsAbbreviation(string text, int i, TextSpan span)
    {
        var start = i;
        while (start > span.Start && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text.AsSpan(start, i - start);
        var next = i + 1;
        while (next < span.End && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == span.End)
        {
            return false;
        }

        return (word.IsEmpty && char.IsLower(text[next])) || word.Length == 1 || word.Contains('.')
            || (word.Length <= LongestAbbreviation && word.Length > 0 && (char.IsLower(text[next]) || (char.IsUpper(word[0]) && char.IsDigit(text[next]))))
            || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "Nr" or "No" or "St" or "bzw" or "ca" or "Mio" or "Mrd" or "Inc" or "Ltd" or "Co" or "Corp" or "Abs" or "Ziff" && !(word is "Inc" or "Ltd" or "Co" or "Corp" && char.IsUpper(text[next]));
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
