namespace LittleGiants.Extraction.Tests.Layout.Tables;

public class RuledTableTests
{
    [Fact]
    public void Full_grid_has_its_head_unit_and_caption()
    {
        var page = new SyntheticPage()
            .Text(50, 80, "3、合并利润表")
            .RightText(450, 95, "单位：元");
        Grid(page, [50, 250, 350, 450], [100, 120, 140, 160]);
        page.Text(55, 114, "项目").Text(260, 114, "2024年").Text(360, 114, "2023年")
            .Text(55, 134, "营业收入").RightText(348, 134, "278,442,127.39").RightText(448, 134, "230,869,676.55")
            .Text(55, 154, "研发费用").RightText(348, 154, "34,852,812.61").RightText(448, 154, "41,721,209.59");

        Assert.Equal(
            """
            caption: 3、合并利润表
            unit: 单位：元
            *项目 | *2024年 | *2023年
            营业收入 | 278,442,127.39 | 230,869,676.55
            研发费用 | 34,852,812.61 | 41,721,209.59
            """, TableDump.Of(page));
    }

    [Fact]
    public void Missing_walls_merge_cells()
    {
        // The first row parts the years only; the stub's head goes over both head rows.
        var page = new SyntheticPage()
            .Rule(50, 100, 450, 100).Rule(150, 120, 450, 120).Rule(50, 140, 450, 140).Rule(50, 160, 450, 160)
            .Rule(50, 100, 50, 160).Rule(150, 100, 150, 160).Rule(250, 120, 250, 160).Rule(350, 100, 350, 160).Rule(450, 100, 450, 160)
            .Text(60, 124, "项目").Text(220, 114, "2021年").Text(360, 114, "2020年")
            .Text(160, 134, "调整前").Text(260, 134, "调整后").Text(360, 134, "调整后")
            .Text(60, 154, "资产总额").RightText(248, 154, "746,569").RightText(348, 154, "746,784").RightText(448, 154, "448,174");

        Assert.Equal(
            """
            *项目v2 | *2021年~2 | *2020年
            | *调整前 | *调整后 | *调整后
            资产总额 | 746,569 | 746,784 | 448,174
            """, TableDump.Of(page));
    }

    [Fact]
    public void Figure_broken_in_a_narrow_cell_is_rejoined()
    {
        var page = new SyntheticPage();
        Grid(page, [50, 150, 210, 270], [100, 120, 150]);
        page.Text(55, 114, "项目").Text(155, 114, "2024年").Text(215, 114, "2023年")
            .Text(55, 132, "归属于上市公司").Text(55, 145, "股东的净利润")
            .Text(155, 132, "1,234,567,").Text(155, 145, "890.12").Text(215, 132, "987,654,").Text(215, 145, "321.00");

        Assert.Equal(
            """
            *项目 | *2024年 | *2023年
            归属于上市公司股东的净利润 | 1,234,567,890.12 | 987,654,321.00
            """, TableDump.Of(page));
    }

    [Fact]
    public void Rows_that_no_rule_parts_are_told_by_their_figures()
    {
        var page = new SyntheticPage();
        Grid(page, [50, 250, 350, 450], [100, 120, 180]);
        page.Text(55, 114, "Item").Text(300, 114, "2024").Text(400, 114, "2023");
        string[] labels = ["Sales", "Costs", "Profit"];
        for (var i = 0; i < labels.Length; i++)
        {
            page.Text(55, 134 + (i * 15), labels[i]).RightText(340, 134 + (i * 15), $"{i + 1},000").RightText(440, 134 + (i * 15), $"{i + 1},500");
        }

        Assert.Equal(
            """
            *Item | *2024 | *2023
            Sales | 1,000 | 1,500
            Costs | 2,000 | 2,500
            Profit | 3,000 | 3,500
            """, TableDump.Of(page));
    }

    [Fact]
    public void Dashed_and_double_rules_make_one_grid()
    {
        var page = new SyntheticPage();
        foreach (var y in (float[])[100, 101.5f, 120, 140])
        {
            for (var x = 50f; x < 350; x += 4)
            {
                page.Rule(x, y, x + 2, y);
            }
        }

        foreach (var x in (float[])[50, 200, 350])
        {
            page.Rule(x, 100, x, 120).Rule(x, 120.5f, x, 140);
        }

        page.Text(55, 114, "名称").Text(205, 114, "持股比例").Text(55, 134, "子公司甲").Text(205, 134, "100.00%");
        Assert.Equal(
            """
            *名称 | *持股比例
            子公司甲 | 100.00%
            """, TableDump.Of(page));
    }

    [Fact]
    public void Box_round_prose_is_no_table()
    {
        var page = new SyntheticPage().Rule(40, 80, 550, 80).Rule(40, 300, 550, 300).Rule(40, 80, 40, 300).Rule(550, 80, 550, 300)
            .Lines(50, 100, 14, "This is a box with a paragraph of prose inside it,", "which goes on over several lines and", "has nothing of a table about it.");

        Assert.Equal("", TableDump.Of(page));
    }

    [Fact]
    public void Shaded_row_stays_a_row_of_its_aligned_table()
    {
        var page = new SyntheticPage().RightText(400, 100, "2022").RightText(480, 100, "2021");
        string[] labels = ["Sales of products", "Sales of services", "Total revenues", "Cost of products"];
        for (var i = 0; i < labels.Length; i++)
        {
            page.Text(50, 115 + (i * 14), labels[i]).RightText(400, 115 + (i * 14), $"{i + 1},893").RightText(480, 115 + (i * 14), $"{i + 1},386");
        }

        foreach (var x in (float[])[45, 300, 410, 490])
        {
            page.Rule(x, 133, x, 146);
        }

        page.Rule(45, 133, 490, 133).Rule(45, 146, 490, 146);
        Assert.Equal(
            """
            | *2022 | *2021
            Sales of products | 1,893 | 1,386
            Sales of services | 2,893 | 2,386
            Total revenues | 3,893 | 3,386
            Cost of products | 4,893 | 4,386
            """, TableDump.Of(page));
    }

    [Fact]
    public void Periods_further_down_are_heads_too()
    {
        var page = new SyntheticPage();
        Grid(page, [50, 250, 350, 450], [100, 120, 140, 160, 180]);
        page.Text(260, 114, "2024年").Text(360, 114, "2023年")
            .Text(55, 134, "营业收入（元）").RightText(348, 134, "278,442").RightText(448, 134, "230,869")
            .Text(260, 154, "2024年末").Text(360, 154, "2023年末")
            .Text(55, 174, "资产总额（元）").RightText(348, 174, "799,230").RightText(448, 174, "786,969");

        Assert.Equal(
            """
            | *2024年 | *2023年
            营业收入（元） | 278,442 | 230,869
            | *2024年末 | *2023年末
            资产总额（元） | 799,230 | 786,969
            """, TableDump.Of(page));
    }

    private static void Grid(SyntheticPage page, float[] xs, float[] ys)
    {
        foreach (var x in xs)
        {
            page.Rule(x, ys[0], x, ys[^1]);
        }

        foreach (var y in ys)
        {
            page.Rule(xs[0], y, xs[^1], y);
        }
    }
}
