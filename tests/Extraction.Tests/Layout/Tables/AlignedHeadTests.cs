using static LittleGiants.Extraction.Tests.Layout.Tables.StatementPage;

namespace LittleGiants.Extraction.Tests.Layout.Tables;

public class AlignedHeadTests
{
    [Fact]
    public void Statement_with_spanning_head_signs_and_sections_has_its_rows_and_columns()
    {
        var page = new SyntheticPage()
            .Text(200, 60, "INCOME STATEMENT", bold: true)
            .Text(180, 75, "(In millions, except per share data)")
            .Text(388, 100, "Year ended December 31,")
            .RightText(400, 115, "2019").RightText(470, 115, "2018").RightText(540, 115, "2017")
            .Text(50, 130, "Revenue:");
        Row(page, 60, 145, "Product sales", "1,975", "2,255", "2,110", "$");
        Row(page, 60, 160, "Services", "4,514", "5,245", "4,907");
        Row(page, 50, 175, "Total revenue", "6,489", "7,500", "7,017");
        Row(page, 50, 190, "Loss on disposal", "(26)", "—", "12");

        Assert.Equal(
            """
            caption: INCOME STATEMENT
            unit: (In millions, except per share data)
            | *Year ended December 31,~3
            | *2019 | *2018 | *2017
            Revenue: |
            Product sales | $ 1,975 | $ 2,255 | $ 2,110
            Services | 4,514 | 5,245 | 4,907
            Total revenue | 6,489 | 7,500 | 7,017
            Loss on disposal | (26) | — | 12
            """, TableDump.Of(page));
    }

    [Fact]
    public void Parts_in_inner_columns_and_sums_in_outer_ones_are_one_column_a_year()
    {
        var page = new SyntheticPage()
            .Text(300, 90, "31 december 2023").Text(440, 90, "31 december 2022")
            .Text(50, 110, "Immateriële vaste activa").RightText(330, 110, "4.829").RightText(470, 110, "2.286")
            .Text(50, 125, "Materiële vaste activa").RightText(330, 125, "14.042").RightText(470, 125, "11.351")
            .RightText(400, 140, "18.871").RightText(540, 140, "13.637")
            .Text(50, 155, "Liquide middelen").RightText(330, 155, "6.239").RightText(470, 155, "6.826")
            .Text(50, 170, "Totaal activa").RightText(400, 170, "25.110").RightText(540, 170, "20.463");

        Assert.Equal(
            """
            | *31 december 2023 | *31 december 2022
            Immateriële vaste activa | 4.829 | 2.286
            Materiële vaste activa | 14.042 | 11.351
            | 18.871 | 13.637
            Liquide middelen | 6.239 | 6.826
            Totaal activa | 25.110 | 20.463
            """, TableDump.Of(page));
    }

    [Fact]
    public void What_stands_over_heads_that_repeat_is_over_as_many_columns_each()
    {
        var page = new SyntheticPage()
            .Text(318, 85, "Group").Text(458, 85, "Company")
            .RightText(330, 100, "2023").RightText(400, 100, "2022").RightText(470, 100, "2023").RightText(540, 100, "2022")
            .Text(50, 115, "Manufacturing").RightText(330, 115, "401").RightText(400, 115, "390").RightText(470, 115, "12").RightText(540, 115, "11")
            .Text(50, 130, "Sales").RightText(330, 130, "71").RightText(400, 130, "70").RightText(470, 130, "6").RightText(540, 130, "5");

        Assert.Equal(
            """
            | *Group~2 | *Company~2
            | *2023 | *2022 | *2023 | *2022
            Manufacturing | 401 | 390 | 12 | 11
            Sales | 71 | 70 | 6 | 5
            """, TableDump.Of(page));
    }

    [Fact]
    public void Note_column_is_a_column_of_its_own_with_its_head()
    {
        var page = new SyntheticPage()
            .Text(290, 85, "Note").RightText(400, 85, "31 March 2022").RightText(500, 85, "31 March 2021")
            .RightText(400, 97, "£’000").RightText(500, 97, "£’000")
            .Text(50, 115, "Revenue").RightText(310, 115, "3").RightText(400, 115, "23,183").RightText(500, 115, "23,410")
            .Text(50, 130, "Cost of sales").RightText(400, 130, "(17,857)").RightText(500, 130, "(16,554)")
            .Text(50, 145, "Taxation").RightText(310, 145, "10").RightText(400, 145, "(1,262)").RightText(500, 145, "440")
            .Text(50, 160, "Profit").RightText(400, 160, "26,100").RightText(500, 160, "34,458");

        Assert.Equal(
            """
            | *Note | *31 March 2022 £’000 | *31 March 2021 £’000
            Revenue | 3 | 23,183 | 23,410
            Cost of sales | | (17,857) | (16,554)
            Taxation | 10 | (1,262) | 440
            Profit | | 26,100 | 34,458
            """, TableDump.Of(page));
    }

    [Fact]
    public void New_years_below_figures_begin_another_table()
    {
        var page = new SyntheticPage().RightText(400, 100, "2023").RightText(470, 100, "2022");
        Row(page, 50, 115, "Staff", "337", "321");
        Row(page, 50, 130, "Pupils", "12", "10");
        page.RightText(400, 150, "2021").RightText(470, 150, "2020");
        Row(page, 50, 165, "Staff", "300", "290");
        Row(page, 50, 180, "Pupils", "9", "8");

        Assert.Equal(
            """
            | *2023 | *2022
            Staff | 337 | 321
            Pupils | 12 | 10
            --
            | *2021 | *2020
            Staff | 300 | 290
            Pupils | 9 | 8
            """, TableDump.Of(page));
    }

    [Fact]
    public void Year_under_the_labels_heads_all_columns_of_the_rows_below()
    {
        var page = new SyntheticPage().RightText(400, 100, "Retail").RightText(470, 100, "Total").Text(50, 115, "2018:");
        Row(page, 60, 130, "Revenues", "83,989", "193,919");
        Row(page, 60, 145, "Operating income", "620", "4,021");
        page.Text(50, 160, "2017:");
        Row(page, 60, 175, "Revenues", "79,398", "184,765");
        Row(page, 60, 190, "Operating income", "6,558", "9,538");

        Assert.Equal(
            """
            | *Retail | *Total
            *2018:~3
            Revenues | 83,989 | 193,919
            Operating income | 620 | 4,021
            *2017:~3
            Revenues | 79,398 | 184,765
            Operating income | 6,558 | 9,538
            """, TableDump.Of(page));
    }
}
