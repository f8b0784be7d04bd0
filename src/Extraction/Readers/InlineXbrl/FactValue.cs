using System.Globalization;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Exact numbers from transformed text, with scale, sign and accuracy.</summary>
internal static class FactValue
{
    /// <summary>Powers of ten that a decimal can hold.</summary>
    private const int MaxScale = 28;

    /// <param name="text">A plain number with a point.</param>
    /// <param name="scale">The power of ten to multiply by.</param>
    public static decimal? Parse(string text, int scale, bool isNegative)
    {
        if (scale is < -MaxScale or > MaxScale)
        {
            return null;
        }

        var scaled = scale == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}E{scale}");
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(scaled, Styles, CultureInfo.InvariantCulture, out var value) ? isNegative ? -value : value : null;
    }

    /// <summary>Null for none, INF and what is no number.</summary>
    public static int? Integer(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Significant digits as digits after the point.</summary>
    public static int? DecimalsOf(int? precision, decimal? value)
    {
        if (precision is not { } digits || value is not { } number || digits is < 1 or > MaxScale)
        {
            return null;
        }

        number = Math.Abs(number);
        var before = 0;
        for (; number >= 1; number /= 10)
        {
            before++;
        }

        return digits - before;
    }
}
