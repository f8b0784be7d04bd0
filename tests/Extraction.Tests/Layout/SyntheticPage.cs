using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Tests.Layout;

/// <summary>A page written by hand: strings at coordinates, in a font whose letters are half an em wide and whose Han characters are one.</summary>
internal sealed class SyntheticPage
{
    public const float Advance = 0.5f;

    public SyntheticPage(int number = 1, float width = 595, float height = 842)
    {
        (Content.Number, Content.Width, Content.Height) = (number, width, height);
        Content.Fonts.Add(new FontTraits("Plain"));
        Content.Fonts.Add(new FontTraits("Bold", IsBold: true));
    }

    public PageContent Content { get; } = new();

    public static float WidthOf(string text, float size = 10)
    {
        float width = 0;
        foreach (var c in text)
        {
            width += AdvanceOf(c) * size;
        }

        return width;
    }

    /// <summary>Writes from the left at a baseline; a space moves on without a glyph unless <paramref name="drawSpaces"/>.</summary>
    public SyntheticPage Text(float x, float baseline, string text, float size = 10, bool bold = false, bool drawSpaces = true, float spacing = 0)
    {
        var first = true;
        foreach (var c in text)
        {
            var width = AdvanceOf(c) * size;
            if (c != ' ' || drawSpaces)
            {
                Add(c, new Box(x, baseline - (0.8f * size), width, size), baseline, size, bold, first ? GlyphFlags.StartsRun : GlyphFlags.None, TextDirection.LeftToRight);
                first = false;
            }

            x += width + spacing;
        }

        return this;
    }

    /// <summary>Writes so that the text ends at <paramref name="right"/>.</summary>
    public SyntheticPage RightText(float right, float baseline, string text, float size = 10, bool bold = false) =>
        Text(right - WidthOf(text, size), baseline, text, size, bold);

    public SyntheticPage Lines(float x, float baseline, float pitch, params string[] lines)
    {
        foreach (var line in lines)
        {
            Text(x, baseline, line);
            baseline += pitch;
        }

        return this;
    }

    /// <summary>Writes text that runs up the page from its foot, turned a quarter counter-clockwise.</summary>
    public SyntheticPage UpwardText(float baselineX, float bottom, string text, float size = 10)
    {
        var y = bottom;
        foreach (var c in text)
        {
            var width = AdvanceOf(c) * size;
            Add(c, new Box(baselineX - (0.8f * size), y - width, size, width), baselineX, size, false, GlyphFlags.None, TextDirection.BottomToTop);
            y -= width;
        }

        return this;
    }

    public SyntheticPage Rule(float x1, float y1, float x2, float y2)
    {
        Content.Rules.Add(new Rule(x1, y1, x2, y2, 0.5f));
        return this;
    }

    /// <summary>The document of these pages.</summary>
    public static SourceDocument Lay(params SyntheticPage[] pages)
    {
        var builder = new DocumentBuilder();
        var layout = new DocumentLayout(builder, new LayoutOptions());
        foreach (var page in pages)
        {
            layout.AddPage(page.Content);
        }

        layout.Complete();
        return builder.Build("", "test/test");
    }

    private static float AdvanceOf(char c) => c >= '\u2e80' ? 1 : Advance;

    private void Add(char c, Box box, float baseline, float size, bool bold, GlyphFlags flags, TextDirection direction)
    {
        ref var glyph = ref Content.Add();
        glyph.Box = box;
        glyph.Baseline = baseline;
        glyph.FontSize = size;
        glyph.Char = c;
        glyph.Font = (ushort)(bold ? 1 : 0);
        glyph.Flags = flags;
        glyph.Direction = direction;
    }
}
