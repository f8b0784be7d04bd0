using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Syntax;

public sealed class PageTreeTests
{
    [Fact]
    public void Pages_inherit_resources_boxes_and_rotation()
    {
        var file = PdfFiles.Open(Tree(
            "<< /Type /Pages /Kids [ 4 0 R ] /Count 2 /MediaBox [ 0 0 200 300 ] /Rotate 90 /Resources << /Level 1 >> >>",
            "<< /Type /Pages /Kids [ 5 0 R 6 0 R ] /Count 2 /CropBox [ 10 20 110 220 ] >>",
            "<< /Type /Page >>",
            "<< /Type /Page /MediaBox [ 500 400 0 0 ] /CropBox [ -10 -10 100 100 ] /Rotate -90 /UserUnit 2 /Resources << /Level 2 >> >>"));
        Assert.Equal(2, file.PageCount);
        var first = file.Pages[0];
        Assert.Equal((1, 5, 90, 1d), (first.Number, first.ObjectNumber, first.Rotate, first.UserUnit));
        Assert.Equal(new PdfRectangle(0, 0, 200, 300), first.MediaBox);
        Assert.Equal(new PdfRectangle(10, 20, 110, 220), first.CropBox);
        Assert.Equal(1, first.Resources.Int("Level"));
        var second = file.Pages[1];
        Assert.Equal((2, 6, 270, 2d), (second.Number, second.ObjectNumber, second.Rotate, second.UserUnit));
        Assert.Equal(new PdfRectangle(0, 0, 500, 400), second.MediaBox);
        Assert.Equal(new PdfRectangle(0, 0, 100, 100), second.CropBox);
        Assert.Equal(2, second.Resources.Int("Level"));
    }

    [Fact]
    public void Impossible_boxes_give_way_to_usable_ones()
    {
        var file = PdfFiles.Open(Tree(
            "<< /Type /Pages /Kids [ 4 0 R 5 0 R ] /Count 2 >>",
            "<< /Type /Page /MediaBox [ 0 0 0 0 ] /Rotate 91 /UserUnit -3 >>",
            "<< /Type /Page /MediaBox [ 0 0 100 100 ] /CropBox [ 200 200 300 300 ] >>"));
        Assert.Equal(PdfPageNode.DefaultBox, file.Pages[0].CropBox);
        Assert.Equal((90, 1d), (file.Pages[0].Rotate, file.Pages[0].UserUnit));
        Assert.Equal(new PdfRectangle(0, 0, 100, 100), file.Pages[1].CropBox);
    }

    [Fact]
    public void Loops_in_the_tree_are_cut_and_named()
    {
        var file = PdfFiles.Open(Tree(
            "<< /Type /Pages /Kids [ 4 0 R 5 0 R ] /Count 2 >>",
            "<< /Type /Pages /Kids [ 3 0 R 4 0 R 5 0 R ] /Count 3 >>",
            "<< /Type /Page >>"));
        Assert.Equal(2, file.PageCount);
        Assert.Contains("damagedPageTree", PdfFiles.Codes(file));
    }

    [Fact]
    public void A_tree_whose_branches_share_branches_does_not_explode()
    {
        List<string> nodes = [];
        for (var level = 0; level < 60; level++)
        {
            nodes.Add($"<< /Type /Pages /Kids [ {level + 4} 0 R {level + 4} 0 R {level + 4} 0 R ] /Count 1 >>");
        }

        nodes.Add("<< /Type /Page >>");
        Assert.InRange(PdfFiles.Open(Tree([.. nodes])).PageCount, 1, 3);
    }

    [Fact]
    public void Missing_pages_are_named_and_keep_their_place()
    {
        var file = PdfFiles.Open(Tree("<< /Type /Pages /Kids [ 44 0 R 4 0 R null (x) 45 0 R ] /Count 1000000000 /MediaBox [ 0 0 9 9 ] >>", "<< /Type /Page >>"));
        Assert.Equal([44, 4, 45], file.Pages.Select(page => page.ObjectNumber));
        Assert.Empty(file.Pages[0].Dictionary.Keys);
        Assert.Equal(new PdfRectangle(0, 0, 9, 9), file.Pages[0].CropBox);
        Assert.Contains("damagedPageTree", PdfFiles.Codes(file));
    }

    [Theory]
    [InlineData("<< /Type /Pages /Count 2 >>")]
    [InlineData("<< /Type /Pages /Kids 9 /Count 2 >>")]
    [InlineData("<< /Type /Pages /Kids [ 44 0 R 45 0 R ] /Count 2 >>")]
    [InlineData("(no tree)")]
    [InlineData("<< /Type /Pages /Kids [ 3 0 R ] >>")]
    public void A_broken_tree_is_replaced_by_a_search_for_pages(string root)
    {
        var file = PdfFiles.Open(Tree(root, "<< /Type /Page /Parent 6 0 R >>", "<< /Type /Page >>", "<< /MediaBox [ 0 0 9 9 ] /Parent 6 0 R >>"));
        Assert.Equal([4, 5], file.Pages.Select(page => page.ObjectNumber));
        Assert.Equal(new PdfRectangle(0, 0, 9, 9), file.Pages[0].MediaBox);
        Assert.Contains("damagedPageTree", PdfFiles.Codes(file));
    }

    [Fact]
    public void Pages_behind_the_limit_are_named()
    {
        var kids = string.Concat(Enumerable.Repeat("4 0 R ", 30));
        var file = PdfFiles.Open(Tree($"<< /Type /Pages /Kids [ {kids} ] /Count 30 >>", "<< /Type /Page >>"), limits: PdfLimits.Default with { MaxPages = 7 });
        Assert.Equal(7, file.PageCount);
        Assert.Equal(["tooManyPages"], PdfFiles.Codes(file));
    }

    [Fact]
    public void Nodes_without_a_type_are_told_by_their_kids()
    {
        var file = PdfFiles.Open(Tree("<< /Kids [ 4 0 R ] >>", "<< /Kids [ 5 0 R ] >>", "<< /Contents null >>"));
        Assert.Equal(5, Assert.Single(file.Pages).ObjectNumber);
        Assert.Empty(file.Warnings);
    }

    /// <summary>A file whose page tree's root is object 3, followed by the other bodies.</summary>
    private static byte[] Tree(params string[] bodies)
    {
        var writer = new PdfWriter();
        writer.Set(1, "<< /Type /Catalog /Pages 3 0 R >>");
        foreach (var body in bodies)
        {
            writer.Add(body);
        }

        return writer.Build();
    }
}
