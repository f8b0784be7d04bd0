using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class CommonSizeTests
{
    [Theory]
    [InlineData("| Revenue | 100.0 | 100.0 |\n| Cost of revenue | 25.0 | 27.3 |", true)]
    [InlineData("| Revenue | 100% | 100% |\n| Cost of revenue | 25% | 27% |", true)]
    [InlineData("| Cost of revenue | 25,0 | 27,3 |\n| Revenue | 100,0 | 100,0 |", true)]
    [InlineData("| Revenue | 100.00% | 100.00% |\n| Cost of revenue | 25.00% | 27.00% |", true)]
    [InlineData("| Revenue | 100.0 | 98.0 |\n| Cost of revenue | 25.0 | 27.3 |", false)]
    [InlineData("| Revenue | 100 | 100 |\n| Cost of revenue | 25 | 27 |", false)]
    [InlineData("| Revenue | 1,234.5 | 1,100.2 |\n| Share | 100.0% | 100.0% |", false)]
    [InlineData("| Revenue | 100.5 | 100.5 |\n| Cost of revenue | 25.0 | 27.3 |", false)]
    public void A_row_of_wholes_makes_all_others_shares(string rows, bool isCommonSize)
    {
        var document = FactText.Report("en", "# T\n\n| | 2023 | 2022 |\n|---|---|---|\n" + rows + "\n");
        Assert.Equal(isCommonSize, CommonSize.Is(document, document.Tables[0]));
    }
}
