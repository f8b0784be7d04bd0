using System.Collections.Frozen;

namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Takes the names out of a byline: no "By", no task, no address, no place of work.</summary>
internal static class AuthorNames
{
    private const int MaxName = 60;
    private const int MaxWords = 6;
    private const int MaxNames = 12;
    private const int MaxByline = 400;

    private static readonly Dictionary<string, List<string>> Words =
        WordListFile.Read("Readers/Html/Metadata/author-words.txt", "prefix", "infix", "kind", "link", "role", "role-word", "nobody", "agency", "company", "cut", "day");

    private static readonly string[] Prefixes = [.. Words["prefix"].OrderByDescending(prefix => prefix.Length)];
    private static readonly string[] Cuts = [.. Words["cut"].Select(cut => " " + cut.Trim() + (cut.Trim()[0] < '\u2e80' ? " " : string.Empty))];
    private static readonly string[] Infixes = [.. Words["infix"].Select(infix => $" {infix} ")];
    private static readonly FrozenSet<string> Kinds = Words["kind"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> RoleWords = Words["role-word"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Days = Words["day"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Links = Words["link"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Roles = Words["role"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Agencies = Words["agency"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Companies = Words["company"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Nobodies = Words["nobody"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The part of a line that names its author: all of "By …", the end of "A column by …" and "Publiziert am … von …"; null for other lines.</summary>
    public static string? FromLine(string line)
    {
        if (PrefixLength(line) > 0)
        {
            return line;
        }

        foreach (var infix in Infixes)
        {
            var at = line.LastIndexOf(infix, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && (HasKind(line.AsSpan(0, at)) || DayReader.First(line[..at], monthFirst: true) is not null))
            {
                return line[(at + infix.Length)..];
            }
        }

        return null;
    }

    /// <summary>The names in order; none when nothing in the text can be a name.</summary>
    public static List<string> Of(string byline)
    {
        var names = new List<string>();
        if (byline.Length > MaxByline || byline.Contains("://", StringComparison.Ordinal))
        {
            return names;
        }

        var text = byline.Replace('\u00a0', ' ').Trim(' ', '-', '–', '—', '|', '·', '•', ',', ':', '"', '“', '”', '\'', '(', ')', '.');
        for (var length = PrefixLength(text); length > 0; length = PrefixLength(text))
        {
            text = text[length..].TrimStart(' ', ':', '：', '-', '–', ',');
        }

        text = Cut(text);
        var parts = Split(text);
        if (parts.Count == 2 && text.Contains(',', StringComparison.Ordinal) && IsOneWord(parts[0]) && IsOneWord(parts[1]) && IsName(parts[0]) && IsName(parts[1]))
        {
            return [parts[1] + " " + parts[0]]; // "Family name, given name"
        }

        foreach (var part in parts)
        {
            if (names.Count > 0 && IsRole(part))
            {
                break; // what follows a task describes the person before it
            }

            if (names.Count < MaxNames && IsName(part) && !names.Contains(part))
            {
                names.Add(part);
            }
        }

        return names;
    }

    /// <summary>Whether the name is a news agency's: it stands as the source beside the author.</summary>
    public static bool IsAgency(string name) => Agencies.Contains(name.ToLowerInvariant());

    /// <summary>Whether the name ends in a legal form: meta elements often name the maker of the site.</summary>
    public static bool IsCompany(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && Companies.Contains(name[(space + 1)..].ToLowerInvariant());
    }

    private static int PrefixLength(string text)
    {
        foreach (var prefix in Prefixes)
        {
            if (text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (!char.IsLetter(prefix[^1]) || prefix[^1] >= '\u2e80' || !char.IsLetterOrDigit(text[prefix.Length])))
            {
                return prefix.Length;
            }
        }

        return 0;
    }

    private static string Cut(string text)
    {
        var end = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            var isMark = text[i] is '|' or '•' or '·' or '(' or '（' or '[' or '<' or '@' or '\n' or '\t' or '—' || char.IsAsciiDigit(text[i])
                || (text[i] is '-' or '–' && i > 0 && text[i - 1] == ' ');
            if (isMark)
            {
                end = i;
                break;
            }
        }

        if (end < text.Length && text[end] == '@')
        {
            end = Math.Max(0, text.LastIndexOf(' ', end)); // an address: its first half is no name
        }

        var kept = text[..end];
        foreach (var cut in Cuts)
        {
            var at = (kept + " ").IndexOf(cut, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                kept = kept[..at];
            }
        }

        // "By a name Monday, 3 March": weekdays and months end a name of two words or more.
        var words = kept.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i].ToLowerInvariant().Trim(',', '.');
            if (Days.Contains(word) || (end < text.Length && i + 1 == words.Length && i > 1 && DayReader.IsMonth(word)))
            {
                return string.Join(' ', words[..i]).Trim(' ', ',');
            }
        }

        return kept.Trim();
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        foreach (var part in text.Split([',', ';', '/', '、', '，', '&', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') >= 0)
            {
                parts.AddRange(part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }

            var from = 0;
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i <= words.Length; i++)
            {
                if (i == words.Length || (Links.Contains(words[i].ToLowerInvariant()) && (i == 0 || char.IsLower(words[i][0]) || words[i][0] == '&')))
                {
                    if (i > from)
                    {
                        parts.Add(string.Join(' ', words[from..i]).Trim(' ', '.', ':', '"', '“', '”', '\''));
                    }

                    from = i + 1;
                }
            }
        }

        return parts;
    }

    private static bool IsOneWord(string part) => !part.Contains(' ', StringComparison.Ordinal);

    private static bool IsRole(string part)
    {
        var lower = part.ToLowerInvariant();
        if (Roles.Contains(lower))
        {
            return true;
        }

        foreach (var word in lower.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (RoleWords.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasKind(ReadOnlySpan<char> before)
    {
        foreach (var word in before.ToString().ToLowerInvariant().Split([' ', ':', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Kinds.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(string part)
    {
        if (part.Length is < 2 or > MaxName || Nobodies.Contains(part.ToLowerInvariant()))
        {
            return false;
        }

        var words = 1;
        foreach (var c in part)
        {
            if (c == ' ')
            {
                words++;
            }
            else if (c is '@' or '?' or '!' or '=' or '{' or '#' or '_' && part.Length > MaxName / 2)
            {
                return false;
            }
        }

        return words <= MaxWords && char.IsLetter(part[0])
            && !part.Contains("http", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            && !part.EndsWith(".com", StringComparison.OrdinalIgnoreCase);
    }
}
