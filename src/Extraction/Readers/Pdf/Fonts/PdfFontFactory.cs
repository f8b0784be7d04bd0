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
        var em = EmScale(font.Array("Widths"), scale, options);
        height /= em;
        var box = font.Array("FontBBox");
        return new SimpleFont(font, descriptor, text, options, scale)
        {
            Traits = descriptor.Traits,
            EmScale = em,
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

    /// <summary>How large the em of a Type 3 font is in units of the font size, judged by the mean width of its glyphs; 1 when that is near enough.</summary>
    private static float EmScale(PdfArray? widths, float scale, FontOptions options)
    {
        double sum = 0;
        var count = 0;
        for (var i = 0; i < Math.Min(widths?.Count ?? 0, 256); i++)
        {
            var width = Math.Abs(widths!.Number(i));
            (sum, count) = width > 0 && double.IsFinite(width) ? (sum + width, count + 1) : (sum, count);
        }

        var em = count == 0 ? 1 : (float)(sum / count * scale / options.MeanWidth);
        return em >= options.MinType3Em && (em < 1 / options.Type3EmTolerance || em > options.Type3EmTolerance) && float.IsFinite(em) ? em : 1;
    }

    private static float Between(float value, float low, float high, float otherwise) => value >= low && value <= high && value != 0 ? value : otherwise;
}
