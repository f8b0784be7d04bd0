using System.Globalization;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Characters of symbol fonts that reports use: boxes to tick and check marks.</summary>
internal static class SymbolText
{
    /// <summary>Symbol fonts lie in this part of the private-use area.</summary>
    private const int SymbolArea = 0xf000;

    /// <param name="code">Hexadecimal, as in <c>w:char</c>.</param>
    public static string Of(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value is < ' ' or > 0xffff || char.IsSurrogate((char)value))
        {
            return "";
        }

        var place = value >= SymbolArea && value < SymbolArea + 256 ? value - SymbolArea : value;
        if (font is not null && font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase))
        {
            return (font.Length, place) switch
            {
                ( <= 9, 0xa8 or 0x6f or 0x71 or 0x72) => "☐",
                ( <= 9, 0xfe) => "☑",
                ( <= 9, 0xfd) => "☒",
                ( <= 9, 0xfc) => "✓",
                ( > 9, 0xa3) => "☐",
                ( > 9, 0x52) => "☑",
                ( > 9, 0x54) => "☒",
                ( > 9, 0x50) => "✓",
                _ => "",
            };
        }

        return value >= SymbolArea && value < SymbolArea + 0x0900 ? "" : ((char)value).ToString();
    }
}
