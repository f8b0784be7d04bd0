using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Turns a page so that text of one direction runs from left to right, and boxes back to the page as it is shown.</summary>
internal readonly record struct PageTurn(TextDirection Direction, float PageWidth, float PageHeight)
{
    public bool IsUpright => Direction is TextDirection.LeftToRight or TextDirection.Skewed;

    public float Width => IsSideways ? PageHeight : PageWidth;

    public float Height => IsSideways ? PageWidth : PageHeight;

    private bool IsSideways => Direction is TextDirection.TopToBottom or TextDirection.BottomToTop or TextDirection.Vertical;

    public Box ToFrame(in Box box) => Direction switch
    {
        TextDirection.TopToBottom or TextDirection.Vertical => new Box(box.Y, PageWidth - box.Right, box.Height, box.Width),
        TextDirection.BottomToTop => new Box(PageHeight - box.Bottom, box.X, box.Height, box.Width),
        TextDirection.RightToLeft => new Box(PageWidth - box.Right, PageHeight - box.Bottom, box.Width, box.Height),
        _ => box,
    };

    public Box ToPage(in Box box) => Direction switch
    {
        TextDirection.TopToBottom or TextDirection.Vertical => new Box(PageWidth - box.Bottom, box.X, box.Height, box.Width),
        TextDirection.BottomToTop => new Box(box.Y, PageHeight - box.Right, box.Height, box.Width),
        TextDirection.RightToLeft => new Box(PageWidth - box.Right, PageHeight - box.Bottom, box.Width, box.Height),
        _ => box,
    };

    public Rule ToFrame(in Rule rule)
    {
        var box = ToFrame(Box.FromEdges(rule.X1, rule.Y1, rule.X2, rule.Y2));
        return new Rule(box.X, box.Y, box.Right, box.Bottom, rule.Thickness);
    }

    /// <summary>The baseline in the turned frame; for turned text it is told from the box, because producers disagree on its side.</summary>
    public float BaselineToFrame(in Glyph glyph, in Box frameBox) => IsUpright
        ? glyph.Baseline
        : frameBox.Y + (frameBox.Height * DescentLine);

    private const float DescentLine = 0.8f;
}
