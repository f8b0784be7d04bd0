namespace LittleGiants.Extraction.Quantities;

/// <summary>Reads numbers written in Han numerals, everyday or financial: 二百三十六, 壹亿贰仟叁佰万, 二点五亿, 二〇二三.</summary>
internal static class HanNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string Financial = "零壹贰叁肆伍陆柒捌玖";
    private const int MaxLength = 40;

    /// <summary>Behind these a power alone is one of it: 近千人, 突破亿元.</summary>
    private static readonly string[] Qualified = ["近", "超", "超过", "逾", "约", "突破"];

    public static bool Starts(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (Digit(c) >= 0 || c is '十' or '拾' or '百' or '佰')
        {
            return true;
        }

        if (c is not ('千' or '万' or '亿'))
        {
            return false;
        }

        foreach (var word in Qualified)
        {
            if (text[..at].EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the numeral at a place. Magnitudes of 万 and above are part of it.</summary>
    public static bool Read(ReadOnlySpan<char> text, int start, out int end, out NumberToken token)
    {
        token = default;
        end = start;
        while (end < text.Length && end - start < MaxLength && IsNumeral(text[end]))
        {
            end++;
        }

        var numeral = text[start..end];
        if (numeral.Length == 0)
        {
            return false;
        }

        if (IsPlainDigits(numeral))
        {
            if (numeral.Length > 4)
            {
                return false;
            }

            var plain = 0m;
            foreach (var c in numeral)
            {
                plain = (plain * 10) + Digit(c);
            }

            var alone = numeral.Length is 1 or 4;
            token = new NumberToken(start, end, plain) { IsWords = true, LooksLikeYear = numeral.Length == 4 && plain is >= 1900 and <= 2100 };
            return alone && !(numeral.Length == 1 && numeral[0] == '一');
        }

        if (!Evaluate(numeral, out var value))
        {
            return false;
        }

        token = new NumberToken(start, end, value) { IsWords = true };
        return true;
    }

    private static bool IsNumeral(char c) => Digit(c) >= 0 || Power(c) > 0 || c == '点';

    private static bool IsPlainDigits(ReadOnlySpan<char> numeral)
    {
        foreach (var c in numeral)
        {
            if (Digit(c) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>1. digits collect before 十百千; 2. these sum up in a section; 3. 万 and 亿 close the section and scale all smaller ones.</summary>
    private static bool Evaluate(ReadOnlySpan<char> numeral, out decimal value)
    {
        decimal total = 0, section = 0, digit = -1, fraction = 0;
        var inFraction = false;
        var scale = 0.1m;
        value = 0;
        foreach (var c in numeral)
        {
            if (c == '点')
            {
                if (inFraction || digit < 0)
                {
                    return false;
                }

                inFraction = true;
            }
            else if (Digit(c) is >= 0 and var d)
            {
                if (inFraction)
                {
                    fraction += d * scale;
                    scale /= 10;
                }
                else
                {
                    if (digit > 0)
                    {
                        return false;
                    }

                    digit = d;
                }
            }
            else if (Power(c) is >= 4 and var high)
            {
                var part = section + Math.Max(digit, 0) + fraction;
                if (part == 0 && total == 0)
                {
                    part = 1;
                }

                total = high > 4 && total > 0 && part == 0 ? total * Ten(high) : high > 4 ? (total + part) * Ten(high) : total + (part * Ten(high));
                (section, digit, fraction, inFraction, scale) = (0, -1, 0, false, 0.1m);
            }
            else
            {
                if (inFraction)
                {
                    return false;
                }

                section += (digit < 0 ? 1 : digit) * Ten(Power(c));
                digit = -1;
            }
        }

        value = total + section + Math.Max(digit, 0) + fraction;
        return value > 0;
    }

    private static int Digit(char c) => c switch
    {
        '〇' or '○' => 0,
        '两' or '兩' => 2,
        '貳' => 2,
        '陸' => 6,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var plain ? plain : Financial.IndexOf(c, StringComparison.Ordinal),
    };

    private static int Power(char c) => c switch
    {
        '十' or '拾' => 1,
        '百' or '佰' => 2,
        '千' or '仟' => 3,
        '万' or '萬' => 4,
        '亿' or '億' => 8,
        _ => 0,
    };

    private static decimal Ten(int power) => power switch { 1 => 10, 2 => 100, 3 => 1000, 4 => 10_000, _ => 100_000_000 };
}
