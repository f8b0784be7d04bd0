using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Extraction.Tests.Readers.Ocr;

public sealed class DigitReadingTests
{
    [Theory]
    [InlineData("1,058.33", NumberShape.Grouped)]
    [InlineData("(3,915)", NumberShape.Grouped)]
    [InlineData("-42.18", NumberShape.Plain)]
    [InlineData("65.00%", NumberShape.Plain)]
    [InlineData("17", NumberShape.Plain)]
    [InlineData("1058.33", NumberShape.Plain)]
    [InlineData("65.00%6", NumberShape.None)]
    [InlineData("1,05.33", NumberShape.None)]
    [InlineData("1.2.3", NumberShape.None)]
    [InlineData("20214F", NumberShape.None)]
    [InlineData("", NumberShape.None)]
    [InlineData("-", NumberShape.None)]
    public void Shapes_of_numbers_are_told(string text, object shape)
    {
        Assert.Equal((NumberShape)shape, DigitReading.ShapeOf(text));
    }

    [Fact]
    public void Cut_and_ungrouped_numbers_are_replaced_and_overlooked_ones_added()
    {
        var page = Page((10, "营业收入", 95), (200, "215.30", 90), (300, "1058.33", 90), (400, "12.00", 95));
        var digits = Page((10, "BEWL", 30), (190, "7,215.30", 92), (300, "1,058.33", 85), (400, "12.80", 90), (500, "17", 96), (600, "18", 40));
        DigitReading.Mend(page, digits, 80);
        Assert.Equal(["营业收入", "7,215.30", "1,058.33", "12.00"], page.Lines[0].Words.Select(word => word.Text));
        Assert.Equal("17", Assert.Single(page.Lines[1].Words).Text);
        Assert.Equal(2, page.Lines.Count);
    }

    [Fact]
    public void Characters_read_as_digits_stay_characters()
    {
        var page = Page((10, "三一", 60));
        DigitReading.Mend(page, Page((10, "11", 95)), 80);
        Assert.Equal("三一", Assert.Single(page.Lines[0].Words).Text);
    }

    private static RecognizedPage Page(params (float Left, string Text, float Confidence)[] words)
    {
        var line = new RecognizedLine { Left = 10, Bottom = 30, Size = 20 };
        foreach (var (left, text, confidence) in words)
        {
            line.Words.Add(new RecognizedWord(text, left, 10, left + 80, 30, confidence));
        }

        var page = new RecognizedPage();
        page.Lines.Add(line);
        return page;
    }
}
