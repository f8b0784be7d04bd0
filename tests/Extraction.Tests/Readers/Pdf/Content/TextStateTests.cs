using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Content;

public sealed class TextStateTests
{
    [Fact]
    public void A_shown_string_has_advance_boxes_from_ascent_to_descent()
    {
        var page = new PageRun().Run("BT /F 10 Tf 20 40 Td (AB) Tj ET");

        Assert.Equal("A 20,52.5 5x10 base 60; B 25,52.5 5x10 base 60", page.Places);
        Assert.Equal(10, page.Page.Glyphs[0].FontSize);
        Assert.Equal(GlyphFlags.StartsRun, page.Page.Glyphs[0].Flags);
        Assert.Equal(GlyphFlags.None, page.Page.Glyphs[1].Flags);
    }

    [Fact]
    public void Character_and_word_spacing_move_the_pen_but_do_not_widen_boxes()
    {
        var page = new PageRun().Run("BT /F 10 Tf 1 Tc 3 Tw 0 40 Td (A B) Tj ET");

        Assert.Equal("A 0,52.5 5x10 base 60;   6,52.5 5x10 base 60; B 15,52.5 5x10 base 60", page.Places);
    }

    [Fact]
    public void Horizontal_scaling_narrows_glyphs_and_spacing()
    {
        var page = new PageRun().Run("BT /F 10 Tf 50 Tz 2 Tc 0 40 Td (AB) Tj ET");

        Assert.Equal("A 0,52.5 2.5x10 base 60; B 3.5,52.5 2.5x10 base 60", page.Places);
    }

    [Fact]
    public void Lines_follow_each_other_by_leading()
    {
        var page = new PageRun().Run("BT /F 10 Tf 12 TL 5 80 Td (A) Tj T* (B) Tj (C) ' 0 -20 TD (D) Tj T* (E) Tj 2 1 (F) \" ET");

        Assert.Equal(
            "A 5,12.5 5x10 base 20; B 5,24.5 5x10 base 32; C 5,36.5 5x10 base 44; D 5,56.5 5x10 base 64; E 5,76.5 5x10 base 84; F 5,96.5 5x10 base 104",
            page.Places);
    }

    [Fact]
    public void Numbers_of_a_text_array_move_the_pen_back()
    {
        var page = new PageRun().Run("BT /F 10 Tf 0 40 Td [(A) -200 (B) 500 (C)] TJ ET");

        Assert.Equal("A 0,52.5 5x10 base 60; B 7,52.5 5x10 base 60; C 7,52.5 5x10 base 60", page.Places);
        Assert.Equal(GlyphFlags.StartsRun, page.Page.Glyphs[0].Flags);
        Assert.Equal(GlyphFlags.None, page.Page.Glyphs[1].Flags);
    }

    [Fact]
    public void The_text_matrix_scales_and_replaces_the_position()
    {
        var page = new PageRun().Run("BT /F 1 Tf 9 9 Td 20 0 0 10 30 40 Tm (A) Tj 1 0 Td (B) Tj ET");

        Assert.Equal("A 30,52.5 10x10 base 60; B 50,52.5 10x10 base 60", page.Places);
    }

    [Fact]
    public void Text_state_is_saved_and_restored_with_the_graphics_state()
    {
        var page = new PageRun().Run("/F 10 Tf q 2 0 0 2 0 0 cm /F 5 Tf 4 Tc Q BT 0 40 Td (AB) Tj ET");

        Assert.Equal("A 0,52.5 5x10 base 60; B 5,52.5 5x10 base 60", page.Places);
    }

    [Fact]
    public void Render_mode_3_is_invisible_and_rise_is_raised()
    {
        var page = new PageRun().Run("BT /F 10 Tf 0 40 Td 3 Tr (A) Tj 0 Tr 4 Ts (B) Tj 0 Ts (?) Tj ET");

        Assert.Equal(GlyphFlags.Invisible | GlyphFlags.StartsRun, page.Page.Glyphs[0].Flags);
        Assert.Equal(GlyphFlags.Raised | GlyphFlags.StartsRun, page.Page.Glyphs[1].Flags);
        Assert.Equal(56, page.Page.Glyphs[1].Baseline);
        Assert.Equal(GlyphFlags.Unmapped | GlyphFlags.StartsRun, page.Page.Glyphs[2].Flags);
    }

    [Fact]
    public void Transparent_text_is_invisible()
    {
        var page = new PageRun().Resource("ExtGState", "G", "<< /ca 0 >>").Run("/G gs BT /F 10 Tf 0 40 Td (A) Tj ET");

        Assert.Equal(GlyphFlags.Invisible | GlyphFlags.StartsRun, page.Page.Glyphs[0].Flags);
    }

    [Fact]
    public void A_font_can_come_from_an_extended_graphics_state()
    {
        var page = new PageRun().Resource("ExtGState", "G", "<< /Font [<< /Type /Font >> 8] >>").Run("/G gs BT 0 40 Td (A) Tj ET");

        Assert.Equal("A 0,54 4x8 base 60", page.Places);
    }

    [Theory]
    [InlineData("1 0 0 1 50 50", TextDirection.LeftToRight, "A 50,42.5 5x10 base 50; B 55,42.5 5x10 base 50")]
    [InlineData("0 1 -1 0 50 50", TextDirection.BottomToTop, "A 42.5,45 10x5 base 50; B 42.5,40 10x5 base 50")]
    [InlineData("0 -1 1 0 50 50", TextDirection.TopToBottom, "A 47.5,50 10x5 base 50; B 47.5,55 10x5 base 50")]
    [InlineData("-1 0 0 -1 50 50", TextDirection.RightToLeft, "A 45,47.5 5x10 base 50; B 40,47.5 5x10 base 50")]
    public void Turned_text_has_its_direction_and_upright_boxes(string matrix, TextDirection direction, string places)
    {
        var page = new PageRun().Run($"BT /F 10 Tf {matrix} Tm (AB) Tj ET");

        Assert.Equal(places, page.Places);
        Assert.Equal(direction, page.Page.Glyphs[0].Direction);
        Assert.Equal(10, page.Page.Glyphs[0].FontSize, 3);
    }

    [Fact]
    public void Text_at_an_angle_is_skewed_and_a_slant_is_not()
    {
        var page = new PageRun().Run("BT /F 10 Tf 0.8 0.6 -0.6 0.8 50 50 Tm (A) Tj 1 0 0.3 1 100 50 Tm (B) Tj ET");

        Assert.Equal(TextDirection.Skewed, page.Page.Glyphs[0].Direction);
        Assert.Equal(10, page.Page.Glyphs[0].FontSize, 3);
        Assert.Equal(TextDirection.LeftToRight, page.Page.Glyphs[1].Direction);
        Assert.Equal(10, page.Page.Glyphs[1].FontSize, 3);
    }

    [Fact]
    public void A_flipped_page_with_flipped_text_reads_as_usual()
    {
        var page = new PageRun().Run("1 0 0 -1 0 100 cm BT /F 10 Tf 1 0 0 -1 20 60 Tm (A) Tj ET");

        Assert.Equal("A 20,52.5 5x10 base 60", page.Places);
        Assert.Equal(TextDirection.LeftToRight, page.Page.Glyphs[0].Direction);
    }

    [Fact]
    public void Vertical_writing_goes_down_from_the_pen()
    {
        var page = new PageRun { IsVertical = true }.Run("BT /F 10 Tf 50 90 Td (AB) Tj ET");

        Assert.Equal("A 47.5,10 5x10 base 47.5; B 47.5,20 5x10 base 47.5", page.Places);
        Assert.Equal(TextDirection.Vertical, page.Page.Glyphs[0].Direction);
    }

    [Fact]
    public void Text_outside_the_page_or_the_clip_is_dropped()
    {
        var page = new PageRun().Run("BT /F 10 Tf 300 40 Td (A) Tj ET q 0 0 50 100 re W n BT 20 40 Td (B) Tj 60 0 Td (C) Tj ET Q BT 80 40 Td (D) Tj ET");

        Assert.Equal("BD", page.Text);
    }

    [Fact]
    public void A_character_drawn_twice_with_a_small_offset_is_one()
    {
        var page = new PageRun().Run("BT /F 10 Tf 20 40 Td (all) Tj 0.4 0 Td (all) Tj 30 0 Td (ll) Tj ET");

        Assert.Equal("allll", page.Text);
    }

    [Fact]
    public void Escapes_and_hexadecimal_strings_are_read()
    {
        var page = new PageRun().Run("BT /F 10 Tf 0 40 Td (\\101\\(b\\)\\\\) Tj <4 1 42 4> Tj ((nested)) Tj (a\\\nb) Tj ET");

        Assert.Equal("A(b)\\AB@(nested)ab", page.Text);
    }

    [Fact]
    public void A_font_of_bitmaps_has_the_em_of_its_glyphs_not_of_its_size()
    {
        var page = new PageRun { EmScale = 20 }.Run("BT /F 0.5 Tf 20 40 Td (AB) Tj ET");

        Assert.Equal("A 20,52.5 5x10 base 60; B 25,52.5 5x10 base 60", page.Places);
        Assert.Equal(10, page.Page.Glyphs[0].FontSize);
    }

    [Fact]
    public void Glyphs_blown_up_by_garbage_matrices_are_dropped()
    {
        var page = new PageRun().Run("BT /F 10 Tf 1e6 0 0 1e6 -5 -5 Tm (A) Tj 1000000 0 0 1000000 -5 -5 Tm (B) Tj 1 0 0 1 20 40 Tm (C) Tj ET");

        Assert.Equal("C 20,52.5 5x10 base 60", page.Places[^22..]);
    }
}
