using static LittleGiants.Extraction.Tests.Layout.Tables.StatementPage;

namespace LittleGiants.Extraction.Tests.Layout.Tables;

public class AlignedTableTests
{
    [Fact]
    public void Groups_in_brackets_marks_and_items_under_a_heading_stay_what_they_are()
    {
        var page = new SyntheticPage()
            .Text(50, 100, "En K€").RightText(330, 100, "2023").RightText(420, 100, "2022")
            .Text(50, 115, "Ventes").RightText(330, 115, "61 458").RightText(420, 115, "57 642 (1)")
            .Text(50, 130, "Coût des ventes").RightText(333, 130, "(36 119)").RightText(423, 130, "(34 281)")
            .Text(50, 145, "Charges par nature")
            .Text(58, 160, "Personnel").RightText(333, 160, "(5 166)").RightText(423, 160, "(4 619)")
            .Text(58, 175, "Loyers").RightText(333, 175, "(6 403)").RightText(423, 175, "(6 329)");

        Assert.Equal(
            """
            En K€ | *2023 | *2022
            Ventes | 61 458 | 57 642 (1)
            Coût des ventes | (36 119) | (34 281)
            Charges par nature |
            Personnel | (5 166) | (4 619)
            Loyers | (6 403) | (6 329)
            """.Replace("En K€", "*En K€", StringComparison.Ordinal), TableDump.Of(page));
    }

    [Fact]
    public void Wrapped_labels_are_joined_to_the_row_of_their_figures()
    {
        var page = new SyntheticPage().RightText(400, 100, "2023").RightText(470, 100, "2022");
        Row(page, 50, 115, "Cash at the begin of the year of", "10", "20");
        page.Text(50, 130, "Income from continuing operations");
        Row(page, 60, 142, "before income taxes", "1,633", "1,877");
        Row(page, 50, 157, "Depreciation and amortisation of", "130", "29");
        page.Text(60, 169, "intangible assets");
        Row(page, 50, 184, "Net income", "1,503", "1,848");

        Assert.Equal(
            """
            | *2023 | *2022
            Cash at the begin of the year of | 10 | 20
            Income from continuing operations before income taxes | 1,633 | 1,877
            Depreciation and amortisation of intangible assets | 130 | 29
            Net income | 1,503 | 1,848
            """, TableDump.Of(page));
    }

    [Fact]
    public void Dotted_leaders_are_no_part_of_the_label()
    {
        var page = new SyntheticPage().RightText(400, 100, "2023").RightText(470, 100, "2022")
            .Text(50, 115, "Umsatzerlöse").Text(130, 115, ". . . . . . . . . . .").RightText(400, 115, "378.188,86").RightText(470, 115, "364.678,03")
            .Text(50, 130, "Materialaufwand").Text(130, 130, ". . . . . . . . . . .").RightText(400, 130, "109.993,57").RightText(470, 130, "98.991,56");

        Assert.Equal(
            """
            | *2023 | *2022
            Umsatzerlöse | 378.188,86 | 364.678,03
            Materialaufwand | 109.993,57 | 98.991,56
            """, TableDump.Of(page));
    }

    [Fact]
    public void Two_sides_of_an_account_are_two_tables()
    {
        var page = new SyntheticPage(width: 842, height: 595)
            .Text(40, 100, "Activa (x € 1.000)").RightText(300, 100, "2017").RightText(360, 100, "2016")
            .Text(420, 100, "Passiva (x € 1.000)").RightText(680, 100, "2017").RightText(740, 100, "2016");
        string[] left = ["Goodwill", "Voorraden en goederen", "Handelsdebiteuren", "Liquide middelen"];
        string[] right = ["Eigen vermogen", "Voorzieningen", "Langlopende schulden", "Kortlopende schulden"];
        for (var i = 0; i < left.Length; i++)
        {
            var y = 115 + (i * 14);
            page.Text(40, y, left[i]).RightText(300, y, $"1{i}.342").RightText(360, y, $"1{i}.108")
                .Text(420, y, right[i]).RightText(680, y, $"2{i}.885").RightText(740, y, $"2{i}.567");
        }

        Assert.Equal(
            """
            unit: Activa (x € 1.000)
            *Activa (x € 1.000) | *2017 | *2016
            Goodwill | 10.342 | 10.108
            Voorraden en goederen | 11.342 | 11.108
            Handelsdebiteuren | 12.342 | 12.108
            Liquide middelen | 13.342 | 13.108
            --
            unit: Passiva (x € 1.000)
            *Passiva (x € 1.000) | *2017 | *2016
            Eigen vermogen | 20.885 | 20.567
            Voorzieningen | 21.885 | 21.567
            Langlopende schulden | 22.885 | 22.567
            Kortlopende schulden | 23.885 | 23.567
            """, TableDump.Of(page));
    }

    [Fact]
    public void Table_beside_a_column_of_prose_takes_none_of_it()
    {
        var page = new SyntheticPage();
        for (var i = 0; i < 8; i++)
        {
            page.Text(40, 100 + (i * 14), "The group sold more of its goods in all of its");
        }

        page.RightText(500, 100, "2022").RightText(550, 100, "2021")
            .Text(310, 114, "Asia and Pacific").RightText(500, 114, "311").RightText(550, 114, "894")
            .Text(310, 128, "United Kingdom").RightText(500, 128, "28,493").RightText(550, 128, "17,548")
            .Text(310, 142, "Rest of the world").RightText(500, 142, "2,848").RightText(550, 142, "3,218")
            .Text(310, 156, "Total of all sales").RightText(500, 156, "31,652").RightText(550, 156, "21,660");

        Assert.Equal(
            """
            | *2022 | *2021
            Asia and Pacific | 311 | 894
            United Kingdom | 28,493 | 17,548
            Rest of the world | 2,848 | 3,218
            Total of all sales | 31,652 | 21,660
            """, TableDump.Of(page));
    }

    [Fact]
    public void Marks_are_parted_from_labels_and_heads()
    {
        var page = new SyntheticPage().RightText(400, 100, "2018").Text(400, 96, "(6)", size: 6).RightText(470, 100, "2017");
        Row(page, 50, 115, "Total assets (1)", "19,845", "17,890");
        Row(page, 50, 130, "Net income", "1,503", "1,848");

        Assert.Equal(
            """
            | *2018^(6) | *2017
            Total assets^(1) | 19,845 | 17,890
            Net income | 1,503 | 1,848
            """, TableDump.Of(page));
    }

    [Fact]
    public void Figures_grouped_by_spaces_are_one_figure()
    {
        var page = new SyntheticPage().RightText(400, 100, "2023").RightText(500, 100, "2022")
            .Text(50, 115, "Chiffre d’affaires").RightText(400, 115, "1 234 567").RightText(500, 115, "987 654")
            .Text(50, 130, "Charges de personnel").RightText(400, 130, "456 789").RightText(500, 130, "345 678");

        Assert.Equal(
            """
            | *2023 | *2022
            Chiffre d’affaires | 1 234 567 | 987 654
            Charges de personnel | 456 789 | 345 678
            """, TableDump.Of(page));
    }

    [Fact]
    public void First_row_is_of_the_table_though_its_label_fills_the_line()
    {
        var page = new SyntheticPage().Text(50, 100, "December 31").RightText(470, 100, "2023").RightText(540, 100, "2022").Text(50, 115, "Current assets:");
        page.Text(50, 130, "Cash and due from banks (includes restricted cash of consolidated variable entities: 2023, $5; 2022, $11)", size: 7)
            .RightText(470, 130, "5,510").RightText(540, 130, "1,292");
        page.Text(50, 145, "Inventories").RightText(470, 145, "2,438").RightText(540, 145, "2,320");
        page.Text(50, 160, "Other assets").RightText(470, 160, "761").RightText(540, 160, "873");
        page.Text(50, 175, "Allowances").RightText(475, 175, "(22)").RightText(545, 175, "(25)");

        Assert.Equal(
            """
            *December 31 | *2023 | *2022
            Current assets: |
            Cash and due from banks (includes restricted cash of consolidated variable entities: 2023, $5; 2022, $11) | 5,510 | 1,292
            Inventories | 2,438 | 2,320
            Other assets | 761 | 873
            Allowances | (22) | (25)
            """, TableDump.Of(page));
    }

    [Fact]
    public void Prose_with_figures_is_no_table()
    {
        var page = new SyntheticPage().Lines(
            50, 100, 14,
            "In 2019 the group employed 9,200 people, of whom 120 worked part time, against 9,900 in 2018.",
            "Revenue of 6,489 million was 13% lower than the 7,500 million of the year before, which had",
            "profited from 3 new titles. Costs fell by 5% to 4,882 million, and the margin was 25% of sales.",
            "Of the 1,503 million of net income 283 million were paid out as dividends of 0.37 per share.");

        Assert.Equal("", TableDump.Of(page));
    }
}
