using System.Xml;
using LittleGiants.Extraction.Readers.Pdf.Content;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf;

/// <summary>What a file says about itself, where it can be believed.</summary>
internal static class PdfMetadata
{
    private const int MaxTitleLength = 300;
    private const int MaxXmpBytes = 1024 * 1024;
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    // What programs write when nobody gave a title.
    private static readonly string[] FileEndings =
        [".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".pdf", ".indd", ".qxd", ".qxp", ".rtf", ".odt", ".txt", ".htm", ".html", ".tex", ".dvi", ".ps", ".tif", ".jpg"];

    private static readonly string[] Placeholders =
        ["untitled", "microsoft word", "microsoft powerpoint", "microsoft excel", "powerpoint presentation", "powerpoint-pr", "document", "presentation", "print", "slide 1", "blank", "no title", "title", "about:blank", "http:", "https:", "file:"];

    /// <summary>The title of the document information, else of the XMP metadata; null when there is none or a program made it up.</summary>
    public static string? Title(PdfFile file)
    {
        var title = file.Trailer.Dictionary("Info")?.String("Title") is { } bytes ? Sensible(TextString.Decode(bytes)) : null;
        return title ?? (file.Catalog.Stream("Metadata") is { } metadata ? Sensible(XmpTitle(file.Decode(metadata))) : null);
    }

    internal static string? Sensible(string? title)
    {
        title = title?.Trim().TrimEnd('\0');
        if (string.IsNullOrEmpty(title) || title.Length > MaxTitleLength)
        {
            return null;
        }

        var letters = 0;
        foreach (var character in title)
        {
            if (char.IsControl(character) || character == '\uFFFD')
            {
                return null;
            }

            letters += char.IsLetter(character) ? 1 : 0;
        }

        if (letters < 2)
        {
            return null;
        }

        foreach (var ending in FileEndings)
        {
            if (title.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        foreach (var placeholder in Placeholders)
        {
            // "Document" and "Document1" name nothing; "Document of registration" does.
            if (title.StartsWith(placeholder, StringComparison.OrdinalIgnoreCase)
                && (placeholder.Contains(' ', StringComparison.Ordinal) || placeholder.EndsWith(':') || !HasLetter(title.AsSpan(placeholder.Length))))
            {
                return null;
            }
        }

        return title;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    private static string? XmpTitle(ReadOnlyMemory<byte> xmp)
    {
        if (xmp.Length > MaxXmpBytes)
        {
            return null;
        }

        try
        {
            using var stream = new MemoryStream(xmp.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return reader.ReadToFollowing("title", DublinCore) && reader.ReadToDescendant("li", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                ? reader.ReadElementContentAsString()
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
