namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>A label without what varies: case, white space, commas, numbering, bracketed units and notes, marks at its end; "&amp;" is "and".</summary>
internal static class LabelKey
{
    public const int MaxLength = 160;

    private const string And = "and";

    private static readonly string[] Leads = ["其中:", "其中：", "减:", "减：", "加:", "加：", "of which", "ofwhich", "waarvan", "davon", "dont", "plus:", "less:"];

    /// <summary>The key of a label; empty when it is too long to be one.</summary>
    public static string Of(ReadOnlySpan<char> label)
    {
        label = label.TrimEnd(" \t.…"); // the dots that lead to the figure
        if (label.Length > MaxLength)
        {
            return "";
        }

        Span<char> buffer = stackalloc char[label.Length * And.Length];
        var length = 0;
        foreach (var c in label)
        {
            if (c == '&')
            {
                And.CopyTo(buffer[length..]);
                length += And.Length;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B' or ',' or '，'))
            {
                buffer[length++] = Plain(char.ToLowerInvariant(c));
            }
        }

        var key = (ReadOnlySpan<char>)buffer[..length];
        key = WithoutNumbering(key);
        foreach (var lead in Leads)
        {
            if (key.StartsWith(lead, StringComparison.Ordinal))
            {
                key = key[lead.Length..];
            }
        }

        return WithoutTail(key).ToString();
    }

    /// <summary>One sign for those that print alike; capitals are often printed without accents ("RESULTAT").</summary>
    private static char Plain(char c) => c switch
    {
        '（' => '(',
        '）' => ')',
        '：' => ':',
        '’' or '‘' => '\'',
        '–' or '—' or '‐' or '‑' => '-',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'à' or 'â' => 'a',
        'î' or 'ï' => 'i',
        'ô' => 'o',
        'û' or 'ù' => 'u',
        'ç' => 'c',
        _ => c,
    };

    /// <summary>What stands in the last brackets of a label: a unit, a note.</summary>
    public static ReadOnlySpan<char> Bracketed(ReadOnlySpan<char> label)
    {
        var trimmed = label.TrimEnd();
        if (trimmed.Length == 0 || trimmed[^1] is not (')' or '）'))
        {
            return [];
        }

        var open = trimmed.LastIndexOfAny('(', '（');
        return open < 0 ? [] : trimmed[(open + 1)..^1];
    }

    /// <summary>Whether a label ends with a figure in brackets that is no day and no mark: "Cost of sales (36 119)".</summary>
    public static bool HoldsFigure(ReadOnlySpan<char> label) => Bracketed(label) is { Length: > 2 } inside
        && ((inside.Length == 3 && !inside.ContainsAnyExceptInRange('0', '9')) || BlankGroups.IsGrouped(inside, ' ') || BlankGroups.IsGrouped(inside, ',') || BlankGroups.IsGrouped(inside, '.'));

    private static ReadOnlySpan<char> WithoutNumbering(ReadOnlySpan<char> key)
    {
        // "一、", "(一)", "1.", "1)", "a.", "iv."
        var at = key.Length > 0 && key[0] == '(' ? 1 : 0;
        var start = at;
        while (at < key.Length && at - start < 4 && (char.IsAsciiDigit(key[at]) || key[at] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or 'i' or 'v' or 'x'))
        {
            at++;
        }

        if (at == start && at < key.Length && char.IsAsciiLetter(key[at]) && at + 1 < key.Length && key[at + 1] is '.' or ')' or '、')
        {
            at++;
        }

        if (at > start && at < key.Length && key[at] is '.' or '、' or ')' or '．')
        {
            at++;
            return at < key.Length && key[at] == '.' ? key[(at + 1)..] : key[at..];
        }

        return key.TrimStart("-•·*");
    }

    private static ReadOnlySpan<char> WithoutTail(ReadOnlySpan<char> key)
    {
        while (true)
        {
            var before = key.Length;
            key = key.TrimEnd(":*-.,;…†‡#");
            if (key.Length > 3 && key[^1] == ')' && key.LastIndexOf('(') is > 0 and var open)
            {
                key = key[..open];
            }

            if (key.Length > 4 && char.IsAsciiDigit(key[^1]) && char.IsLetter(key[^2]))
            {
                key = key[..^1]; // a note mark
            }

            if (key.Length == before)
            {
                return key;
            }
        }
    }
}
