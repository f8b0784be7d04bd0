using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Syntax;

public sealed class PdfObjectParserTests
{
    [Theory]
    [InlineData("<< /A 1 /B [ 2 3 0 R (x) ] /C << /D /E >> >>", "<</A 1 /B [2 3 0 R (x)] /C <</D /E>>>>")]
    [InlineData("[ 1 0 R 2 0 R null true false ]", "[1 0 R 2 0 R null true false]")]
    [InlineData("7 0 R", "7 0 R")]
    [InlineData("7 0 obj", "7")]
    [InlineData("/A#20B#", "/A B#")]
    [InlineData("<< /A 1 /A 2 >>", "<</A 2>>")]
    [InlineData("<< /A null >>", "<<>>")]
    [InlineData("<< /A [ 1 2 >>", "<</A [1 2]>>")]
    [InlineData("<< /A 1 endobj", "<</A 1>>")]
    [InlineData("<< 5 /A 1 >>", "<</A 1>>")]
    [InlineData("[ 1 2", "[1 2]")]
    [InlineData("[ 1 bad 2 ]", "[1 null 2]")]
    [InlineData("-1 0 R", "-1")]
    [InlineData("", "null")]
    public void Objects_are_read_and_bad_ones_as_far_as_they_go(string text, string expected)
    {
        var lexer = new PdfLexer(PdfWriter.Bytes(text));
        Assert.Equal(expected, PdfObjectText.Of(Parser(PdfLimits.Default).Parse(ref lexer)));
    }

    [Fact]
    public void Deep_nesting_is_cut_at_the_limit()
    {
        var text = new string('[', 200_000) + "1" + new string(']', 200_000);
        var lexer = new PdfLexer(PdfWriter.Bytes(text));
        var value = Parser(PdfLimits.Default with { MaxNesting = 3 }).Parse(ref lexer);
        Assert.Equal(3, PdfObjectText.Of(value).Count(character => character == '['));
    }

    [Fact]
    public void Long_arrays_are_cut_at_the_limit()
    {
        var lexer = new PdfLexer(PdfWriter.Bytes("[" + string.Concat(Enumerable.Repeat("1 ", 50)) + "]"));
        var value = Parser(PdfLimits.Default with { MaxItems = 10 }).Parse(ref lexer);
        Assert.Equal(10, Assert.IsType<PdfArray>(value).Count);
    }

    [Fact]
    public void A_name_is_one_object_however_often_it_stands_in_the_file()
    {
        var lexer = new PdfLexer("/Type /Type /T#79pe"u8);
        var parser = Parser(PdfLimits.Default);
        var first = parser.Parse(ref lexer);
        Assert.Same(first, parser.Parse(ref lexer));
        Assert.Equal("Type", Assert.IsType<PdfName>(parser.Parse(ref lexer)).Value);
    }

    private static PdfObjectParser Parser(PdfLimits limits) => new(new PdfNamePool(), null, limits);
}
