using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The named resources of a page or form; a form without its own uses those of the content that draws it.</summary>
internal sealed class ContentResources(PdfDictionary resources, ContentResources? outer)
{
    private readonly PdfDictionary? _fonts = resources.Dictionary("Font");
    private readonly PdfDictionary? _objects = resources.Dictionary("XObject");
    private readonly PdfDictionary? _states = resources.Dictionary("ExtGState");
    private readonly PdfDictionary? _spaces = resources.Dictionary("ColorSpace");
    private readonly PdfDictionary? _properties = resources.Dictionary("Properties");

    /// <summary>A font as written, mostly a reference.</summary>
    public PdfObject Font(string name) => _fonts is not null && _fonts.Has(name) ? _fonts.Raw(name) : outer?.Font(name) ?? PdfNull.Instance;

    public PdfStream? XObject(string name) => _objects?.Stream(name) ?? outer?.XObject(name);

    public PdfDictionary? ExtendedState(string name) => _states?.Dictionary(name) ?? outer?.ExtendedState(name);

    public PdfDictionary? PropertiesOf(string name) => _properties?.Dictionary(name) ?? outer?.PropertiesOf(name);

    /// <summary>The dictionary in which a property list is named, to see the reference behind the name.</summary>
    public PdfDictionary? PropertiesHolder(string name) => _properties is not null && _properties.Has(name) ? _properties : outer?.PropertiesHolder(name);

    /// <summary>How the components of a colour space make white.</summary>
    public ColorModel ColorModelOf(string name) => name switch
    {
        "DeviceGray" or "DeviceRGB" or "CalGray" or "CalRGB" or "G" or "RGB" => ColorModel.Additive,
        "DeviceCMYK" or "CMYK" => ColorModel.Subtractive,
        "Pattern" => ColorModel.Unknown,
        _ => _spaces is not null && _spaces.Has(name) ? ModelOf(_spaces[name]) : outer?.ColorModelOf(name) ?? ColorModel.Unknown,
    };

    private static ColorModel ModelOf(PdfObject space)
    {
        var family = space is PdfArray { Count: > 0 } array ? (array[0] as PdfName)?.Value : (space as PdfName)?.Value;
        return family switch
        {
            "DeviceGray" or "DeviceRGB" or "CalGray" or "CalRGB" => ColorModel.Additive,
            "DeviceCMYK" or "Separation" or "DeviceN" => ColorModel.Subtractive,
            "ICCBased" => ((space as PdfArray)?[1] as PdfStream)?.Dictionary.Int("N") == 4 ? ColorModel.Subtractive : ColorModel.Additive,
            _ => ColorModel.Unknown,
        };
    }
}
