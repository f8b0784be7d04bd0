using System.Text;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Tests;

public sealed class ExtractionCsvTests
{
    [Fact]
    public void Each_fact_is_a_row()
    {
        using var stream = new MemoryStream();
        using (var output = new ExtractionCsv(stream))
        {
            output.Write(ExtractionSample.File());
            output.Complete();
        }

        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        Snapshot.Matches("extract.csv", Encoding.UTF8.GetString(stream.ToArray())[1..]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31", "'+31")]
    [InlineData("-6,318", "\"'-6,318\"")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("say \"a\", b", "\"say \"\"a\"\", b\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Text_is_quoted_and_is_never_a_formula(string? text, string cell) => Assert.Equal(cell, ExtractionCsv.Cell(text));
}
