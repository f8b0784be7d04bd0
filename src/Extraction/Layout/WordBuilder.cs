using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Makes the words and lines of a page from glyphs in drawing order.</summary>
internal sealed class WordBuilder(WordOptions options)
{
    private const int Directions = 6;
    private readonly FragmentBuilder _fragments = new(options);
    private readonly MarkFinder _marks = new(options);
    private readonly FragmentJoiner _joiner = new(options);
    private readonly List<LayoutWord> _words = [];

    public void Build(PageContent content, LaidPage page)
    {
        Span<int> counts = stackalloc int[Directions];
        foreach (ref readonly var glyph in content.Glyphs)
        {
            if ((int)glyph.Direction < Directions)
            {
                counts[(int)glyph.Direction]++;
            }
        }

        // 1. The direction of most of the text is the page's.
        var main = TextDirection.LeftToRight;
        for (var direction = TextDirection.TopToBottom; direction <= TextDirection.BottomToTop; direction++)
        {
            if (counts[(int)direction] > content.GlyphCount * options.TurnedPageShare)
            {
                main = direction;
            }
        }

        page.Begin(content, main);
        _words.Clear();
        Lay(content, page, main, _words, page.Lines);
        page.Words = [.. _words];

        // 2. Text of each other direction, in its own frame.
        for (var direction = TextDirection.LeftToRight; direction <= TextDirection.Vertical; direction++)
        {
            if (direction != main && counts[(int)direction] > 0)
            {
                Lay(content, page, direction, page.TurnedWords, page.TurnedLines);
                while (page.TurnedDirections.Count < page.TurnedLines.Count)
                {
                    page.TurnedDirections.Add(direction);
                    page.TurnedKinds.Add(direction == TextDirection.Skewed ? BlockKind.Navigation : BlockKind.Paragraph);
                }
            }
        }
    }

    private void Lay(PageContent content, LaidPage page, TextDirection direction, List<LayoutWord> words, List<LayoutLine> lines)
    {
        _fragments.Build(content.Glyphs, page.TurnOf(direction));
        if (_fragments.Fragments.Length == 0)
        {
            return;
        }

        if (direction == TextDirection.Skewed)
        {
            SkewedText.Lay(_fragments.Fragments, _fragments.Glyphs, page, words, lines);
            return;
        }

        _marks.Find(_fragments.Fragments, _fragments.Glyphs);
        _joiner.Join(_fragments.Fragments, _fragments.Glyphs, page, direction, words, lines);
    }
}
