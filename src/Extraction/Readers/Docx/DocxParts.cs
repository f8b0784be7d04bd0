using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>The parts of a document that may be loaded: the library builds trees by recursion and must see only what <see cref="DocxArchive"/> has passed.</summary>
internal sealed class DocxParts(MainDocumentPart main, HashSet<string> readable)
{
    public MainDocumentPart Main => main;

    public StyleDefinitionsPart? Styles => Sound(main.StyleDefinitionsPart);

    public NumberingDefinitionsPart? Numbering => Sound(main.NumberingDefinitionsPart);

    public Footnotes? Footnotes => Sound(main.FootnotesPart)?.Footnotes;

    public Endnotes? Endnotes => Sound(main.EndnotesPart)?.Endnotes;

    public IEnumerable<Header> Headers => main.HeaderParts.Select(Sound).Select(part => part?.Header).OfType<Header>();

    public IEnumerable<Footer> Footers => main.FooterParts.Select(Sound).Select(part => part?.Footer).OfType<Footer>();

    /// <summary>Parts that the document names and that are broken; they were left out.</summary>
    public HashSet<string> Broken { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsMainSound => Sound(main) is not null;

    private T? Sound<T>(T? part)
        where T : OpenXmlPart
    {
        if (part is null || readable.Contains(part.Uri.OriginalString.TrimStart('/')))
        {
            return part;
        }

        Broken.Add(part.Uri.OriginalString);
        return null;
    }
}
