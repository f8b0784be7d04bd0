using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Fonts that show symbols on single bytes (<c>symbol-fonts.txt</c>, Symbol and Zapf Dingbats), and what their private-use characters mean.</summary>
internal sealed class SymbolFonts
{
    private const string File = "symbol-fonts.txt";
    private const char PageStart = '\uf000';
    private static readonly Lazy<Dictionary<string, SymbolFonts>> Loaded = new(Load);
    private readonly string?[] _characters = new string?[256];

    private SymbolFonts(bool hasLetters) => HasLetters = hasLetters;

    /// <summary>Symbol has letters and digits among its characters; in the others none is meant where one is named.</summary>
    public bool HasLetters { get; }

    /// <param name="name">A font name without subset prefix ("Wingdings-Regular", "Wingdings 2", "SymbolMT"); null for a font of text.</param>
    public static SymbolFonts? Find(string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        var found = plain.StartsWith("Wingdings2", StringComparison.OrdinalIgnoreCase) ? "Wingdings2"
            : plain.StartsWith("Wingdings3", StringComparison.OrdinalIgnoreCase) ? "Wingdings3"
            : plain.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) ? "Wingdings"
            : plain.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase) ? "Symbol"
            : plain.Contains("ZapfDingbats", StringComparison.OrdinalIgnoreCase) ? "ZapfDingbats"
            : null;
        return found is null ? null : Loaded.Value[found];
    }

    /// <summary>The symbol at a one-byte code; null when the font has none there.</summary>
    public string? Text(int code) => code is >= 0 and < 256 ? _characters[code] : null;

    /// <summary>Replaces private-use characters by what they mean: the symbol page (U+F000 to U+F0FF) by this font, Adobe's corporate ones by their names.</summary>
    /// <param name="font">The font that shows the text, when it is one of symbols.</param>
    public static string Resolve(string text, SymbolFonts? font)
    {
        if (text.Length == 1)
        {
            return One(text[0], font) ?? text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            result.Append(One(unit, font) ?? unit.ToString());
        }

        return result.ToString();
    }

    private static string? One(char unit, SymbolFonts? font) =>
        (unit is >= PageStart and <= '\uf0ff' ? font?.Text(unit - PageStart) : null) ?? GlyphNames.OfPrivate(unit);

    private static Dictionary<string, SymbolFonts> Load()
    {
        var fonts = new Dictionary<string, SymbolFonts>(StringComparer.Ordinal)
        {
            ["Symbol"] = OfNames(BaseEncodings.Symbol, hasLetters: true),
            ["ZapfDingbats"] = OfNames(BaseEncodings.ZapfDingbats, hasLetters: false),
        };
        SymbolFonts? current = null;
        foreach (var line in FontDataFile.Lines(File))
        {
            var fields = line.Split(' ');
            if (fields[0] == "font" && fields.Length == 2)
            {
                fonts.Add(fields[1], current = new SymbolFonts(hasLetters: false));
                continue;
            }

            var code = int.Parse(fields[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            foreach (var field in fields.AsSpan(1))
            {
                if (current is null || current._characters[code] is not null)
                {
                    throw FontDataFile.Unknown(File, line);
                }

                current._characters[code++] = field == "-" ? null : char.ConvertFromUtf32(int.Parse(field, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            }
        }

        return fonts;
    }

    private static SymbolFonts OfNames(string?[] names, bool hasLetters)
    {
        var font = new SymbolFonts(hasLetters);
        for (var code = 0; code < names.Length; code++)
        {
            font._characters[code] = names[code] is { } name ? GlyphNames.Text(name, dingbats: !hasLetters) : null;
        }

        return font;
    }
}
