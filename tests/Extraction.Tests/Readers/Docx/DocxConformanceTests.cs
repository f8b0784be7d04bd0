using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Docx;

namespace LittleGiants.Extraction.Tests.Readers.Docx;

public sealed class DocxConformanceTests : ReaderConformanceTests
{
    protected override IDocumentReader Reader { get; } = new DocxReader();

    protected override IReadOnlyList<byte[]> Samples { get; } =
    [
        new DocxFile
        {
            Header = DocxFile.Paragraph("Tuinland Glas B.V."),
            Footnotes = "<w:footnote w:id=\"1\">" + DocxFile.Paragraph("Exclusief btw.") + "</w:footnote>",
            Title = "Jaarverslag 2023",
            Creator = "J. Jansen",
        }.With(
            DocxFile.Paragraph("Jaarverslag 2023", "Titel") + DocxFile.Paragraph("Kerncijfers", "Kop1")
            + "<w:p><w:r><w:t>De omzet bedroeg € 12,4 miljoen</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
            + "<w:tbl>" + DocxFile.Row(DocxFile.Cell("Post"), DocxFile.Cell("2023")) + DocxFile.Row(DocxFile.Cell("Omzet"), DocxFile.Cell("１２,4")) + DocxFile.Row(DocxFile.Cell("Resultaat"), DocxFile.Cell("")) + "</w:tbl>"
            + DocxFile.Paragraph("Het bedrijf telt 86 werknemers.")),
        new DocxFile().With(DocxFile.Paragraph("公司简介", "1") + DocxFile.Paragraph("本公司成立于２０１０年，员工350人。")),
    ];
}
