using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>A briefing as a Word document: real headings, tables with head rows, footnotes that name document, page and quote, charts that stay charts.</summary>
internal static class DocxBriefing
{
    /// <summary>A4 and its margins, in twentieths of a point.</summary>
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Margin = 1077;

    public static void Write(Briefing briefing, Stream output)
    {
        // Made in memory: the package wants to seek, and a file is written whole or not at all.
        using var memory = new MemoryStream();
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = briefing.Title;
            package.PackageProperties.Language = briefing.Language;
            var main = package.AddMainDocumentPart();
            DocxStyles.AddTo(main, briefing.Language);
            var notes = new DocxNotes(briefing, main);
            var body = new DocxBody(briefing, main, notes);
            main.Document = new Document(new Body([.. body.Write(), Page(main, briefing.IsWide)]));
            notes.Save();
        }

        memory.Position = 0;
        memory.CopyTo(output);
    }

    private static SectionProperties Page(MainDocumentPart main, bool isWide)
    {
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
            new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " }));
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            isWide ? new PageSize { Width = PageHeight, Height = PageWidth, Orient = PageOrientationValues.Landscape } : new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });
    }
}
