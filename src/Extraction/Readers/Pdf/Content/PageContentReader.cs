using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf.Fonts;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Reads the pages of one file, one after another, each with the warnings of what was cut of it.</summary>
internal sealed class PageContentReader(PdfFile file, PdfLimits limits, ContentOptions options, CancellationToken cancellationToken)
{
    private readonly ContentInterpreter _interpreter = new(
        file, file.Catalog, font => PdfFontFactory.Create(font, file), limits, options, cancellationToken);

    private byte[] _content = new byte[64 * 1024];

    /// <param name="into">Empty; filled with all but its quality.</param>
    public IReadOnlyList<ReadWarning> Read(PdfPageNode page, PageContent into)
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
        return _interpreter.Cuts == PageCuts.None ? [] : Warnings(_interpreter.Cuts, page.Number);
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

    private List<ReadWarning> Warnings(PageCuts cuts, int page)
    {
        List<ReadWarning> warnings = [];
        if (cuts.HasFlag(PageCuts.Time))
        {
            warnings.Add(new ReadWarning("pageTimeLimit", $"Page {page} took more than {limits.MaxPageTime.TotalSeconds:0.#} s; the rest of it was not read.", page));
        }

        if (cuts.HasFlag(PageCuts.Glyphs))
        {
            warnings.Add(new ReadWarning("tooManyGlyphs", $"Page {page} shows more than {limits.MaxGlyphsPerPage} characters; the rest was not read.", page));
        }

        if (cuts.HasFlag(PageCuts.Rules))
        {
            warnings.Add(new ReadWarning("tooManyRules", $"Page {page} draws more than {limits.MaxRulesPerPage} lines; tables on it may be missed.", page));
        }

        if (cuts.HasFlag(PageCuts.Forms))
        {
            warnings.Add(new ReadWarning("formsCut", $"Page {page} nests forms more than {limits.MaxFormDepth} deep or inside themselves; the inner ones were not read.", page));
        }

        return warnings;
    }
}
