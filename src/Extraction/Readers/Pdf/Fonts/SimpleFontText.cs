using LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>The text of a simple font's codes: ToUnicode, then names of the encoding, then the embedded program, then a guess.</summary>
internal sealed class SimpleFontText
{
    private readonly CMap? _toUnicode;
    private readonly FontDescriptor _descriptor;
    private readonly string?[]? _differences;
    private readonly string?[]? _base;
    private readonly bool _isTrueType;
    private readonly bool _isDingbats;
    private readonly SymbolFonts? _symbols;
    private NumberedGlyphNames? _numbered;

    public SimpleFontText(PdfDictionary font, FontDescriptor descriptor, CMap? toUnicode)
    {
        _toUnicode = toUnicode;
        _descriptor = descriptor;
        _isTrueType = font.Name("Subtype") == "TrueType";
        _isDingbats = descriptor.Name.Contains("Dingbats", StringComparison.OrdinalIgnoreCase);
        _symbols = descriptor.Symbols(isPrivate: false);
        var encoding = font["Encoding"];
        _base = BaseEncodings.Find((encoding as PdfName)?.Value ?? (encoding as PdfDictionary)?.Name("BaseEncoding")) ?? OfStandardFont();
        if ((encoding as PdfDictionary)?.Array("Differences") is { } differences)
        {
            _differences = Differences(differences);
        }
    }

    /// <summary>The glyph's name in the font's encoding; null when only the program or nothing tells it.</summary>
    public string? Name(int code) => _differences?[code] ?? (_base is not null ? _base[code] : _descriptor.IsEmbedded && !_isTrueType ? _descriptor.Program?.EncodedName(code) : null);

    /// <summary>Null when nothing tells it, empty when the code shows nothing.</summary>
    public string? Text(int code, out bool isGuess)
    {
        // 1. ToUnicode, unless it says nothing or only a private character.
        isGuess = false;
        var told = CharacterText.Told(_toUnicode?.Text((uint)code), _descriptor);
        if (told is not null && !CharacterText.IsPrivate(told))
        {
            return told;
        }

        // 2. The names of Differences, base encoding and, for Type 1 and CFF, the program's own encoding. A symbol font's codes are
        //    what it says, whatever Latin encoding it was given; so are those that ToUnicode puts on the private page of symbols.
        var isUnnamed = _differences?[code] is null;
        if (isUnnamed && _symbols is not null && (_isTrueType || _base is not null) && _symbols.Text(code) is { } symbol)
        {
            return symbol;
        }

        var name = Name(code);
        if (name is not null && !(isUnnamed && CharacterText.IsSymbolPage(told)) && GlyphNames.Text(name, _isDingbats) is { } named)
        {
            return named;
        }

        // 3. The program's character map and names.
        var program = _descriptor.IsEmbedded && (_isTrueType || name is null) ? _descriptor.Program : null;
        var glyph = program?.GlyphOfCode(code) ?? 0;
        if (glyph > 0 && CharacterText.Told(program?.Text(glyph), _descriptor) is { } shown && !CharacterText.IsPrivate(shown))
        {
            return shown;
        }

        if (told is not null)
        {
            return told;
        }

        // 4. The standard encodings.
        return Guess(code, name, program, glyph, out isGuess);
    }

    private string? Guess(int code, string? name, FontProgram? program, int glyph, out bool isGuess)
    {
        isGuess = true;
        if (name == ".notdef" || (name is null && code < ' ' && glyph == 0))
        {
            return "";
        }

        if (name is not null && _differences is not null && (_numbered ??= new NumberedGlyphNames(_differences)).Text(name) is { } numbered)
        {
            return numbered;
        }

        var standard = _isTrueType || _descriptor.IsEmbedded ? BaseEncodings.WinAnsi[code] : BaseEncodings.Standard[code] ?? BaseEncodings.WinAnsi[code];

        // A code without any name in a font whose codes are those of a base encoding is no riddle.
        isGuess = name is not null || (_descriptor.IsEmbedded && !(_isTrueType && program is not null && glyph > 0));
        return standard is null ? null : GlyphNames.Text(standard);
    }

    private string?[]? OfStandardFont() => _descriptor.IsEmbedded ? null
        : StandardFontWidths.Find(_descriptor.Name)?.Name switch { "Symbol" => BaseEncodings.Symbol, "ZapfDingbats" => BaseEncodings.ZapfDingbats, _ => null };

    private static string?[] Differences(PdfArray array)
    {
        var names = new string?[256];
        var code = 0;
        for (var i = 0; i < array.Count; i++)
        {
            switch (array[i])
            {
                case PdfNumber number:
                    code = number.AsInt;
                    break;
                case PdfName name:
                    if (code is >= 0 and < 256)
                    {
                        names[code] = name.Value;
                    }

                    code = code < 256 ? code + 1 : code;
                    break;
            }
        }

        return names;
    }
}
