using System.Buffers;

namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>What a single line of a text file is by its own looks.</summary>
internal static class LineKinds
{
    private static readonly SearchValues<char> HanNumerals = SearchValues.Create("〇零一二三四五六七八九十百");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> RomanNumerals = SearchValues.Create("ivxIVX");
    private static readonly SearchValues<char> ChapterMarks = SearchValues.Create("章节節编編部篇条");
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create(")）.、．");

    /// <summary>A line of one repeated mark, which parts sections or underlines a heading.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || !"-=_*~#+—─═".Contains(line[0], StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var c in line)
        {
            if (c != line[0] && c != ' ')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A line that says that text was left out.</summary>
    public static bool IsGap(ReadOnlySpan<char> line)
    {
        var inner = line.Trim("[]()（）【】 ");
        return inner.Length > 0 && inner.Trim('…').IsEmpty || (inner.Length >= 3 && inner.Trim('.').IsEmpty);
    }

    /// <summary>The length of a bullet or number with the space behind it; 0 when the line is no list item.</summary>
    public static int ListMarker(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
        {
            return 0;
        }

        var end = 0;
        if ("•‣●○◦▪■□◆◇–·".Contains(line[0], StringComparison.Ordinal))
        {
            end = 1;
        }
        else if (line[0] is '-' or '*' or '+')
        {
            end = char.IsWhiteSpace(line[1]) ? 1 : 0;
        }
        else if (line[0] is '(' or '（')
        {
            var close = line.IndexOfAny(')', '）');
            end = close is > 1 and <= 4 && IsOrdinal(line[1..close]) ? close + 1 : 0;
        }
        else
        {
            var mark = line.IndexOfAny(NumberMarks);
            end = mark is > 0 and <= 3 && IsOrdinal(line[..mark]) && (line[mark] is '、' or '）' || (mark + 1 < line.Length && char.IsWhiteSpace(line[mark + 1])))
                ? mark + 1
                : 0;
        }

        if (end == 0 || end >= line.Length)
        {
            return 0;
        }

        while (end < line.Length && char.IsWhiteSpace(line[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The level that a heading's number or words give it ("第一节", "2.1 Risks", "Chapter 3"); 0 for none.</summary>
    public static int HeadingLevel(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
        {
            return 0;
        }

        if (line[0] == '第')
        {
            var mark = line.IndexOfAny(ChapterMarks);
            return mark is > 1 and <= 5 && line[mark] != '条' && IsOrdinal(line[1..mark]) ? 1 : 0;
        }

        var comma = line.IndexOf('、');
        if (comma is > 0 and <= 3 && line[..comma].IndexOfAnyExcept(HanNumerals) < 0)
        {
            return 2;
        }

        if (line[0] is '(' or '（' && line.IndexOfAny(')', '）') is > 1 and <= 4 and var close && line[1..close].IndexOfAnyExcept(HanNumerals) < 0)
        {
            return 3;
        }

        return DottedLevel(line) is > 0 and var dotted ? dotted : SectionWords.StartsWith(line) ? 1 : IsUpper(line) ? 2 : 0;
    }

    /// <summary>Ends like a sentence, a list's introduction or a cut.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) =>
        !line.IsEmpty && ".。!！?？:：;；,，…".Contains(line.TrimEnd("\"'”’»)）」』 ") is { IsEmpty: false } core ? core[^1] : line[^1], StringComparison.Ordinal);

    /// <summary>1 for "1. Overview", 2 for "1.2 Overview": digits, points, then a capital letter or Han.</summary>
    private static int DottedLevel(ReadOnlySpan<char> line)
    {
        int position = 0, level = 0;
        while (position < line.Length && char.IsAsciiDigit(line[position]))
        {
            var start = position;
            while (position < line.Length && char.IsAsciiDigit(line[position]))
            {
                position++;
            }

            if (position - start > 2 || position == line.Length)
            {
                return 0;
            }

            level++;
            if (line[position] is not ('.' or '．'))
            {
                break;
            }

            position++;
        }

        if (level == 0 || position >= line.Length || !char.IsWhiteSpace(line[position]))
        {
            return 0;
        }

        var name = line[position..].TrimStart();
        return name.Length > 2 && (char.IsUpper(name[0]) || name[0] >= '\u4e00') ? level : 0;
    }

    private static bool IsUpper(ReadOnlySpan<char> line)
    {
        var capitals = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c) || c >= '\u2e80')
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 4 && capitals * 2 > line.Length;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(Digits) < 0 || text.IndexOfAnyExcept(HanNumerals) < 0 || text.IndexOfAnyExcept(RomanNumerals) < 0
        || (text.Length == 1 && char.IsAsciiLetter(text[0]));
}
