using LittleGiants.Extraction.Layout.Tables;

namespace LittleGiants.Extraction.Tests.Layout.Tables;

public class TokenReaderTests
{
    [Theory]
    [InlineData("1,234.5")]
    [InlineData("(26)")]
    [InlineData("-13.585")]
    [InlineData("+9,3%")]
    [InlineData("$55,893")]
    [InlineData("0.19p")]
    [InlineData("1.2x")]
    [InlineData("278,442,127.39")]
    [InlineData("1,234,567,")]
    public void Figure_is_a_number(string text) => Assert.Equal(TokenKind.Number, TokenReader.Read(text, TableCues.Default));

    [Theory]
    [InlineData("2023")]
    [InlineData("2023/24")]
    [InlineData("31.12.2023")]
    [InlineData("2023年")]
    [InlineData("2023年12月31日")]
    [InlineData("2020-12-31")]
    [InlineData("fy2024")]
    public void Year_or_date_is_a_year(string text) => Assert.Equal(TokenKind.Year, TokenReader.Read(text, TableCues.Default));

    [Theory]
    [InlineData("31,")]
    [InlineData("1.")]
    [InlineData("10-k")]
    [InlineData("€'000")]
    [InlineData("000")]
    [InlineData("£000")]
    [InlineData("$000")]
    [InlineData("12月31日")]
    [InlineData("1st")]
    [InlineData("q1")]
    public void Part_of_prose_or_a_unit_is_text(string text) => Assert.Equal(TokenKind.Text, TokenReader.Read(text, TableCues.Default));

    [Theory]
    [InlineData("—", nameof(TokenKind.Dash))]
    [InlineData("n/a", nameof(TokenKind.Dash))]
    [InlineData("不适用", nameof(TokenKind.Dash))]
    [InlineData("$", nameof(TokenKind.Prefix))]
    [InlineData("rmb", nameof(TokenKind.Prefix))]
    [InlineData("(", nameof(TokenKind.Prefix))]
    [InlineData("%", nameof(TokenKind.Suffix))]
    [InlineData(")", nameof(TokenKind.Suffix))]
    [InlineData("......", nameof(TokenKind.Leader))]
    public void Sign_is_told_by_its_characters(string text, string kind) => Assert.Equal(kind, TokenReader.Read(text, TableCues.Default).ToString());
}
