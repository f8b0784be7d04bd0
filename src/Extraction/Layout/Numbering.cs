using System.Buffers;

namespace LittleGiants.Extraction.Layout;

/// <summary>The number or sign at the start of a line, and what it makes of the line.</summary>
/// <param name="Length">Characters of the sign, without the space behind it; 0 when there is none.</param>
/// <param name="Depth">How deep it stands in the outline it belongs to, from 1; 0 when that cannot be told.</param>
internal readonly record struct Numbering(NumberingKind Kind, int Length, int Depth)
{
    private const string HanDigits = "〇零一二三四五六七八九十百";
    private const string HanSections = "部篇章节編編条";
    private const string Bullets = "•●○◦▪■◆◇►▶‣∙·–—-*➢➤✓✔\uf0b7\uf0a7\uf0d8\uf06c\uf06e";

    private static readonly SearchValues<char> HanNumberChars = SearchValues.Create(HanDigits);
    private static readonly SearchValues<char> RomanChars = SearchValues.Create("ivxIVX");

    public static Numbering Of(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return default;
        }

        var c = line[0];
        if (c < 0x80 ? !(char.IsAsciiLetterOrDigit(c) || c is '(' or '-' or '*') : char.IsLetter(c) && !Scripts.IsWide(c))
        {
            return default;
        }

        if (Bullets.Contains(c, StringComparison.Ordinal))
        {
            return line.Length > 1 && line[1] == ' ' ? new Numbering(NumberingKind.Bullet, 1, 1)
                : c > 0x2022 ? new Numbering(NumberingKind.Bullet, 1, 1) : default;
        }

        return c switch
        {
            '第' => HanSection(line),
            '(' or '（' => Bracketed(line),
            >= '①' and <= '⑳' => new Numbering(NumberingKind.Item, 1, 3),
            _ when char.IsAsciiDigit(c) => Decimal(line),
            _ when HanDigits.Contains(c, StringComparison.Ordinal) => HanNumber(line),
            _ when char.IsAsciiLetter(c) => Latin(line),
            _ => default,
        };
    }

    private static Numbering HanSection(ReadOnlySpan<char> line)
    {
        var i = 1;
        while (i < line.Length && i < 6 && (HanDigits.Contains(line[i], StringComparison.Ordinal) || char.IsAsciiDigit(line[i]) || line[i] == ' '))
        {
            i++;
        }

        var depth = i < line.Length ? line[i] switch { '部' or '篇' => 1, '章' or '节' => 1, '条' => 3, _ => 0 } : 0;
        return i > 1 && depth > 0 && HanSections.Contains(line[i], StringComparison.Ordinal) ? new Numbering(NumberingKind.Section, i + 1, depth) : default;
    }

    private static Numbering HanNumber(ReadOnlySpan<char> line)
    {
        var i = 1;
        while (i < line.Length && i < 4 && HanDigits.Contains(line[i], StringComparison.Ordinal))
        {
            i++;
        }

        return i < line.Length && line[i] is '、' or '．' ? new Numbering(NumberingKind.Section, i + 1, 2) : default;
    }

    private static Numbering Bracketed(ReadOnlySpan<char> line)
    {
        var close = line[..Math.Min(line.Length, 7)].IndexOfAny(')', '）');
        if (close < 2)
        {
            return default;
        }

        var inner = line[1..close].Trim();
        if (inner.IndexOfAnyExcept(HanNumberChars) < 0)
        {
            return new Numbering(NumberingKind.Section, close + 1, 3);
        }

        var isNumber = inner.IndexOfAnyExceptInRange('0', '9') < 0 && inner.Length <= 2;
        var isRoman = inner.IndexOfAnyExcept(RomanChars) < 0;
        var isLetter = inner.Length == 1 && char.IsAsciiLetter(inner[0]);
        return isNumber || isRoman || isLetter ? new Numbering(NumberingKind.Item, close + 1, isNumber ? 5 : 6) : default;
    }

    private static Numbering Decimal(ReadOnlySpan<char> line)
    {
        int i = 0, parts = 1, digits = 0;
        while (i < line.Length && (char.IsAsciiDigit(line[i]) || (line[i] == '.' && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1]))))
        {
            if (line[i] == '.')
            {
                parts++;
                digits = 0;
            }
            else if (++digits > 2)
            {
                return default; // years and amounts
            }

            i++;
        }

        if (i == line.Length)
        {
            return default;
        }

        var c = line[i];
        if (c is '、' or '．')
        {
            return new Numbering(NumberingKind.Item, i + 1, 3 + parts);
        }

        if (c is '.' or ')' or '）' && (i + 1 == line.Length || line[i + 1] == ' ' || Scripts.IsWide(line[i + 1])))
        {
            return new Numbering(NumberingKind.Item, i + 1, parts);
        }

        return c == ' ' && i + 1 < line.Length && char.IsLetter(line[i + 1]) && !char.IsLower(line[i + 1]) ? new Numbering(parts > 1 ? NumberingKind.Section : NumberingKind.BareNumber, i, parts) : default;
    }

    private static Numbering Latin(ReadOnlySpan<char> line)
    {
        var word = line.IndexOf(' ');
        if (word < 2 && line.Length > 2 && line[1] is '.' or ')' && line[2] == ' ')
        {
            return new Numbering(NumberingKind.Item, 2, 4);
        }

        if (word is 2 or 3 or 4 or 5 && line[word - 1] is '.' or ')' && line[..(word - 1)].IndexOfAnyExcept(RomanChars) < 0)
        {
            return new Numbering(NumberingKind.Item, word, 3);
        }

        return SectionWords.Instance.Match(line, word);
    }
}
