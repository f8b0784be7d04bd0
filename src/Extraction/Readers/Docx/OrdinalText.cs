using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Numbers as Word's number formats write them.</summary>
internal static class OrdinalText
{
    private const int Letters = 26;
    private const int MaxRoman = 3999;
    private const int MaxHan = 99;
    private const string HanDigits = "〇一二三四五六七八九";

    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <param name="format">The value of <c>w:numFmt</c>; unknown ones give digits.</param>
    public static string Of(int number, string? format) => format switch
    {
        "upperRoman" => RomanOf(number),
        "lowerRoman" => RomanOf(number).ToLowerInvariant(),
        "upperLetter" => LetterOf(number, 'A'),
        "lowerLetter" => LetterOf(number, 'a'),
        "chineseCounting" or "chineseCountingThousand" or "ideographTraditional" or "taiwaneseCountingThousand" or "japaneseCounting" => HanOf(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string RomanOf(int number)
    {
        if (number is < 1 or > MaxRoman)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        foreach (var (value, digits) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(digits);
            }
        }

        return text.ToString();
    }

    /// <summary>After z comes aa, then bb.</summary>
    private static string LetterOf(int number, char first) =>
        number is < 1 or > Letters * Letters
            ? number.ToString(CultureInfo.InvariantCulture)
            : new string((char)(first + ((number - 1) % Letters)), 1 + ((number - 1) / Letters));

    private static string HanOf(int number)
    {
        if (number is < 1 or > MaxHan)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var (tens, ones) = (number / 10, number % 10);
        var head = tens switch { 0 => "", 1 => "十", _ => $"{HanDigits[tens]}十" };
        return ones == 0 ? head : head + HanDigits[ones];
    }
}
