using System.Globalization;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Widths of the 14 fonts that a PDF may use without giving them (<c>standard-widths.txt</c>), and of the faces made to the same measure.</summary>
internal sealed class StandardFontWidths
{
    private const string File = "standard-widths.txt";
    private const string AnyGlyph = "*";
    private static readonly Lazy<Dictionary<string, StandardFontWidths>> Loaded = new(Load);
    private readonly Dictionary<string, float> _widths = new(StringComparer.Ordinal);

    private StandardFontWidths(string name) => Name = name;

    public string Name { get; }

    /// <summary>Thousandths of an em; null when the face has no such glyph.</summary>
    public float? Width(string glyph) => _widths.TryGetValue(glyph, out var width) || _widths.TryGetValue(AnyGlyph, out width) ? width : null;

    /// <summary>The standard face that a font name stands for ("Arial,Bold", "TimesNewRomanPS-ItalicMT"); null when it is no such name.</summary>
    public static StandardFontWidths? Find(string name)
    {
        if (Loaded.Value.TryGetValue(name, out var exact))
        {
            return exact;
        }

        return Has(name, "Symbol") && !Has(name, "Segoe") ? Loaded.Value["Symbol"]
            : Has(name, "Dingbats") ? Loaded.Value["ZapfDingbats"]
            : Has(name, "Courier") ? Styled(name, "Courier", "", "Oblique")
            : Has(name, "Arial") && !Has(name, "Narrow") && !Has(name, "Unicode") || Has(name, "Helvetica") && !Has(name, "Narrow") && !Has(name, "Condensed") ? Styled(name, "Helvetica", "", "Oblique")
            : Has(name, "TimesNewRoman") || Has(name, "Times New Roman") || name.StartsWith("Times", StringComparison.Ordinal) ? Styled(name, "Times", "Roman", "Italic")
            : null;
    }

    /// <summary>The standard face that looks most like a font that is neither embedded nor measured.</summary>
    public static StandardFontWidths Nearest(bool isMonospaced, bool isSerif, bool isBold, bool isItalic)
    {
        var style = (isBold ? "Bold" : "") + (isItalic ? "Italic" : "");
        return isMonospaced ? Styled(style, "Courier", "", "Oblique") : isSerif ? Styled(style, "Times", "Roman", "Italic") : Styled(style, "Helvetica", "", "Oblique");
    }

    private static StandardFontWidths Styled(string name, string family, string regular, string slanted)
    {
        var style = (Has(name, "Bold") ? "Bold" : "") + (Has(name, "Italic") || Has(name, "Oblique") ? slanted : "");
        style = style.Length == 0 ? regular : style;
        return Loaded.Value[style.Length == 0 ? family : family + "-" + style];
    }

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, StandardFontWidths> Load()
    {
        var fonts = new Dictionary<string, StandardFontWidths>(StringComparer.Ordinal);
        StandardFontWidths? current = null;
        foreach (var line in FontDataFile.Lines(File))
        {
            var fields = line.Split(' ');
            if (fields[0] == "font" && fields.Length == 2)
            {
                fonts.Add(fields[1], current = new StandardFontWidths(fields[1]));
                continue;
            }

            if (current is null || fields.Length < 2 || !float.TryParse(fields[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var width))
            {
                throw FontDataFile.Unknown(File, line);
            }

            foreach (var glyph in fields.AsSpan(1))
            {
                current._widths.Add(glyph, width);
            }
        }

        return fonts;
    }
}
