using LittleGiants.Extraction.Readers.Pdf.Fonts;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class GlyphNamesTests
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("germandbls", "ß")]
    [InlineData("Euro", "€")]
    [InlineData("space", " ")]
    [InlineData("fi", "\ufb01")]
    [InlineData("afii10017", "А")]
    [InlineData("oneoldstyle", "1")]
    [InlineData("Asmall", "A")]
    [InlineData("twosuperior", "²")]
    [InlineData("copyrightsans", "©")]
    public void Listed_name_gives_its_character(string name, string text) => Assert.Equal(text, GlyphNames.Text(name));

    [Theory]
    [InlineData("uni4E2D", "中")]
    [InlineData("uni4E2D56FD", "中国")]
    [InlineData("uniD842DFB7", "𠮷")]
    [InlineData("u20BB7", "𠮷")]
    [InlineData("u4E2D", "中")]
    public void Name_made_of_code_points_gives_them(string name, string text) => Assert.Equal(text, GlyphNames.Text(name));

    [Theory]
    [InlineData("one.alt", "1")]
    [InlineData("A.sc.ss01", "A")]
    [InlineData("c_t", "ct")]
    [InlineData("f_f_i.x", "\ufb03")]
    [InlineData("T_h.liga", "Th")]
    [InlineData("uni0041_uni0042.x", "AB")]
    public void Suffixes_are_cut_and_parts_joined(string name, string text) => Assert.Equal(text, GlyphNames.Text(name));

    [Theory]
    [InlineData("g12")]
    [InlineData("cid345")]
    [InlineData("index77")]
    [InlineData(".notdef")]
    [InlineData("uni12")]
    [InlineData("u110000")]
    [InlineData("uD800")]
    [InlineData("f_zzz")]
    [InlineData("_")]
    [InlineData("")]
    public void Name_that_tells_nothing_gives_nothing(string name) => Assert.Null(GlyphNames.Text(name));

    [Fact]
    public void Names_of_ornaments_count_in_Zapf_Dingbats_only()
    {
        Assert.Equal("✁", GlyphNames.Text("a1", dingbats: true));
        Assert.Null(GlyphNames.Text("a1"));
    }

    [Fact]
    public void Every_name_of_a_base_encoding_and_of_the_standard_widths_has_a_character()
    {
        // Accents of small capitals and a currency sign that Unicode never got.
        string[] without = ["Acutesmall", "Gravesmall", "Circumflexsmall", "Dieresissmall", "Tildesmall", "Brevesmall", "Caronsmall", "Dotaccentsmall", "Macronsmall", "Ogoneksmall", "Ringsmall", "Cedillasmall", "Hungarumlautsmall", "rupiah", "apple"];
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var encoding in new[] { "Standard", "WinAnsi", "MacRoman", "MacExpert", "PDFDoc", "Symbol" })
        {
            foreach (var name in BaseEncodings.Find(encoding + "Encoding")!)
            {
                if (name is not null && GlyphNames.Text(name) is null)
                {
                    missing.Add(name);
                }
            }
        }

        foreach (var name in GlyphOrders.CffStandardStrings.Take(379).Skip(1).Concat(GlyphOrders.CffExpert.Skip(1)))
        {
            if (GlyphNames.Text(name) is null)
            {
                missing.Add(name);
            }
        }

        Assert.Empty(missing.Except(without));
        Assert.All(BaseEncodings.ZapfDingbats, name => Assert.True(name is null || GlyphNames.Text(name, dingbats: true) is not null, name));
    }

    [Fact]
    public void No_listed_name_gives_a_private_or_control_character()
    {
        var count = 0;
        foreach (var line in FontDataFile.Lines("glyph-names.txt"))
        {
            var name = line.Split(' ')[0];
            if (GlyphNames.Text(name) is { } text)
            {
                count++;
                Assert.False(CharacterText.IsPrivate(text), line);
            }
        }

        Assert.InRange(count, 4200, 5000);
    }
}
