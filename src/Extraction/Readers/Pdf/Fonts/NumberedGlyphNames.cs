using System.Globalization;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Names that subsetting tools make of character codes (<c>G41</c>, <c>c65</c>): whether the number is hexadecimal shows in the font's other names.</summary>
internal sealed class NumberedGlyphNames
{
    private const int MaxPrefix = 2, MaxDigits = 3;
    private readonly bool _isHexadecimal;

    public NumberedGlyphNames(IEnumerable<string?> names)
    {
        foreach (var name in names)
        {
            if (name is not null && Digits(name) is { Length: 2 } digits && digits.ContainsAnyExceptInRange('0', '9'))
            {
                _isHexadecimal = true;
            }
        }
    }

    /// <summary>The text of the code in the name by WinAnsi; null for names of another form and for codes without a character.</summary>
    public string? Text(string name)
    {
        var style = _isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(Digits(name), style, CultureInfo.InvariantCulture, out var code) && code is > ' ' and < 256 && BaseEncodings.WinAnsi[code] is { } standard
            ? GlyphNames.Text(standard)
            : null;
    }

    /// <summary>What follows one or two letters: two or three digits; empty for other names.</summary>
    private static ReadOnlySpan<char> Digits(string name)
    {
        var prefix = 0;
        while (prefix < Math.Min(MaxPrefix, name.Length) && char.IsAsciiLetter(name[prefix]) && name.Length - prefix > 2)
        {
            prefix++;
        }

        var digits = name.AsSpan(prefix);
        if (prefix == 0 || digits.Length is < 2 or > MaxDigits)
        {
            return default;
        }

        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return default;
            }
        }

        return digits;
    }
}
