using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Puts a Type 0 font together: encoding, descendant's metrics, ToUnicode, character collection.</summary>
internal static class CompositeFontFactory
{
    private const string IdentityPrefix = "Identity";

    public static CompositeFont Create(PdfDictionary font, IPdfResolver resolver, FontOptions options)
    {
        var descendant = font["DescendantFonts"] switch
        {
            PdfArray array => array[0] as PdfDictionary,
            PdfDictionary dictionary => dictionary, // wrongly not in an array
            _ => null,
        } ?? PdfDictionary.Empty;
        var descriptor = new FontDescriptor(descendant, resolver, options);
        var encoding = Encoding(font["Encoding"], resolver, options, 0) ?? IdentityCodeMap.Horizontal;
        var collection = Collection(descendant, encoding);
        var metrics = new CidMetrics(descendant, options);
        var toUnicode = ToUnicode(font, resolver, options);
        var glyphs = descendant.Stream("CIDToGIDMap") is { } map ? resolver.Decode(map) : default;
        return new CompositeFont(encoding, new CompositeFontText(encoding, toUnicode, collection, descriptor, metrics, glyphs, options), metrics, options)
        {
            Traits = descriptor.Traits.Name.Length > 0 ? descriptor.Traits : descriptor.Traits with { Name = font.Name("BaseFont") ?? "" },
            Ascent = descriptor.Ascent(),
            Descent = descriptor.Descent(),
        };
    }

    private static CodeMap? Encoding(PdfObject value, IPdfResolver resolver, FontOptions options, int depth)
    {
        if (depth > options.MaxCMapDepth)
        {
            return null;
        }

        switch (value)
        {
            case PdfName name:
                return PredefinedCodeMap.Find(name.Value);
            case PdfStream stream:
                var dictionary = stream.Dictionary;
                var named = dictionary.Name("CMapName");
                var map = CMapParser.Parse(resolver.Decode(stream).Span, options, PredefinedCodeMap.Find, Encoding(dictionary["UseCMap"], resolver, options, depth + 1), dictionary.Int("WMode") == 1);

                // A copy of a predefined map: its own mappings lead to CIDs, the stored one to text as well.
                return !map.HasCids && named is not null && PredefinedCodeMap.Find(named) is { } predefined ? predefined : map;
            default:
                return null;
        }
    }

    private static CMap? ToUnicode(PdfDictionary font, IPdfResolver resolver, FontOptions options)
    {
        switch (font["ToUnicode"])
        {
            case PdfStream stream:
                var map = CMapParser.Parse(resolver.Decode(stream).Span, options);
                return map.HasText ? map : null;
            case PdfName name when name.Value.StartsWith(IdentityPrefix, StringComparison.Ordinal):
                var identity = new CMap(options);
                identity.AddTexts(' ', 0xd7ff, " ");
                return identity;
            default:
                return null;
        }
    }

    private static CidCollection? Collection(PdfDictionary descendant, CodeMap encoding)
    {
        var info = descendant.Dictionary("CIDSystemInfo");
        var registry = Text(info?.String("Registry"));
        var ordering = Text(info?.String("Ordering"));
        return CidCollection.Find(registry + "-" + ordering) ?? CidCollection.Find((encoding as PredefinedCodeMap)?.Collection);
    }

    private static string Text(byte[]? bytes) => bytes is null ? "" : System.Text.Encoding.Latin1.GetString(bytes).Trim();
}
