using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>Reads names of persons: two to five words with capitals and initials, or two to four Han characters that begin with a surname.</summary>
internal sealed class PersonNames(OfficerWords words)
{
    private const int MaxTokens = 5;
    private const int LongestHan = 4;

    /// <summary>The name that ends at a place; null when none does.</summary>
    public TextSpan? Ending(string text, int end, int from)
    {
        if (end > from && Han.Is(text[end - 1]))
        {
            return HanEnding(text, end, from);
        }

        var (start, at, count, full) = (-1, end, 0, 0);
        for (var tokens = 0; tokens < MaxTokens && at > from; tokens++)
        {
            var begin = at;
            while (begin > from && IsOfToken(text[begin - 1]))
            {
                begin--;
            }

            var token = text.AsSpan(begin, at - begin);
            if (words.Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token) && count == 0)
            {
                // "Jr." is no name by itself.
            }
            else if (IsNameToken(token) && !(count > 0 && EndsSentence(token)))
            {
                (count, full, start) = (count + 1, full + (token.TrimEnd('.').Length > 1 ? 1 : 0), begin);
            }
            else if (count == 0 || !words.Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token))
            {
                break;
            }

            at = begin;
            if (at <= from || text[at - 1] is not (' ' or '\u00A0'))
            {
                break;
            }

            at--;
        }

        return count >= 2 && full >= 1 && start >= 0 ? Halved(text, new TextSpan(start, end)) : null;
    }

    /// <summary>The name that begins at a place; null when none does.</summary>
    public TextSpan? Opening(string text, int start, int to)
    {
        if (start < to && Han.Is(text[start]))
        {
            return HanOpening(text, start, to);
        }

        var (at, end, count, full) = (start, start, 0, 0);
        for (var tokens = 0; tokens < MaxTokens && at < to; tokens++)
        {
            var stop = at;
            while (stop < to && IsOfToken(text[stop]))
            {
                stop++;
            }

            var token = text.AsSpan(at, stop - at);
            if (IsNameToken(token))
            {
                (count, full, end) = (count + 1, full + (token.TrimEnd('.').Length > 1 ? 1 : 0), stop);
                if (EndsSentence(token))
                {
                    break;
                }
            }
            else if (count > 0 && words.Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token))
            {
                end = stop;
            }
            else if (count == 0 || !words.Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token))
            {
                break;
            }

            if (stop >= to || text[stop] is not (' ' or '\u00A0'))
            {
                break;
            }

            at = stop + 1;
        }

        // A full stop at the end is the sentence's.
        end = end > start && text[end - 1] == '.' && end - start > 2 && char.IsLower(text[end - 2]) ? end - 1 : end;
        return count >= 2 && full >= 1 ? Halved(text, new TextSpan(start, end)) : null;
    }

    /// <summary>The same person whether printed with middle initials or in capitals.</summary>
    public static string Key(string name)
    {
        var parts = name.Split([' ', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries).Where(part => part.TrimEnd('.').Length > 1 && part.TrimEnd('.') is not ("Jr" or "Sr" or "II" or "III" or "IV")).ToList();
        return parts.Count < 2 ? name.ToUpperInvariant() : $"{parts[0][0]} {parts[^1]}".ToUpperInvariant();
    }

    private TextSpan? HanEnding(string text, int end, int from)
    {
        for (var length = 2; length <= LongestHan && end - length >= from; length++)
        {
            var start = end - length;
            if (!Han.Is(text[start]))
            {
                return null;
            }

            if (words.Surnames.Contains(text[start]) && !IsWord(text, start) && (start == from || !Han.Is(text[start - 1]) || IsVerb(text, start)))
            {
                // "选举某某为董事": the last character says as what.
                return new TextSpan(start, length > 2 && text[end - 1] == '为' && IsVerb(text, start) ? end - 1 : end);
            }
        }

        return null;
    }

    private TextSpan? HanOpening(string text, int start, int to)
    {
        if (!words.Surnames.Contains(text[start]) || IsWord(text, start))
        {
            return null;
        }

        for (var length = 2; length <= LongestHan && start + length <= to; length++)
        {
            if (!Han.Is(text[start + length - 1]))
            {
                return null;
            }

            var end = start + length;
            if (end == to || !Han.Is(text[end]) || words.AfterHanNames.Any(word => text.AsSpan(end).StartsWith(word, StringComparison.Ordinal)))
            {
                return new TextSpan(start, end);
            }
        }

        return null;
    }

    private bool IsWord(string text, int start)
    {
        foreach (var word in words.NotHanNames)
        {
            if (text.AsSpan(start).StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerb(string text, int start) =>
        start >= 2 && text.AsSpan(start - 2, 2) is "聘任" or "选举" or "任命" or "同意" or "补选" or "推选" or "提名" or "增补";

    /// <summary>"Jane Doe Jane Doe": signed and printed. Null for a list of several names.</summary>
    private static TextSpan? Halved(string text, TextSpan span)
    {
        var name = text.AsSpan(span.Start, span.Length);
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var earlier = name[..^last.Length].IndexOf(last, StringComparison.OrdinalIgnoreCase);
        if (last.Length > 2 && earlier >= 0 && earlier + last.Length + 1 < name.Length - last.Length)
        {
            return new TextSpan(span.Start + earlier + last.Length + 1, span.End);
        }

        return name.Count(' ') >= MaxTokens - 1 ? null : span;
    }

    private bool IsNameToken(ReadOnlySpan<char> token) =>
        !token.IsEmpty && char.IsUpper(token[0]) && !token.ContainsAnyInRange('0', '9') && (token.Length > 1 || char.IsUpper(token[0])) && !words.NotNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token.TrimEnd('.'))
        && !(token[^1] is '\'' or '’') && !(token[^1] == 's' && token[^2] is '\'' or '’');

    /// <summary>"… under the Plan. A director": a word with its full stop, unlike "St." or an initial.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> token) => token.Length > 3 && token[^1] == '.' && char.IsLower(token[^2]);

    private static bool IsOfToken(char c) => (char.IsLetter(c) && !Han.Is(c)) || c is '.' or '\'' or '’' or '-';
}
