using System.Globalization;

namespace LittleGiants.Browser.Tests;

/// <summary>A number as the samples print it: digits in groups, and a decimal mark that is no group's.</summary>
internal static class PrintedNumber
{
    public static decimal Read(string printed)
    {
        var text = printed.Trim().Replace(" ", "", StringComparison.Ordinal);
        var last = text.LastIndexOfAny(['.', ',']);
        var isDecimal = last >= 0 && text.Length - last - 1 != 3;
        var whole = isDecimal ? text[..last] : text;
        var digits = whole.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return decimal.Parse(isDecimal ? $"{digits}.{text[(last + 1)..]}" : digits, CultureInfo.InvariantCulture);
    }
}
