using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Makes a font of a font dictionary. Bad content gives a font with what is known of it; nothing throws.</summary>
internal static class PdfFontFactory
{
    private const float ThousandthsOfAnEm = 0.001f;

    /// <param name="font">Empty for a font that is missing: text is then read as WinAnsi in Helvetica's widths.</param>
    public static PdfFont Create(PdfDictionary font, IPdfResolver resolver, FontOptions? options = null)
    {
        options ??= FontOptions.Default;
        return font.Name("Subtype") == "Type0" || font.Array("DescendantFonts") is not null
            ? CompositeFontFactory.Create(font, resolver, options)
            : Simple(font, resolver, options);
    }

    private static SimpleFont Simple(PdfDictionary font, IPdfResolver resolver, FontOptions options)
    {
        var descriptor = new FontDescriptor(font, resolver, options);
        var toUnicode = font.Stream("ToUnicode") is { } stream ? CMapParser.Parse(resolver.Decode(stream).Span, options) : null;
        var text = new SimpleFontText(font, descriptor, toUnicode is { HasText: true } ? toUnicode : null);
        if (font.Name("Subtype") != "Type3")
        {
            return new SimpleFont(font, descriptor, text, options, ThousandthsOfAnEm) { Traits = descriptor.Traits, Ascent = descriptor.Ascent(), Descent = descriptor.Descent() };
        }

        var matrix = font.Array("FontMatrix");
        var scale = Scale(matrix?.Number(0) ?? 0, matrix?.Number(1) ?? 0);
        var height = Scale(matrix?.Number(3) ?? 0, matrix?.Number(2) ?? 0);
        var box = font.Array("FontBBox");
        return new SimpleFont(font, descriptor, text, options, scale)
        {
            Traits = descriptor.Traits,
            Ascent = Between((float)(box?.Number(3) ?? 0) * height, options.MinAscent, options.MaxAscent, options.UsualAscent),
            Descent = Between((float)(box?.Number(1) ?? 0) * height, options.MinDescent, 0, options.UsualDescent),
        };
    }

    /// <summary>A row of the font matrix as a factor; some producers turn Type 3 glyphs by it.</summary>
    private static float Scale(double along, double across)
    {
        var scale = Math.Abs(along) > 0 ? along : across;
        return double.IsFinite(scale) && scale is > 1e-7 and < 1e3 ? (float)scale : ThousandthsOfAnEm;
    }

    private static float Between(float value, float low, float high, float otherwise) => value >= low && value <= high && value != 0 ? value : otherwise;
}
