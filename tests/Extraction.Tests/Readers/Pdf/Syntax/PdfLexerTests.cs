using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Syntax;

public sealed class PdfLexerTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    [InlineData("-12.50", -12.5)]
    [InlineData("+.5", 0.5)]
    [InlineData("4.", 4)]
    [InlineData("--3", -3)]
    [InlineData("1-2", 12)]
    [InlineData("-", 0)]
    [InlineData("0.000001", 0.000001)]
    [InlineData("1e3", 1000)]
    [InlineData("2.5E-2", 0.025)]
    [InlineData("12345678901234567890123", 12345678901234567890123d)]
    [InlineData("0.0000000000000000000000005", 5e-25)]
    [InlineData("0.33333333333333333333333", 1 / 3d)]
    public void Numbers_in_every_spelling_are_read(string text, double expected)
    {
        var lexer = new PdfLexer(PdfWriter.Bytes(text));
        Assert.Equal(PdfTokenKind.Number, lexer.Next());
        Assert.Equal(expected, lexer.Number, Math.Abs(expected) * 1e-12);
        Assert.Equal(PdfTokenKind.End, lexer.Next());
    }

    [Theory]
    [InlineData("12", true)]
    [InlineData("12.0", false)]
    [InlineData("1e2", false)]
    public void Whole_numbers_are_told_from_others(string text, bool expected)
    {
        var lexer = new PdfLexer(PdfWriter.Bytes(text));
        lexer.Next();
        Assert.Equal(expected, lexer.IsInteger);
    }

    [Theory]
    [InlineData("(abc)", "abc")]
    [InlineData("(a(b)c)", "a(b)c")]
    [InlineData(@"(\(\)\\\n\r\t\b\f\q)", "()\\\n\r\t\b\fq")]
    [InlineData(@"(\101\1012\53)", "AA2+")]
    [InlineData("(a\\\r\nb\r\nc\rd)", "ab\nc\nd")]
    [InlineData("(not closed", "not closed")]
    [InlineData("(ends in escape\\", "ends in escape")]
    [InlineData("<48 65\n6C6c6F>", "Hello")]
    [InlineData("<487>", "Hp")]
    [InlineData("<48zz65", "He")]
    public void Strings_are_decoded(string text, string expected)
    {
        var lexer = new PdfLexer(PdfWriter.Bytes(text));
        Assert.Contains(lexer.Next(), new[] { PdfTokenKind.String, PdfTokenKind.HexString });
        Assert.Equal(expected, PdfFiles.Text(lexer.ToStringBytes()));
        Span<byte> buffer = new byte[lexer.Text.Length];
        Assert.Equal(expected, PdfFiles.Text(buffer[..lexer.DecodeString(buffer)]));
    }

    [Fact]
    public void Tokens_need_no_white_space_between_them()
    {
        Assert.Equal(
            "ArrayStart Number:1 Name:A String:x HexString:41 ArrayEnd DictionaryStart Name:K Keyword:true DictionaryEnd Number:2 Keyword:Tf Keyword:{ Keyword:} Keyword:T* Keyword:'",
            Dump("[1/A(x)<41>]<</K true>>2Tf{}T* '%comment 5\n"));
    }

    [Fact]
    public void Keywords_are_packed_into_a_number()
    {
        var lexer = new PdfLexer("BDC toolongforit"u8);
        lexer.Next();
        Assert.Equal(PdfLexer.Pack("BDC"u8), lexer.Keyword);
        Assert.Equal('B' | ((ulong)'D' << 8) | ((ulong)'C' << 16), lexer.Keyword);
        lexer.Next();
        Assert.Equal(0ul, lexer.Keyword);
    }

    [Fact]
    public void Stray_delimiters_become_keywords() => Assert.Equal("Keyword:) Keyword:> Number:1", Dump(")>1"));

    [Theory]
    [InlineData("ID \u0001\u0002EI\u00ff EI\nQ", 0, "\u0001\u0002EI\u00ff")]
    [InlineData("ID abc EI Q", 0, "abc")]
    [InlineData("ID ab EI Q xy EI Q", 10, "ab EI Q xy")]
    [InlineData("ID without an end", 0, "without an end")]
    [InlineData("ID EI Q", 0, "")]
    public void Inline_images_end_at_their_own_EI(string text, int length, string expected)
    {
        var lexer = new PdfLexer(PdfWriter.Bytes(text));
        lexer.Next();
        Assert.Equal(expected, PdfFiles.Text(lexer.ReadInlineImage(length)));
        Assert.Contains(lexer.Next(), new[] { PdfTokenKind.Keyword, PdfTokenKind.End });
        Assert.True(lexer.Kind == PdfTokenKind.End || lexer.IsKeyword("Q"u8));
    }

    [Fact]
    public void Any_bytes_come_to_an_end()
    {
        var random = new Random(1);
        var alphabet = PdfWriter.Bytes("()<>[]{}/%#\\ \r\n\0az09.-+eE");
        for (var round = 0; round < 2000; round++)
        {
            var lexer = new PdfLexer(random.GetItems(alphabet, 40));
            var before = -1;
            while (lexer.Next() != PdfTokenKind.End)
            {
                Assert.True(lexer.Position > before);
                before = lexer.Position;
            }
        }
    }

    private static string Dump(string text)
    {
        List<string> tokens = [];
        var lexer = new PdfLexer(PdfWriter.Bytes(text));
        while (lexer.Next() != PdfTokenKind.End)
        {
            var detail = lexer.Kind switch
            {
                PdfTokenKind.Number => ":" + lexer.Number,
                PdfTokenKind.Name or PdfTokenKind.String or PdfTokenKind.HexString or PdfTokenKind.Keyword => ":" + PdfFiles.Text(lexer.Text),
                _ => "",
            };
            tokens.Add(lexer.Kind + detail);
        }

        return string.Join(' ', tokens);
    }
}
