using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>A font dictionary's descriptor with its flags read, its metrics made plausible and its program opened when it is asked for.</summary>
internal sealed class FontDescriptor
{
    private const int FixedPitchFlag = 1, SerifFlag = 1 << 1, SymbolicFlag = 1 << 2, ItalicFlag = 1 << 6, ForceBoldFlag = 1 << 18;
    private const int SubsetPrefixLength = 6;

    private readonly PdfDictionary _dictionary;
    private readonly IPdfResolver _resolver;
    private readonly FontOptions _options;
    private readonly int _flags;
    private readonly SymbolFonts? _symbols;
    private FontProgram? _program;
    private bool _isOpened;

    public FontDescriptor(PdfDictionary font, IPdfResolver resolver, FontOptions options)
    {
        _dictionary = font.Dictionary("FontDescriptor") ?? PdfDictionary.Empty;
        _resolver = resolver;
        _options = options;
        _flags = _dictionary.Int("Flags");
        Name = WithoutSubsetPrefix(font.Name("BaseFont") ?? _dictionary.Name("FontName") ?? font.Name("Name") ?? "");
        _symbols = SymbolFonts.Find(Name);
        Traits = new FontTraits(
            Name,
            Has(Name, "Bold") || Has(Name, "Black") || Has(Name, "Heavy") || (Has(Name, "Demi") && !Has(Name, "DemiLight")) || Has(Name, "-Bd") || (_flags & ForceBoldFlag) != 0
                || _dictionary.Number("FontWeight") >= options.BoldWeight || _dictionary.Number("StemV") >= options.BoldStem,
            Has(Name, "Italic") || Has(Name, "Oblique") || (_flags & ItalicFlag) != 0 || Math.Abs(_dictionary.Number("ItalicAngle")) >= options.ItalicAngle,
            (_flags & FixedPitchFlag) != 0 || Has(Name, "Courier") || Has(Name, "Mono"));
    }

    /// <summary>The base font's name without a subset prefix; empty when the file gives none.</summary>
    public string Name { get; }

    public FontTraits Traits { get; }

    public bool IsSerif => (_flags & SerifFlag) != 0;

    public bool IsSymbolic => (_flags & SymbolicFlag) != 0;

    public bool IsEmbedded => _dictionary.Has("FontFile") || _dictionary.Has("FontFile2") || _dictionary.Has("FontFile3");

    public float MissingWidth => (float)_dictionary.Number("MissingWidth");

    /// <summary>The font of symbols that this is, by its name or, for renamed ones, by the name inside its program.</summary>
    /// <param name="isPrivate">Whether a private character was seen, so that opening the program is worth it.</param>
    public SymbolFonts? Symbols(bool isPrivate) => _symbols ?? (isPrivate && Program?.Name is { } inside ? SymbolFonts.Find(inside) : null);

    public FontProgram? Program
    {
        get
        {
            if (!_isOpened)
            {
                _isOpened = true;
                var stream = _dictionary.Stream("FontFile2") ?? _dictionary.Stream("FontFile3") ?? _dictionary.Stream("FontFile");
                _program = stream is null ? null : FontProgram.Open(_resolver.Decode(stream), _options);
            }

            return _program;
        }
    }

    /// <summary>Em above the baseline: the descriptor's, else its box's top, else the program's, else the usual one; never outside the plausible.</summary>
    public float Ascent()
    {
        var ascent = (float)Math.Abs(_dictionary.Number("Ascent")) / 1000;
        if (!IsAscent(ascent))
        {
            ascent = (float)(_dictionary.Array("FontBBox")?.Number(3) ?? 0) / 1000;
        }

        if (!IsAscent(ascent) && IsEmbedded)
        {
            ascent = Program?.Ascent ?? 0;
        }

        return IsAscent(ascent) ? ascent : _options.UsualAscent;
    }

    /// <summary>Em below the baseline, negative; some producers leave out the sign.</summary>
    public float Descent()
    {
        var descent = -(float)Math.Abs(_dictionary.Number("Descent")) / 1000;
        if (!IsDescent(descent))
        {
            descent = (float)(_dictionary.Array("FontBBox")?.Number(1) ?? 0) / 1000;
        }

        if (!IsDescent(descent) && IsEmbedded)
        {
            descent = Program?.Descent ?? 0;
        }

        return IsDescent(descent) ? descent : _options.UsualDescent;
    }

    private static string WithoutSubsetPrefix(string name)
    {
        if (name.Length <= SubsetPrefixLength || name[SubsetPrefixLength] != '+')
        {
            return name;
        }

        foreach (var letter in name.AsSpan(0, SubsetPrefixLength))
        {
            if (!char.IsAsciiLetter(letter))
            {
                return name;
            }
        }

        return name[(SubsetPrefixLength + 1)..];
    }

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private bool IsAscent(float value) => value >= _options.MinAscent && value <= _options.MaxAscent;

    private bool IsDescent(float value) => value < 0 && value >= _options.MinDescent;
}
