using System.Text;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Extraction.Tests.Readers;

public sealed class TextDecoderTests
{
    private const string Chinese = "本公司主要从事精密轴承的研发、生产和销售，2023年实现营业收入２.３亿元，同比增长15.2%。\n研发人员49人，占员工总数的14.54%。";
    private const string German = "Die Gesellschaft beschäftigte im Geschäftsjahr durchschnittlich 337 Mitarbeiter; für Löhne und Gehälter fielen 12,4 Mio. € an.";
    private const string French = "Le chiffre d'affaires a augmenté de 8 % à 23,4 M€ grâce à la qualité du carnet de commandes dès le début de l'été.";

    public static TheoryData<string, string, bool> Encodings => new()
    {
        { Chinese, "utf-8", false },
        { Chinese, "utf-8", true },
        { Chinese, "gb18030", false },
        { Chinese, "utf-16", false },
        { Chinese, "utf-16", true },
        { Chinese, "utf-16BE", false },
        { Chinese, "utf-16BE", true },
        { Chinese, "utf-32", true },
        { German, "windows-1252", false },
        { German, "utf-8", false },
        { German, "utf-16", false },
        { German, "utf-32", false },
        { French, "windows-1252", false },
        { French, "utf-16BE", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_is_told_from_the_bytes(string text, string charset, bool hasMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var decoded = TextDecoder.Decode(bytes);

        Assert.Equal(text, decoded?.Text);
        Assert.Equal(encoding.WebName, decoded!.Charset);
        Assert.Equal(0, decoded.ReplacedCount);
    }

    [Fact]
    public void Declared_charset_settles_what_the_bytes_leave_open()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
        Assert.Equal("本公司主要從事精密軸承", TextDecoder.Decode(encoding.GetBytes("本公司主要從事精密軸承"), "big5")?.Text);
        Assert.Equal("Łódź", TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!.GetBytes("Łódź"), "ISO-8859-2")?.Text);
    }

    [Fact]
    public void Bytes_that_are_utf8_win_over_a_wrong_declaration() =>
        Assert.Equal(German, TextDecoder.Decode(Encoding.UTF8.GetBytes(German), "iso-8859-1")?.Text);

    [Fact]
    public void Gb2312_declaration_of_a_gb18030_file_keeps_rare_characters()
    {
        var bytes = CharsetNames.Find("gb18030")!.GetBytes("公司名称：鑫燚㐂有限公司");
        Assert.Equal("公司名称：鑫燚㐂有限公司", TextDecoder.Decode(bytes, "gb2312")?.Text);
    }

    [Fact]
    public void A_few_broken_bytes_leave_the_rest_utf8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Chinese), 0xe4, 0xb8, .. Encoding.UTF8.GetBytes("。")];
        var decoded = TextDecoder.Decode(bytes);
        Assert.StartsWith(Chinese, decoded?.Text, StringComparison.Ordinal);
        Assert.Equal(1, decoded!.ReplacedCount);
    }

    [Fact]
    public void A_stray_zero_byte_leaves_text_as_it_is()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(German, 10)));
        bytes[200] = 0;
        Assert.Equal("utf-8", TextDecoder.Decode(bytes)?.Charset);
    }

    [Fact]
    public void Binary_content_is_no_text()
    {
        var noise = new byte[4000];
        new Random(3).NextBytes(noise);
        Assert.Null(TextDecoder.Decode(noise));
        Assert.Null(TextDecoder.Decode(new byte[500]));
    }

    [Fact]
    public void Unknown_charset_label_is_ignored()
    {
        Assert.Null(CharsetNames.Find("no-such-charset"));
        Assert.Null(CharsetNames.Find(new string('x', 1000)));
        Assert.Equal("plain", TextDecoder.Decode("plain"u8, "no-such-charset")?.Text);
    }
}
