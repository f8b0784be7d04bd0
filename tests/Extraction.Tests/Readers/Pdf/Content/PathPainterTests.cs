namespace LittleGiants.Extraction.Tests.Readers.Pdf.Content;

public sealed class PathPainterTests
{
    [Fact]
    public void A_straight_stroke_is_a_rule_with_its_thickness()
    {
        var page = new PageRun().Run("2 0 0 2 0 0 cm 0.5 w 10 10 m 60 10 l S 20 5 m 20 45 l S");

        Assert.Equal("20,80-120,80 t1; 40,10-40,90 t1", page.Rules);
    }

    [Fact]
    public void A_stroked_rectangle_is_four_rules()
    {
        var page = new PageRun().Run("10 10 50 20 re S");

        Assert.Equal("10,90-60,90 t1; 60,70-60,90 t1; 10,70-60,70 t1; 10,70-10,90 t1", page.Rules);
    }

    [Fact]
    public void A_thin_filled_rectangle_is_a_rule_and_a_thick_one_an_area()
    {
        var page = new PageRun().Run("10 50 100 1 re f 30 10 0.5 60 re f* 10 20 100 12 re F");

        Assert.Equal("10,49.5-110,49.5 t1; 30.25,30-30.25,90 t0.5", page.Rules);
        Assert.Equal("10,68 100x12", page.Fills);
    }

    [Fact]
    public void Filled_and_stroked_gives_both()
    {
        var page = new PageRun().Run("10 20 m 60 20 l 60 40 l 10 40 l b");

        Assert.Equal("10,60 50x20", page.Fills);
        Assert.Equal(4, page.Page.Rules.Count);
    }

    [Fact]
    public void Slanted_lines_and_curves_are_no_rules()
    {
        var page = new PageRun().Run("10 10 m 60 40 l S 10 10 m 20 20 30 20 40 10 c S 10 10 m 20 20 40 10 v f");

        Assert.Equal(string.Empty, page.Rules + page.Fills);
    }

    [Fact]
    public void A_mitred_border_is_a_rule()
    {
        var page = new PageRun().Run("10 50 m 110 50 l 109 51 l 11 51 l h f");

        Assert.Equal("10,49.5-110,49.5 t1", page.Rules);
    }

    [Fact]
    public void A_rectangle_with_a_hole_almost_as_large_is_a_frame_of_rules()
    {
        var page = new PageRun().Run("10 10 100 50 re 11 11 98 48 re f*");

        Assert.Equal("10,40.5-110,40.5 t1; 10,89.5-110,89.5 t1; 10.5,40-10.5,90 t1; 109.5,40-109.5,90 t1", page.Rules);
        Assert.Equal(string.Empty, page.Fills);
    }

    [Fact]
    public void Rectangles_side_by_side_in_one_path_stay_areas()
    {
        var page = new PageRun().Run("10 10 30 20 re 60 10 30 20 re f 0 g 10 50 30 20 re f");

        Assert.Equal("10,70 30x20; 60,70 30x20; 10,30 30x20", page.Fills);
    }

    [Fact]
    public void A_broad_stroke_is_an_area()
    {
        var page = new PageRun().Run("12 w 10 50 m 110 50 l S");

        Assert.Equal("10,44 100x12", page.Fills);
        Assert.Equal(string.Empty, page.Rules);
    }

    [Theory]
    [InlineData("1 g 10 20 50 20 re f")]
    [InlineData("1 1 1 rg 10 20 50 20 re f")]
    [InlineData("0 0 0 0 k 10 20 50 20 re f")]
    [InlineData("1 G 10 20 50 20 re S")]
    [InlineData("/Spot cs 0 scn 10 20 50 20 re f")]
    [InlineData("/Rgb cs 1 1 1 sc 10 20 50 20 re f")]
    [InlineData("/Clear gs 10 20 50 20 re B")]
    public void White_and_transparent_ink_draws_nothing(string content)
    {
        var page = new PageRun()
            .Resource("ColorSpace", "Spot", "[/Separation /Gold /DeviceCMYK null]")
            .Resource("ColorSpace", "Rgb", "[/ICCBased << /N 3 >>]")
            .Resource("ExtGState", "Clear", "<< /ca 0 /CA 0 >>")
            .Run(content);

        Assert.Equal(string.Empty, page.Rules + page.Fills);
    }

    [Theory]
    [InlineData("0 0 0 1 k 10 20 50 20 re f")]
    [InlineData("1 g 0 0 0 rg 10 20 50 20 re f")]
    [InlineData("/Spot cs 1 scn 10 20 50 20 re f")]
    [InlineData("1 g /Pattern cs /P scn 10 20 50 20 re f")]
    [InlineData("q 1 g Q 10 20 50 20 re f")]
    public void Other_ink_is_seen(string content)
    {
        var page = new PageRun().Resource("ColorSpace", "Spot", "[/Separation /Gold /DeviceCMYK null]").Run(content);

        Assert.Equal("10,60 50x20", page.Fills);
    }

    [Fact]
    public void Rules_and_areas_are_cut_at_the_clip_and_dropped_outside()
    {
        var page = new PageRun().Run("q 50 0 50 100 re W n 10 50 m 180 50 l S 10 20 m 40 20 l S 10 60 60 20 re f Q 500 500 m 600 500 l S");

        Assert.Equal("50,50-100,50 t1", page.Rules);
        Assert.Equal("50,20 20x20", page.Fills);
    }

    [Fact]
    public void A_clipping_path_only_counts_once_painted()
    {
        var page = new PageRun().Run("10 10 m 60 60 l W S 0 20 m 190 20 l S 0 90 m 190 90 l S");

        Assert.Equal("10,80-60,80 t1", page.Rules);
    }

    [Fact]
    public void Pictures_are_recorded_and_thin_ones_are_rules()
    {
        var page = new PageRun().Object(7, "<< >>").Run(
            "q 100 0 0 50 20 30 cm BI /W 2 /H 1 /BPC 8 /CS /G ID EI EI Q q 100 0 0 0.5 20 10 cm BI /W 1 /H 1 /F /Fl ID \0\u0001EI \u0090\u00ffEI Q");

        Assert.Equal("20,20 100x50", page.Images);
        Assert.Equal("20,89.75-120,89.75 t0.5", page.Rules);
    }
}
