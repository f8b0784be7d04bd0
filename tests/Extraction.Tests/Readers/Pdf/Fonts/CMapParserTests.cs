using System.Text;
using LittleGiants.Extraction.Readers.Pdf.Fonts;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Fonts;

public sealed class CMapParserTests
{
    [Fact]
    public void Single_mappings_are_read()
    {
        var map = Parse("2 beginbfchar <01> <0041> <02> <FB01> endbfchar");
        Assert.Equal("A", map.Text(1));
        Assert.Equal("ﬁ", map.Text(2));
        Assert.Null(map.Text(3));
    }

    [Fact]
    public void Range_counts_up()
    {
        var map = Parse("1 beginbfrange <0010> <0012> <4E00> endbfrange");
        Assert.Equal("一丁丂", map.Text(0x10) + map.Text(0x11) + map.Text(0x12));
        Assert.Null(map.Text(0x13));
    }

    [Fact]
    public void Range_with_an_array_takes_its_items()
    {
        var map = Parse("1 beginbfrange <01> <03> [<0041> <00660069> <0043>] <05> <05> <0044> endbfrange");
        Assert.Equal("A", map.Text(1));
        Assert.Equal("fi", map.Text(2));
        Assert.Equal("C", map.Text(3));
        Assert.Equal("D", map.Text(5));
    }

    [Fact]
    public void Targets_of_several_units_count_up_in_the_last()
    {
        var map = Parse("1 beginbfrange <01> <02> <00410042> endbfrange");
        Assert.Equal("AB", map.Text(1));
        Assert.Equal("AC", map.Text(2));
    }

    [Fact]
    public void Surrogates_are_kept_and_count_over_their_end()
    {
        var map = Parse("1 beginbfchar <01> <D842DFB7> endbfchar 1 beginbfrange <10> <11> <D840DFFF> endbfrange");
        Assert.Equal("𠮷", map.Text(1));
        Assert.Equal("\ud840\udfff", map.Text(0x10));
        Assert.Equal("\ud841\udc00", map.Text(0x11));
    }

    [Fact]
    public void Later_mapping_wins()
    {
        var map = Parse("1 beginbfrange <00> <ff> <0000> endbfrange 1 beginbfchar <41> <00420043> endbfchar");
        Assert.Equal("BC", map.Text(0x41));
        Assert.Equal("B", map.Text(0x42));
    }

    [Theory]
    [InlineData("beginbfchar<01><0041><02> <0042>endbfchar")]
    [InlineData("99 beginbfchar\r\n< 0 1 >\r\n<00 41>\r\n<2> <42>")]
    [InlineData("2 beginbfchar <01> <0041> % comment\n <02> <0042 endbfchar")]
    [InlineData("1 beginbfrange <01> <02> [<0041> <0042> endbfrange")]
    [InlineData("beginbfchar <01> /A <02> /B endbfchar")]
    [InlineData("1 beginbfchar <01> <0041> endbfrange 1 beginbfchar <02> <0042>")]
    public void Broken_syntax_is_read_as_far_as_it_makes_sense(string sections)
    {
        var map = Parse(sections);
        Assert.Equal("A", map.Text(1));
        Assert.Equal("B", map.Text(2));
    }

    [Fact]
    public void Wide_range_counts_up_and_single_mappings_stand_above_it()
    {
        var map = Parse("1 beginbfrange <0000> <ffff> <0000> endbfrange 1 beginbfchar <0041> <4E2D> endbfchar 1 beginbfrange <00010000> <0001ffff> <D840DC00> endbfrange");
        Assert.Equal("中", map.Text(0x41));
        Assert.Equal("国", map.Text(0x56fd));
        Assert.Equal(char.ConvertFromUtf32(0x20bb7), map.Text(0x10bb7));
    }

    [Fact]
    public void Wide_range_of_CIDs_is_read()
    {
        var map = Parse("1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <1000> <ffff> 5 endcidrange");
        Assert.Equal(6, map.Cid(0x1001, 2));
        Assert.Equal(0, map.Cid(1, 2));
    }

    [Fact]
    public void Backward_ranges_and_empty_targets_are_passed_over()
    {
        var map = Parse("3 beginbfrange <05> <01> <0041> <07> <07> <> <08> <08> <0048> endbfrange");
        Assert.Null(map.Text(5));
        Assert.Null(map.Text(7));
        Assert.Equal("H", map.Text(8));
    }

    [Fact]
    public void Codes_of_one_to_four_bytes_are_told_apart_by_the_code_spaces()
    {
        var map = Parse("3 begincodespacerange <00> <80> <8140> <FEFE> <81308130> <FE39FE39> endcodespacerange 1 begincidrange <8140> <8150> 100 endcidrange 1 begincidchar <81308130> 7 endcidchar 1 begincidrange <20> <7e> 1 endcidrange");
        ReadOnlySpan<byte> text = [0x41, 0x81, 0x41, 0x81, 0x30, 0x81, 0x30, 0x42];
        var position = 0;
        var read = new List<(uint Code, int Length, int Cid)>();
        while (position < text.Length)
        {
            var code = map.ReadCode(text, ref position, out var length);
            read.Add((code, length, map.Cid(code, length)));
        }

        Assert.Equal([(0x41u, 1, 34), (0x8141u, 2, 101), (0x81308130u, 4, 7), (0x42u, 1, 35)], read);
    }

    [Fact]
    public void Code_outside_every_space_is_passed_over_and_ends_with_the_text()
    {
        var map = Parse("1 begincodespacerange <8140> <9fff> endcodespacerange");
        ReadOnlySpan<byte> text = [0x20, 0x20, 0x81];
        var position = 0;
        map.ReadCode(text, ref position, out _);
        Assert.Equal(2, position);
        map.ReadCode(text, ref position, out var length);
        Assert.Equal((3, 1), (position, length));
    }

    [Fact]
    public void Base_map_answers_where_the_map_has_nothing()
    {
        var map = CMapParser.Parse(Encoding.ASCII.GetBytes("/GBK-EUC-H usecmap 1 begincidchar <8140> 55 endcidchar"), FontOptions.Default, PredefinedCodeMap.Find);
        Assert.Equal(55, map.Cid(0x8140, 2));
        Assert.Equal("中", map.Text(0xd6d0, 2));
    }

    [Fact]
    public void Writing_mode_is_read()
    {
        Assert.True(CMapParser.Parse("/WMode 1 def 1 begincodespacerange <00> <ff> endcodespacerange"u8, FontOptions.Default).IsVertical);
        Assert.False(CMapParser.Parse("/WMode 0 def"u8, FontOptions.Default).IsVertical);
    }

    [Fact]
    public void Bomb_of_ranges_is_cut()
    {
        var sections = new StringBuilder("begincodespacerange <0000> <ffff> endcodespacerange beginbfrange ");
        for (var i = 0; i < 20_000; i++)
        {
            sections.Append("<00000000> <ffffffff> <00410042>\n");
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var map = Parse(sections.ToString());
        Assert.True(map.IsCut);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void Every_cut_of_a_map_is_read_without_an_exception()
    {
        var bytes = Encoding.ASCII.GetBytes("begincmap /WMode 1 def 1 begincodespacerange <00> <ffff> endcodespacerange 2 beginbfrange <01> <02> [<0041> /B] (x(y)\\)) << >> 1 begincidrange <01> <05> 7 endcidrange");
        for (var length = 0; length <= bytes.Length; length++)
        {
            var map = CMapParser.Parse(bytes.AsSpan(0, length), FontOptions.Default);
            var position = 0;
            map.ReadCode([1, 2, 3, 4], ref position, out _);
            Assert.True(position > 0);
        }
    }

    private static CMap Parse(string sections) => CMapParser.Parse(Encoding.ASCII.GetBytes(sections), FontOptions.Default);
}
