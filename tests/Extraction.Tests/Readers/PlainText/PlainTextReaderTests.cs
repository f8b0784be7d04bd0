using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.PlainText;

namespace LittleGiants.Extraction.Tests.Readers.PlainText;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void Head_lines_become_metadata_and_stay_in_the_text()
    {
        var document = Read("Title: Brightwater buys Eastlock\nDate: 2023-04-11\nAuthor: Ann Example, Bob Sample\nPublisher: The Valve Gazette\n\nBrightwater has bought its rival Eastlock.");
        Assert.Equal("Brightwater buys Eastlock", document.Title);
        Assert.Equal(new DateOnly(2023, 4, 11), document.Date);
        Assert.Equal(["Ann Example", "Bob Sample"], document.Authors);
        Assert.Equal("The Valve Gazette", document.Outlet);
        Assert.Equal(
            """
            Title: Brightwater buys Eastlock
            Byline: Date: 2023-04-11
            Byline: Author: Ann Example, Bob Sample
            Byline: Publisher: The Valve Gazette
            Paragraph: Brightwater has bought its rival Eastlock.

            """, DocumentDump.Blocks(document));
        Assert.StartsWith("Title: Brightwater", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_of_the_source_is_no_outlet()
    {
        var document = Read("标题：东湖精机获奖\n日期：2022年8月16日\n来源：https://news.example/1.html\n\n东湖精机有限公司获得年度奖项。");
        Assert.Equal("东湖精机获奖", document.Title);
        Assert.Equal(new DateOnly(2022, 8, 16), document.Date);
        Assert.Null(document.Outlet);
    }

    [Fact]
    public void Title_shown_again_below_the_head_lines_is_told_by_its_words()
    {
        var document = Read("Title: The 'Little' Valve\nDate: 2023-04-11\n\nThe “Little” Valve\n\nBrightwater has bought its rival Eastlock.");
        Assert.Equal(["Title", "Byline", "Title", "Paragraph"], document.Blocks.Select(block => block.Kind.ToString()));
        Assert.Equal("The 'Little' Valve", document.Title);
    }

    [Fact]
    public void One_line_with_a_colon_is_no_head()
    {
        var document = Read("Note: the figures are not audited and may change before publication.\n\nRevenue rose.");
        Assert.Null(document.Title);
        Assert.Equal(BlockKind.Paragraph, document.Blocks[0].Kind);
    }

    [Fact]
    public void Wrapped_lines_are_one_paragraph_and_short_lines_are_not()
    {
        var document = Read(
            """
            The company makes valves for the water industry and sells them in
            twelve countries. Most of its customers are public utilities, which
            pay on time.
            Registered office: Leeds
            Company number: 123456
            """);
        Assert.Equal(
            """
            Paragraph: The company makes valves for the water industry and sells them in twelve countries. Most of its customers are public utilities, which pay on time.
            Paragraph: Registered office: Leeds
            Paragraph: Company number: 123456

            """, DocumentDump.Blocks(document));
    }

    [Fact]
    public void Wrapped_han_lines_join_without_a_space()
    {
        var document = Read("公司简介\n\n本公司成立于二〇一〇年，主要从事精密轴承的研发、生产和销售，产品广泛应用于数控\n机床和工业机器人领域。\n");
        Assert.Contains("数控机床", document.Text, StringComparison.Ordinal);
        Assert.Equal("公司简介", document.Title);
    }

    [Fact]
    public void Numbered_capital_and_underlined_lines_are_headings()
    {
        var document = Read(
            """
            Report of the board
            ===================

            1. Business

            The company makes valves.

            1.2 Markets

            It sells them.

            RISKS AND UNCERTAINTIES

            There are many.

            Outlook
            -------
            It is good.
            """);
        Assert.Equal(
            """
            Title: Report of the board
            Heading 1: 1. Business
            Paragraph: The company makes valves.
            Heading 2: 1.2 Markets
            Paragraph: It sells them.
            Heading 2: RISKS AND UNCERTAINTIES
            Paragraph: There are many.
            Heading 2: Outlook
            Paragraph: It is good.

            """, DocumentDump.Blocks(document));
    }

    [Fact]
    public void Chinese_chapter_numbers_are_headings()
    {
        var document = Read("第一章 概况\n\n本公司成立于2010年，员工350人。\n\n第二节 财务指标\n\n一、主要会计数据\n\n营业收入为2.3亿元。\n");
        Assert.Equal(["Title", "Paragraph", "Heading", "Heading", "Paragraph"], document.Blocks.Select(block => block.Kind.ToString()));
        Assert.Equal([0, 0, 1, 2, 0], document.Blocks.Select(block => block.Level));
    }

    [Fact]
    public void List_items_keep_their_marker_and_their_wrapped_lines()
    {
        var document = Read("The goals are:\n\n- to grow\n- to hire people\n  in every region\n1) to save\n（二）降低成本\n");
        Assert.Equal(
            """
            Paragraph: The goals are:
            ListItem 1: - to grow
            ListItem 1: - to hire people in every region
            ListItem 1: 1) to save
            ListItem 1: （二）降低成本

            """.Replace("（二）", "(二)", StringComparison.Ordinal), DocumentDump.Blocks(document));
    }

    [Theory]
    [InlineData("Post\t2023\t2022\nOmzet\t12,4\t11,9\nResultaat\t0,8\t\n")]
    [InlineData("| Post | 2023 | 2022 |\n|---|---|---|\n| Omzet | 12,4 | 11,9 |\n| Resultaat | 0,8 |  |\n")]
    [InlineData("Post          2023    2022\nOmzet         12,4    11,9\nResultaat      0,8     -\nEigen vermogen 4,4 3,1\n")]
    [InlineData("In miljoenen euro 2023 2022\nOmzet 12,4 11,9\nResultaat 8 0,8 -\nEigen vermogen 4,4 3,1\n")]
    [InlineData("2023   2022\n\nOmzet   12,4   11,9\nResultaat   0,8   -\nEigen vermogen   4,4   3,1\n")]
    [InlineData("2023\n\n2022\n\nOmzet   12,4   11,9\n\nResultaat   0,8   -\n\nEigen vermogen   4,4   3,1\n")]
    [InlineData("2023\n\n2022\n\nOmzet\n\n12,4\n\n11,9\n\nResultaat\n\n0,8\n\n-\n\nEigen vermogen\n\n4,4\n\n3,1\n")]
    [InlineData("Post / 2023 / 2022\n\nOmzet / 12,4 / 11,9\n\nResultaat / 0,8 / -\n")]
    public void Columns_that_are_certain_are_a_table(string text)
    {
        var document = Read("Kerncijfers van het boekjaar\n\n" + text);
        var table = Assert.Single(document.Tables);
        Assert.Equal(3, table.ColumnCount);
        Assert.Equal(1, table.HeaderRowCount);
        Assert.Equal(1, table.StubColumnCount);
        Assert.True(table.CellAt(0, 1)!.IsHeader);
        Assert.Equal("Omzet", document.TextOf(table.CellAt(1, 0)!.Span).ToString());
        Assert.Equal("12,4", document.TextOf(table.CellAt(1, 1)!.Span).ToString());
        Assert.Equal("11,9", document.TextOf(table.CellAt(1, 2)!.Span).ToString());
    }

    [Fact]
    public void Label_broken_over_lines_is_one_cell()
    {
        var document = Read("Umsatz      12,3    11,2\nGewinn       1,3     1,2\nPersonalaufwand inkl.\nAltersversorgung\n   4,4    4,0\nKapital     44,0    40,0\n");
        var table = Assert.Single(document.Tables);
        Assert.Equal("Personalaufwand inkl. Altersversorgung", document.TextOf(table.CellAt(2, 0)!.Span).ToString());
        Assert.Equal("4,4", document.TextOf(table.CellAt(2, 1)!.Span).ToString());
    }

    [Fact]
    public void Heading_over_stacked_rows_is_a_row_without_figures()
    {
        var document = Read("2023\n2022\nBalans\nVlottend\nVoorraden\n5,1\n4,9\nVorderingen\n0,8\n0,7\nKas\n4,4\n3,1\n\nDe cijfers zijn gecontroleerd.\n");
        var table = Assert.Single(document.Tables);
        Assert.Equal(6, table.RowCount);
        Assert.Equal("Vlottend", document.TextOf(table.CellAt(2, 0)!.Span).ToString());
        Assert.Equal("4,9", document.TextOf(table.CellAt(3, 2)!.Span).ToString());
    }

    [Theory]
    [InlineData("2023\n\n2022\n\nOmzet   12,4   11,9   10,1\nResultaat   0,8   0,7   0,5\nEigen vermogen   4,4   3,1   2,8\n")]
    [InlineData("2023\n\n2022\n\nOmzet\n\n12,4\n\n11,9\n\n10,1\n\nResultaat\n\n0,8\n\n0,7\n\n0,5\n")]
    [InlineData("2023\n\n2022\n\nOmzet\n\n12,4\n\nResultaat\n\n0,8\n\nEigen vermogen\n\n4,4\n")]
    [InlineData("In euro 2023 2022\nOmzet 12 400 11 900\nResultaat 1 800 1 700\nEigen vermogen 4 400 3 100\n")]
    [InlineData("In euro 2023 2022\nOmzet 10,1 12,4 11,9\nResultaat 0,5 0,8 0,7\nEigen vermogen 2,8 4,4 3,1\n")]
    public void Periods_that_do_not_fit_the_figures_are_no_head(string text) =>
        Assert.DoesNotContain(Read(text).Tables, table => table.Cells.Any(cell => cell.IsHeader));

    [Fact]
    public void Prose_with_wide_gaps_is_no_table()
    {
        var document = Read("It rained.  The sun shone.  All was well.\nIt snowed.  Nobody came.\nThey left.  The end.  Or so they said.\n");
        Assert.Empty(document.Tables);
    }

    [Fact]
    public void Gap_marks_stay_in_the_text_but_are_no_blocks()
    {
        var document = Read("Sales rose by 8 percent in the first half of the year.\n\n…\n\nProfit fell to 3 million euros.\n\n[...]\n");
        Assert.Equal(2, document.Blocks.Count);
        Assert.Contains("...", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_of_the_file_is_in_the_text()
    {
        var random = new Random(5);
        var text = new StringBuilder();
        var numbers = new List<string>();
        for (var line = 0; line < 300; line++)
        {
            for (var word = random.Next(1, 6); word > 0; word--)
            {
                var number = random.Next(1000, 9_999_999).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
                numbers.Add(number);
                text.Append(random.Next(3) switch { 0 => "word ", 1 => "  ", _ => "\t" }).Append(number).Append(random.Next(2) == 0 ? " " : "   ");
            }

            text.Append(random.Next(5) == 0 ? "\n\n" : "\n");
        }

        var document = Read(text.ToString());
        var position = 0;
        foreach (var number in numbers)
        {
            var found = document.Text.IndexOf(number, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{number} is lost behind {position}.");
            position = found + number.Length;
        }
    }

    private static SourceDocument Read(string text)
    {
        var result = new PlainTextReader().Read(new DocumentSource("x.txt", Encoding.UTF8.GetBytes(text)), new ReadOptions(), CancellationToken.None);
        return result.Document!;
    }
}
