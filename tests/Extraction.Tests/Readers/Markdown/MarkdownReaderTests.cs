using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Markdown;

namespace LittleGiants.Extraction.Tests.Readers.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Text_is_what_is_shown_not_the_markup()
    {
        var document = Read("# Report *2023*\n\nSome **bold** and `code`, a [link](http://example.org), H~2~O &amp; 10^2^.\nA second line.\n\n## 公司\n公司是\n一家企业。\n");
        Assert.Equal(
            """
            Title: Report 2023
            Paragraph: Some bold and code, a link, H2O & 10². A second line.
            Heading 2: 公司
            Paragraph: 公司是一家企业。

            """, DocumentDump.Blocks(document));
        Assert.Equal("Report 2023", document.Title);
    }

    [Fact]
    public void Front_matter_and_head_lines_are_metadata()
    {
        var front = Read("---\ntitle: \"Jaarverslag\"\nauthors:\n  - name: Jan Jansen\n  - Piet de Vries\ndate: 2024-03-05\npublisher: De Klepkrant\n---\n\nTekst.\n");
        Assert.Equal(("Jaarverslag", "De Klepkrant", new DateOnly(2024, 3, 5)), (front.Title, front.Outlet, front.Date));
        Assert.Equal(["Jan Jansen", "Piet de Vries"], front.Authors);

        var lines = Read("# 东湖精机获奖\nDate: 2022-08-16\nSource: 机床日报\n\n正文。\n");
        Assert.Equal(("东湖精机获奖", "机床日报", new DateOnly(2022, 8, 16)), (lines.Title, lines.Outlet, lines.Date));
        Assert.Equal(["Title", "Byline", "Byline", "Paragraph"], lines.Blocks.Select(block => block.Kind.ToString()));
    }

    [Fact]
    public void Lines_of_a_list_of_values_are_paragraphs()
    {
        var document = Read("# T\n\nStaff: 297\nFounded: 1987\nin two halls\n");
        Assert.Equal(["T", "Staff: 297", "Founded: 1987 in two halls"], document.Blocks.Select(block => document.TextOf(block.Span).ToString()));
    }

    [Fact]
    public void Pipe_table_keeps_head_and_empty_cells()
    {
        var document = Read("# T\n\n| Post | 2023 | 2022 |\n|------|-----:|-----:|\n| Omzet | **1.234** | |\n");
        var table = Assert.Single(document.Tables);
        Assert.Equal((2, 3, 1, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount, table.StubColumnCount));
        Assert.Equal("1.234", document.TextOf(table.CellAt(1, 1)!.Span).ToString());
        Assert.True(table.CellAt(1, 2)!.Span.IsEmpty);
    }

    [Fact]
    public void Html_table_with_blank_lines_is_one_table()
    {
        var document = Read("# T\n\n<table><tr><th>Land</th><th>Sales</th></tr>\n\n<tr><td>France</td><td>3.1</td></tr>\n\n</table>\n\nAfter.\n");
        Assert.Equal(2, Assert.Single(document.Tables).RowCount);
        Assert.EndsWith("After.\n", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', document.Text);
    }

    [Fact]
    public void Lists_quotes_code_and_notes_have_their_kinds()
    {
        var document = Read("# T\n\n- one\n  - two\n\n> said she\n\n```\nlet x = 1\n```\n\nText[^a].\n\n[^a]: The note.\n");
        Assert.Equal(
            """
            Title: T
            ListItem 1: one
            ListItem 2: two
            Paragraph: said she
            Paragraph: let x = 1
            Paragraph: Text¹.
            Footnote: ¹ The note.

            """, DocumentDump.Blocks(document));
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("<table>\n\n")]
    [InlineData("> ")]
    [InlineData("*a_ ")]
    [InlineData("![")]
    public void Hostile_repetition_ends_soon_with_a_document(string part)
    {
        var document = Read("# T\n\n" + string.Concat(Enumerable.Repeat(part, 30_000)));
        Assert.Contains("T", document.Title, StringComparison.Ordinal);
        Assert.All(document.Warnings, warning => Assert.Equal("markdownTooComplex", warning.Code));
    }

    private static SourceDocument Read(string text)
    {
        var result = new MarkdownReader().Read(new DocumentSource("x.md", Encoding.UTF8.GetBytes(text)), new ReadOptions(), CancellationToken.None);
        return result.Document!;
    }
}
