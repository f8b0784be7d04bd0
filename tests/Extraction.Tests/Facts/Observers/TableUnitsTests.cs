using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class TableUnitsTests
{
    private const string Plain = "| | 2023 |\n|---|---|\n| Revenue | 5 |\n";

    [Theory]
    [InlineData("en", Plain, "Revenue (EUR million)", "2023", 6)]
    [InlineData("en", Plain, "Revenue", "2023 € thousand", 3)]
    [InlineData("en", Plain, "Revenue (€ million)", "2023 € thousand", 6)]
    [InlineData("en", Plain, "Revenue", "2023", null)]
    [InlineData("en", "| CHF 000 | 2023 |\n|---|---|\n| Revenue | 5 |\n", "Revenue", "2023", 3)]
    [InlineData("en", "(in thousands of euros)\n\n" + Plain, "Revenue", "2023", 3)]
    [InlineData("en", "In the year the group sold more of its machines than ever before and so earned five million euros in total.\n\n" + Plain, "Revenue", "2023", null)]
    [InlineData("en", "The following data of the group (presented in thousands, except per share amounts and staff) is derived from its statements, and is to be read together with them and with the notes.\n\n" + Plain, "Revenue", "2023", 3)]
    [InlineData("en", "The group sold more of its machines (two thousand of them abroad) than ever before, and so it earned more than it had in all of the five years before this one.\n\n" + Plain, "Revenue", "2023", null)]
    [InlineData("en", "| | 2023 (1) |\n|---|---|\n| Revenue | 5 |\n\n(1) in millions of euros\n", "Revenue", "2023 (1)", 6)]
    [InlineData("en", "| | 2023 |\n|---|---|\n| Revenue | 5 |\n\n(1) in millions of euros\n", "Revenue", "2023", null)]
    [InlineData("en", "(in euros)\n\n" + Plain, "Revenue", "2023", 0)]
    [InlineData("nl", "(in miljoenen euro’s)\n\n" + Plain, "Omzet", "2023", 6)]
    [InlineData("en", "| | (In millions) | |\n|---|---|---|\n| Revenue | 5 | 6 |\n", "Revenue", "", 6)]
    [InlineData("en", "| | | £m |\n|---|---|---|\n| Staff | 5 | 6 |\n", "Staff", "2023", 6)]
    [InlineData("zh", "单位：万元\n\n| 项目 | 2023年 |\n|---|---|\n| 营业收入 | 5 |\n", "营业收入", "2023年", 4)]
    [InlineData("zh", "单位：万元\n\n| 项目 | 2023年 |\n|---|---|\n| 营业收入 | 5 |\n", "营业收入（元）", "2023年", 0)]
    [InlineData("nl", "(bedragen x € 1.000)\n\n" + Plain, "Omzet", "2023", 3)]
    [InlineData("de", Plain, "Umsatz", "2023 TEUR", 3)]
    [InlineData("de", Plain, "Umsatz (Mio. €)", "2023", 6)]
    [InlineData("fr", "(en milliers d'euros)\n\n" + Plain, "Revenus", "2023", 3)]
    public void The_nearest_statement_of_a_unit_holds(string language, string text, string label, string head, int? power)
    {
        var document = FactText.Report(language, "# T\n\n" + text);
        var units = new TableUnits(FactText.Frame(document), FactCues.For(language), FactText.Readers.For(language)!);

        Assert.Equal(power, units.Of(document.Tables[0], label, head).Power);
    }

    [Fact]
    public void A_column_of_units_says_it_row_by_row()
    {
        var document = FactText.Report("de", "# T\n\n| | | 2023 |\n|---|---|---|\n| Umsatz | Mio. € | 1.461,1 |\n| Quote | % | 55,1 |\n| Mitarbeiter | Anzahl | 870 |\n");
        var units = new TableUnits(FactText.Frame(document), FactCues.For("de"), FactText.Readers.For("de")!);
        var grid = TableGrid.Of(document, document.Tables[0])!;
        UnitHeader Row(int row) => units.OfRow(grid, row, grid[row, 0]!.Span);

        Assert.Equal(6, Row(1).Power);
        Assert.Equal(QuantityUnit.Percent, Row(2).Unit);
        Assert.Null(Row(3).Power);
    }

    [Fact]
    public void A_head_of_items_is_no_unit()
    {
        var document = FactText.Report("zh", "# T\n\n| 项目 | 2023年 |\n|---|---|\n| 营业收入 | 5 |\n");
        Assert.Null(new TableUnits(FactText.Frame(document), FactCues.For("zh"), FactText.Readers.For("zh")!).Around(document.Tables[0]).Unit);
    }

    [Fact]
    public void A_unit_line_goes_before_the_text_above()
    {
        var document = FactText.Report("en", "# T\n\nin millions\n\nin thousands\n\n" + Plain);
        var line = document.Text.IndexOf("in millions", StringComparison.Ordinal);
        var table = document.Tables[0] with { UnitLine = new TextSpan(line, line + "in millions".Length) };
        var units = new TableUnits(FactText.Frame(document), FactCues.For("en"), FactText.Readers.For("en")!);

        Assert.Equal(6, units.Around(table).Power);
        Assert.Equal(3, units.Around(document.Tables[0] with { UnitLine = null, Caption = null }).Power);
    }
}
