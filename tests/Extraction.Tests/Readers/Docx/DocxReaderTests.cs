using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Docx;

namespace LittleGiants.Extraction.Tests.Readers.Docx;

public sealed class DocxReaderTests
{
    private const string HeadingStyles =
        """
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="House chapter"/><w:basedOn w:val="berschrift2"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="Überschrift 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
        <w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>
        <w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
        """;

    private const string Lists =
        """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1节"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
        <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>
        """;

    [Fact]
    public void Headings_are_told_by_style_name_outline_and_inheritance()
    {
        var document = Read(
            DocxFile.Paragraph("Geschäftsbericht", "Titel") + DocxFile.Paragraph("Lage", "berschrift1") + DocxFile.Paragraph("Markt", "Mine")
            + DocxFile.Paragraph("Text.", "Loop") + DocxFile.Paragraph("Undefined", "Kop3")
            + "<w:p><w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr><w:r><w:t>Direct</w:t></w:r></w:p>"
            + DocxFile.Paragraph("Abb. 1: Umsatz", "Bijschrift") + DocxFile.Paragraph("Lage 3", "Inhopg1"),
            new DocxFile { Styles = HeadingStyles });
        Assert.Equal(
            """
            Title: Geschäftsbericht
            Heading 1: Lage
            Heading 2: Markt
            Paragraph: Text.
            Heading 3: Undefined
            Heading 4: Direct
            Caption: Abb. 1: Umsatz
            Navigation: Lage 3

            """, DocumentDump.Blocks(document));
        Assert.Equal("Geschäftsbericht", document.Title);
    }

    [Fact]
    public void List_numbers_are_counted_and_levels_kept()
    {
        static string Item(string text, int list, int level) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var document = Read(
            Item("公司简介", 5, 0) + Item("概况", 5, 1) + Item("历史", 5, 1) + Item("财务", 5, 0) + Item("收入", 5, 1) + Item("dot", 6, 0) + Item("letter", 6, 1) + Item("none", 0, 0),
            new DocxFile { Numbering = Lists });
        Assert.Equal(
            """
            ListItem 1: 第一节公司简介
            ListItem 2: 1. 概况
            ListItem 2: 2. 历史
            ListItem 1: 第二节财务
            ListItem 2: 1. 收入
            ListItem 1: dot
            ListItem 2: a) letter
            Paragraph: none

            """, DocumentDump.Blocks(document));
    }

    [Fact]
    public void Merged_cells_keep_their_spans()
    {
        var table = "<w:tbl>"
            + "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + DocxFile.Cell("Item", "<w:vMerge w:val=\"restart\"/>") + DocxFile.Cell("Year", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
            + "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + DocxFile.Cell("", "<w:vMerge/>") + DocxFile.Cell("2023") + DocxFile.Cell("2022") + "</w:tr>"
            + "<w:sdt><w:sdtContent>" + DocxFile.Row(DocxFile.Cell("Revenue"), DocxFile.Cell("12.4"), DocxFile.Cell("")) + "</w:sdtContent></w:sdt></w:tbl>";
        var document = Read(DocxFile.Paragraph("Table 1: Key figures") + DocxFile.Paragraph("in millions of euros") + table);
        var result = Assert.Single(document.Tables);
        Assert.Equal((3, 3, 2, 1), (result.RowCount, result.ColumnCount, result.HeaderRowCount, result.StubColumnCount));
        Assert.Equal((2, 1), (result.CellAt(1, 0)!.RowSpan, result.CellAt(1, 0)!.ColumnSpan));
        Assert.Equal(2, result.CellAt(0, 2)!.ColumnSpan);
        Assert.Equal("12.4", document.TextOf(result.CellAt(2, 1)!.Span).ToString());
        Assert.True(result.CellAt(2, 2)!.Span.IsEmpty);
        Assert.Equal("Item\tYear\n2023\t2022\nRevenue\t12.4\t", document.TextOf(result.Span).ToString());
        Assert.Equal("Table 1: Key figures", document.TextOf(result.Caption!.Value).ToString());
        Assert.Equal("in millions of euros", document.TextOf(result.UnitLine!.Value).ToString());
    }

    [Fact]
    public void Head_row_without_a_mark_is_told_by_its_words()
    {
        var table = "<w:tbl>" + DocxFile.Row(DocxFile.Cell("项目"), DocxFile.Cell("2023年"), DocxFile.Cell("2022年")) + DocxFile.Row(DocxFile.Cell("营业收入"), DocxFile.Cell("1,234.5"), DocxFile.Cell("1,100.0")) + "</w:tbl>";
        var result = Assert.Single(Read(table).Tables);
        Assert.Equal(1, result.HeaderRowCount);
        Assert.True(result.CellAt(0, 1)!.IsHeader);
    }

    [Fact]
    public void Table_in_a_cell_gives_its_text_and_layout_tables_are_opened()
    {
        var inner = "<w:tbl>" + DocxFile.Row(DocxFile.Cell("A"), DocxFile.Cell("1")) + DocxFile.Row(DocxFile.Cell("B"), DocxFile.Cell("2")) + "</w:tbl>";
        var layout = Read($"<w:tbl><w:tr><w:tc>{DocxFile.Paragraph("Left text.")}</w:tc><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>");
        Assert.Equal("Paragraph: Left text.\nTable: A | 1 / B | 2\n", DocumentDump.Blocks(layout));

        var rows = string.Concat(Enumerable.Repeat(DocxFile.Row(DocxFile.Cell("x"), DocxFile.Cell("y")), 3));
        var nested = Read($"<w:tbl>{rows}<w:tr>{DocxFile.Cell("z")}<w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>");
        Assert.Equal("Table: x | y / x | y / x | y / z | A 1 B 2\n", DocumentDump.Blocks(nested));
    }

    [Fact]
    public void Insertions_are_kept_and_deletions_dropped()
    {
        var document = Read(
            "<w:p><w:r><w:t xml:space=\"preserve\">Sales were </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>10</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>12</w:t></w:r></w:ins>"
            + "<w:moveFrom w:id=\"3\"><w:r><w:t> old</w:t></w:r></w:moveFrom><w:moveTo w:id=\"4\"><w:r><w:t> new</w:t></w:r></w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r></w:p>");
        Assert.Equal("Sales were 12 new\n", document.Text);
    }

    [Fact]
    public void Field_shows_its_result_not_its_code()
    {
        var document = Read(
            "<w:p><w:r><w:t xml:space=\"preserve\">Page </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x \\h </w:instrText></w:r><w:r><w:t>code</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>"
            + "<w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>30</w:t></w:r></w:fldSimple></w:p>");
        Assert.Equal("Page 12 of 30\n", document.Text);
    }

    [Fact]
    public void Tabs_breaks_hyphens_and_symbols_become_plain_characters()
    {
        var document = Read(
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:lastRenderedPageBreak/><w:br w:type=\"page\"/><w:t>f</w:t></w:r>"
            + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>");
        Assert.Equal("a b cd-e☑ f²\n", document.Text);
        Assert.Single(document.Pages);
    }

    [Fact]
    public void Notes_follow_the_body_in_the_order_of_their_marks()
    {
        const string Note = "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{0}</w:t></w:r></w:p>";
        var document = Read(
            "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r><w:r><w:t xml:space=\"preserve\"> two</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\"> three</w:t></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>",
            new DocxFile
            {
                Footnotes = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                    + $"<w:footnote w:id=\"2\">{Note.Replace("{0}", "Second.", StringComparison.Ordinal)}</w:footnote><w:footnote w:id=\"3\">{Note.Replace("{0}", "First.", StringComparison.Ordinal)}</w:footnote>",
                Endnotes = $"<w:endnote w:id=\"1\">{Note.Replace("{0}", "End.", StringComparison.Ordinal)}</w:endnote>",
            });
        Assert.Equal("Paragraph: One¹ two² three¹\nFootnote: ¹ First.\nFootnote: ² Second.\nFootnote: ¹ End.\n", DocumentDump.Blocks(document));
    }

    [Fact]
    public void Heads_and_feet_of_pages_stand_once_and_are_no_body()
    {
        var document = Read(DocxFile.Paragraph("Body."), new DocxFile { Header = DocxFile.Paragraph("Annual report") + DocxFile.Paragraph("Annual report"), Footer = DocxFile.Paragraph("Confidential") });
        Assert.Equal("RunningHead: Annual report\nParagraph: Body.\nRunningHead: Confidential\n", DocumentDump.Blocks(document));
        Assert.Single(document.Blocks, block => block.IsBody);
    }

    [Fact]
    public void Text_box_is_read_once_behind_its_paragraph()
    {
        var box = $"<w:txbxContent>{DocxFile.Paragraph("In the box.")}</w:txbxContent>";
        var document = Read(
            "<w:p><w:r><w:t>Before.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
            + $"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + DocxFile.Paragraph("After."));
        Assert.Equal("Paragraph: Before.\nParagraph: In the box.\nParagraph: After.\n", DocumentDump.Blocks(document));
    }

    [Fact]
    public void Properties_are_metadata_without_placeholders()
    {
        var named = Read(DocxFile.Paragraph("Text."), new DocxFile { Title = "Jaarverslag", Creator = "Jan Jansen; Piet de Vries", Modified = new DateTime(2024, 3, 5, 10, 0, 0, DateTimeKind.Utc) });
        Assert.Equal("Jaarverslag", named.Title);
        Assert.Equal(["Jan Jansen", "Piet de Vries"], named.Authors);
        Assert.Equal(new DateOnly(2024, 3, 5), named.Date);

        var placeholder = Read(DocxFile.Paragraph("Text."), new DocxFile { Title = "Microsoft Word - x.docx", Creator = "Administrator" });
        Assert.Null(placeholder.Title);
        Assert.Empty(placeholder.Authors);
    }

    [Theory]
    [InlineData("http://[broken")]
    [InlineData("mailto:a b@@c")]
    [InlineData("file:///etc/passwd")]
    [InlineData("\\\\host\\share")]
    public void Links_are_never_followed_and_broken_ones_do_no_harm(string address)
    {
        var document = Read("<w:p><w:hyperlink r:id=\"rL\"><w:r><w:t>Link text</w:t></w:r></w:hyperlink></w:p>", new DocxFile { BrokenLink = address });
        Assert.Equal("Link text\n", document.Text);
    }

    private static SourceDocument Read(string body, DocxFile? file = null)
    {
        var result = new DocxReader().Read(new DocumentSource("x.docx", (file ?? new DocxFile()).With(body)), new ReadOptions(), CancellationToken.None);
        Assert.Null(result.Failure);
        return result.Document!;
    }
}
