using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.DataPoints;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Facts.DataPoints;

public sealed class DataRowReaderTests
{
    [Theory]
    [InlineData("en", "Cash and cash equivalents | 2023 | 2022\nBank balances | 120 | 110\nDeposits | 30 | 25")]
    [InlineData("en", "Year ended 31 December | 2023 £ | 2022 £\nBank balances | 120 | 110\nDeposits | 30 | 25")]
    [InlineData("zh", "项目 | 2023年度 | 2022年度\n银行存款 | 120 | 110\n其他 | 30 | 25")]
    public void Years_beside_a_label_are_heads_and_no_figures(string language, string table) => Assert.Equal([120m, 30m], Read(language, table).Select(row => row.Points[0].Quantity.Value!.Value));

    [Fact]
    public void A_figure_that_could_be_a_year_is_one_under_a_head() =>
        Assert.Equal([2015m, 30m], Read("en", "Figures | 2023 | 2022\nOther liabilities | 2015 | 2016\nDeposits | 30 | 25", hasHead: true).Select(row => row.Points[0].Quantity.Value!.Value));

    [Theory]
    [InlineData("Diluted earnings per share | 1.86", 1.86)]
    [InlineData("Book value per share | 24", 24)]
    [InlineData("Earnings per share: | –\nBasic | 1.86", 1.86)]
    [InlineData("Earnings per share (pence) | 5.5", 0.055)]
    [InlineData("Dividends ($0.37 per share) | 283", 283_000)]
    [InlineData("Shares used to compute diluted net income per share | 507", 507_000)]
    [InlineData("Net income | 1.5", 1_500)]
    public void Amounts_for_one_share_are_not_in_thousands(string lines, double value) =>
        Assert.Equal((decimal)value, Read("en", "in thousands, except per share data\n" + lines + "\nTotal assets | 900")[0].Points[0].Quantity.Value);

    private static IReadOnlyList<DataRow> Read(string language, string lines, bool hasHead = false)
    {
        var document = LineDocument.Report(language, lines);
        if (hasHead)
        {
            var table = document.Tables[0];
            document = document with { Tables = [table with { HeaderRowCount = 1, Cells = [.. table.Cells.Select(cell => cell with { IsHeader = cell.Row == 0 })] }] };
        }

        var frame = new DocumentFrame(document, DocumentKind.AnnualReport) { FiscalYear = 2023, PeriodEnd = new DateOnly(2023, 12, 31), PeriodStart = new DateOnly(2023, 1, 1) };
        return new DataRowReader(new QuantityReaders()).Read(frame, CancellationToken.None);
    }
}
