using System.Text;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Tests.Readers.Ocr;

/// <summary>A page's glyphs as text, in drawing order, a line for each baseline.</summary>
internal static class PageText
{
    public static string Of(PageContent page)
    {
        var text = new StringBuilder();
        var baseline = float.NaN;
        var right = float.NaN;
        foreach (ref readonly var glyph in page.Glyphs)
        {
            var isFar = Math.Abs(glyph.Baseline - baseline) > glyph.FontSize / 2 || (glyph.Direction == TextDirection.LeftToRight && glyph.Box.X < right - glyph.FontSize);
            text.Append(isFar ? "\n" : "").Append(glyph.Cluster ?? glyph.Char.ToString());
            (baseline, right) = (glyph.Baseline, glyph.Box.Right);
        }

        return text.ToString();
    }
}
