using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf.Fonts;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Reads the pages of one file, one after another, each with what was cut of it.</summary>
internal sealed class PageContentReader(PdfFile file, PdfLimits limits, ContentOptions options, CancellationToken cancellationToken)
{
    private readonly ContentInterpreter _interpreter = new(
        file, file.Catalog, font => PdfFontFactory.Create(font, file), limits, options, cancellationToken);

    private byte[] _content = new byte[64 * 1024];

    /// <param name="into">Empty; filled with all but its quality.</param>
    public PageCuts Read(PdfPageNode page, PageContent into)
    {
        var length = 0;
        if (page.Dictionary["Contents"] is PdfArray parts)
        {
            // Limits on decoded bytes end a list that names the same stream again and again.
            for (var i = 0; i < parts.Count && length < limits.MaxStreamBytes; i++)
            {
                Append(parts[i], ref length);
            }
        }
        else
        {
            Append(page.Dictionary["Contents"], ref length);
        }

        into.Number = page.Number;
        var space = PageSpace.Create(page.CropBox, page.Rotate, page.UserUnit);
        _interpreter.Run(into, space, page.Resources, _content.AsSpan(0, length), page.Dictionary.Array("Annots"));
        return _interpreter.Cuts;
    }

    private void Append(PdfObject part, ref int length)
    {
        if (part is not PdfStream stream)
        {
            return;
        }

        // A token does not run on into the next stream.
        if (length > 0 && length < _content.Length)
        {
            _content[length++] = (byte)'\n';
        }

        file.Decode(stream, ref _content, ref length);
    }
}
