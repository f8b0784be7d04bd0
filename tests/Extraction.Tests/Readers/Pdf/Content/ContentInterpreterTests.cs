using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Content;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Content;

public sealed class ContentInterpreterTests
{
    private const string Show = "BT /F 10 Tf 20 40 Td (AB) Tj ET";

    [Fact]
    public void A_form_is_drawn_with_its_matrix_and_cut_at_its_box()
    {
        var page = new PageRun()
            .Form(5, "/Matrix [1 0 0 1 10 0] /BBox [0 0 24 100]", Show + " 0 10 m 90 10 l S", "X")
            .Run("1 0 0 1 0 5 cm /X Do");

        Assert.Equal("A 30,47.5 5x10 base 55", page.Places.Split(';')[0]);
        Assert.Equal("10,85-34,85 t1", page.Rules);
    }

    [Fact]
    public void Forms_draw_forms_with_their_own_or_the_outer_resources()
    {
        var page = new PageRun()
            .Form(5, "/Resources << /XObject << /Inner 6 0 R >> >>", "/Inner Do", "X")
            .Form(6, string.Empty, Show, "Other")
            .Run("/X Do");

        Assert.Equal("AB", page.Text);
    }

    [Fact]
    public void What_a_form_leaves_open_does_not_reach_its_page()
    {
        var page = new PageRun()
            .Form(5, string.Empty, "q q 5 0 0 5 0 0 cm /Artifact BMC 3 Tr Q Q Q Q Q EMC EMC /Artifact BMC 1 g", "X")
            .Run("/Span BMC q 2 0 0 2 0 0 cm /X Do BT /F 5 Tf 10 20 Td (A) Tj ET Q BT /F 5 Tf 10 20 Td (B) Tj ET EMC");

        Assert.Equal("A 20,52.5 5x10 base 60; B 10,76.25 2.5x5 base 80", page.Places);
        Assert.Equal(GlyphFlags.StartsRun, page.Page.Glyphs[0].Flags);
    }

    [Fact]
    public void A_form_inside_itself_is_cut_and_reported()
    {
        var page = new PageRun().Form(5, string.Empty, Show + " /X Do", "X").Run("/X Do");

        Assert.Equal("AB", page.Text);
        Assert.Equal(PageCuts.Forms, page.Cuts);
    }

    [Fact]
    public void Forms_nested_too_deep_are_cut_and_reported()
    {
        var page = new PageRun { Limits = new PdfLimits { MaxFormDepth = 2 } }
            .Form(5, string.Empty, "BT /F 10 Tf 20 40 Td (A) Tj ET /Y Do", "X")
            .Form(6, string.Empty, "BT /F 10 Tf 20 60 Td (B) Tj ET /Z Do", "Y")
            .Form(7, string.Empty, "BT /F 10 Tf 20 80 Td (C) Tj ET", "Z")
            .Run("/X Do");

        Assert.Equal("AB", page.Text);
        Assert.Equal(PageCuts.Forms, page.Cuts);
    }

    [Fact]
    public void Annotations_are_drawn_as_they_appear_in_their_rectangle()
    {
        var page = new PageRun()
            .Form(5, "/BBox [0 0 10 10]", "BT /F 2 Tf 1 2 Td (A) Tj ET", "X")
            .Annotation("<< /Subtype /Widget /Rect [100 40 150 90] /AP << /N 5 0 R >> >>")
            .Annotation("<< /Subtype /Widget /Rect [10 40 20 50] /AS /On /AP << /N << /On 5 0 R /Off 6 0 R >> >> >>")
            .Annotation("<< /Subtype /Widget /F 2 /Rect [50 40 60 50] /AP << /N 5 0 R >> >>")
            .Annotation("<< /Subtype /Widget /F 32 /Rect [60 40 70 50] /AP << /N 5 0 R >> >>")
            .Annotation("<< /Subtype /Link /Rect [60 40 70 50] >>")
            .Run("/Artifact BMC q 1 0 0 1 500 500 cm");

        Assert.Equal("A 105,42.5 5x10 base 50; A 11,56.5 1x2 base 58", page.Places);
        Assert.Equal(GlyphFlags.StartsRun, page.Page.Glyphs[0].Flags);
    }

    [Theory]
    [InlineData(90, 100, 200, "A 37.5,20 10x5 base 40")]
    [InlineData(180, 200, 100, "A 175,37.5 5x10 base 40")]
    [InlineData(270, 100, 200, "A 52.5,175 10x5 base 60")]
    public void Page_rotation_is_applied(int rotation, double width, double height, string first)
    {
        var page = new PageRun { Rotation = rotation }.Run(Show);

        Assert.Equal((width, height), (page.Page.Width, page.Page.Height));
        Assert.Equal(first, page.Places.Split(';')[0]);
    }

    [Fact]
    public void Text_turned_against_the_rotation_is_upright()
    {
        var page = new PageRun { Rotation = 90 }.Run("BT /F 10 Tf 0 1 -1 0 40 30 Tm (A) Tj ET");

        Assert.Equal("A 30,32.5 5x10 base 40", page.Places);
        Assert.Equal(TextDirection.LeftToRight, page.Page.Glyphs[0].Direction);
    }

    [Fact]
    public void The_shown_box_is_the_origin_and_the_user_unit_scales()
    {
        var page = new PageRun { Shown = new PdfRectangle(10, 20, 110, 70), UserUnit = 2 }.Run(Show + " BT 0 0 Td (C) Tj ET");

        Assert.Equal((200, 100), (page.Page.Width, page.Page.Height));
        Assert.Equal("A 20,45 10x20 base 60; B 30,45 10x20 base 60", page.Places);
        Assert.Equal(20, page.Page.Glyphs[0].FontSize);
    }

    [Fact]
    public void Artifacts_are_flagged()
    {
        var page = new PageRun().Run("/Artifact <</Type /Pagination>> BDC " + Show + " EMC BT 60 40 Td (C) Tj ET /Artifact BMC BT 80 40 Td (D) Tj ET EMC");

        Assert.Equal("ABCD", page.Text);
        Assert.True(page.Page.Glyphs[0].Flags.HasFlag(GlyphFlags.Artifact));
        Assert.False(page.Page.Glyphs[2].Flags.HasFlag(GlyphFlags.Artifact));
        Assert.True(page.Page.Glyphs[3].Flags.HasFlag(GlyphFlags.Artifact));
    }

    [Fact]
    public void ActualText_of_a_word_takes_the_box_of_all_its_glyphs()
    {
        var page = new PageRun().Run("/Span <</Lang (en) /ActualText (xyz)>> BDC " + Show + " EMC BT 60 40 Td (C) Tj ET");

        Assert.Equal("xyz 20,52.5 10x10 base 60; C 60,52.5 5x10 base 60", page.Places);
    }

    [Fact]
    public void ActualText_of_several_words_is_shared_out_over_the_glyphs()
    {
        var page = new PageRun().Run("/Span <</ActualText <FEFF0061006200200063>>> BDC BT /F 10 Tf 20 40 Td (AB) Tj 0 -10 Td (CD) Tj ET EMC");

        Assert.Equal("a 20,52.5 5x10 base 60; b 25,52.5 5x10 base 60;   20,62.5 5x10 base 70; c 25,62.5 5x10 base 70", page.Places);
    }

    [Fact]
    public void Empty_ActualText_leaves_a_glyph_without_text_and_the_outermost_counts()
    {
        var page = new PageRun()
            .Resource("Properties", "P", "<< /ActualText (q) >>")
            .Run("/Span <</ActualText ()>> BDC " + Show + " EMC /Span /P BDC /Span <</ActualText (w)>> BDC BT 60 40 Td (CD) Tj ET EMC EMC");

        Assert.Equal("q", page.Text);
        Assert.Equal(string.Empty, page.Page.Glyphs[0].Cluster);
    }

    [Fact]
    public void Hidden_layers_are_skipped()
    {
        var page = new PageRun()
            .Object(8, "<< /Type /OCG >>").Object(9, "<< /Type /OCG >>").Object(10, "<< /Type /OCMD /OCGs [9 0 R] >>")
            .Catalog("OCProperties", "<< /OCGs [8 0 R 9 0 R] /D << /BaseState /ON /OFF [9 0 R] >> >>")
            .Resource("Properties", "Shown", "8 0 R").Resource("Properties", "Hidden", "9 0 R").Resource("Properties", "Member", "10 0 R")
            .Form(11, "/OC 9 0 R", "BT /F 10 Tf 150 40 Td (X) Tj ET", "X")
            .Run("BT /F 10 Tf 20 40 Td /OC /Shown BDC (A) Tj EMC /OC /Hidden BDC (B) Tj /OC /Shown BDC (C) Tj EMC EMC /OC /Member BDC (D) Tj EMC (E) Tj ET"
                + " /OC /Hidden BDC 0 5 m 90 5 l S EMC /X Do");

        Assert.Equal("A 20,52.5 5x10 base 60; E 40,52.5 5x10 base 60", page.Places);
        Assert.Equal(string.Empty, page.Rules);
    }

    [Fact]
    public void Groups_are_off_when_the_base_state_says_so()
    {
        var page = new PageRun()
            .Object(8, "<< /Type /OCG >>").Object(9, "<< /Type /OCG >>")
            .Catalog("OCProperties", "<< /OCGs [8 0 R 9 0 R] /D << /BaseState /OFF /ON [8 0 R] >> >>")
            .Resource("Properties", "Shown", "8 0 R").Resource("Properties", "Hidden", "9 0 R")
            .Run("BT /F 10 Tf 20 40 Td /OC /Shown BDC (A) Tj EMC /OC /Hidden BDC (B) Tj EMC ET");

        Assert.Equal("A", page.Text);
    }

    [Theory]
    [InlineData("Q Q EMC ET foo 1 2 bar >> ] } )")]
    [InlineData("<< /A [ 1 2 (x) /B BDC")]
    [InlineData("(wrong) Td /x Tm [ 5 Tf 99 Tr 0 Tr TJ Tj")]
    [InlineData("(a long string) Tj 5 BMC EMC 5 /P BDC EMC (x) 7 BDC EMC 3 Do 3 gs 3 cs")]
    [InlineData("1 2 3 4 5 /x cm 1e5 --3 +. 12abc")]
    public void Garbage_between_operators_is_survived(string garbage)
    {
        Assert.EndsWith("AB", new PageRun().Run(garbage + "\n" + Show).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_fonts_are_replaced()
    {
        Assert.Equal("A", new PageRun().Run("BT 10 0 0 10 20 40 Tm /Nowhere 1 Tf (A) Tj ET").Text);
    }

    [Fact]
    public void Saved_states_beyond_the_limit_keep_their_pairs()
    {
        var page = new PageRun { Limits = new PdfLimits { MaxGraphicsStates = 4 } }
            .Run("q " + string.Concat(Enumerable.Repeat("q ", 50)) + string.Concat(Enumerable.Repeat("Q ", 50)) + Show + " Q");

        Assert.Equal("A 20,52.5 5x10 base 60; B 25,52.5 5x10 base 60", page.Places);
    }

    [Fact]
    public void Glyphs_and_rules_beyond_the_limits_are_cut_and_reported()
    {
        var page = new PageRun { Limits = new PdfLimits { MaxGlyphsPerPage = 3, MaxRulesPerPage = 2 } }
            .Run("BT /F 10 Tf 20 40 Td (ABCDEF) Tj ET 10 10 50 20 re S");

        Assert.Equal("ABC", page.Text);
        Assert.Equal(2, page.Page.Rules.Count);
        Assert.Equal(PageCuts.Glyphs | PageCuts.Rules, page.Cuts);
    }

    [Fact]
    public void A_page_that_takes_too_long_is_cut_and_reported()
    {
        var page = new PageRun { Limits = new PdfLimits { MaxPageTime = TimeSpan.Zero } }
            .Run(Show + string.Concat(Enumerable.Repeat(" q Q", 2000)) + " BT 50 40 Td (C) Tj ET");

        Assert.Equal("AB", page.Text);
        Assert.Equal(PageCuts.Time, page.Cuts);
    }

    [Fact]
    public void Matrices_that_overflow_do_no_harm()
    {
        var page = new PageRun().Run("q " + string.Concat(Enumerable.Repeat("1e9 0 0 1e9 0 0 cm 100000000000000000 0 0 100000000000000000 0 0 cm ", 60)) + Show + " 0 0 1 1 re S Q " + Show);

        Assert.EndsWith("A 20,52.5 5x10 base 60; B 25,52.5 5x10 base 60", page.Places, StringComparison.Ordinal);
    }
}
