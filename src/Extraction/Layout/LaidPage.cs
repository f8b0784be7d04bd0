using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>A page between its words and its text: kept while the pages behind it are looked at. Reused.</summary>
internal sealed class LaidPage
{
    private const int KeptGlyphs = 32768;
    private Glyph[] _glyphs = new Glyph[4096];

    /// <summary>The page without its glyphs, turned so that most of its text runs from left to right.</summary>
    public PageContent Frame { get; } = new();

    public PageTurn Turn { get; private set; }

    public float ShownWidth { get; private set; }

    public float ShownHeight { get; private set; }

    /// <summary>By word; boxes in the frame of the word's own direction.</summary>
    public Glyph[] Glyphs => _glyphs;

    public int GlyphCount { get; set; }

    /// <summary>Of the main direction, by line from the top, in a line from the left.</summary>
    public LayoutWord[] Words { get; set; } = [];

    /// <summary>Lines over the whole width of the page; ranges of <see cref="Words"/>.</summary>
    public List<LayoutLine> Lines { get; } = [];

    /// <summary>Words of the other directions, each boxed in the frame of its direction.</summary>
    public List<LayoutWord> TurnedWords { get; } = [];

    /// <summary>Lines of <see cref="TurnedWords"/>.</summary>
    public List<LayoutLine> TurnedLines { get; } = [];

    /// <summary>Parallel to <see cref="TurnedLines"/>.</summary>
    public List<TextDirection> TurnedDirections { get; } = [];

    /// <summary>Parallel to <see cref="TurnedLines"/>.</summary>
    public List<BlockKind> TurnedKinds { get; } = [];

    /// <summary>Running heads and page numbers, taken out of <see cref="Words"/>.</summary>
    public List<LayoutWord> FurnitureWords { get; } = [];

    /// <summary>Ranges of <see cref="FurnitureWords"/>, from the edge of the page inwards.</summary>
    public List<FurnitureLine> Furniture { get; } = [];

    public void Begin(PageContent content, TextDirection main)
    {
        Turn = new PageTurn(main, content.Width, content.Height);
        (ShownWidth, ShownHeight) = (content.Width, content.Height);
        Frame.Clear();
        (Frame.Number, Frame.Width, Frame.Height, Frame.Quality) = (content.Number, Turn.Width, Turn.Height, content.Quality);
        Frame.Fonts.AddRange(content.Fonts);
        foreach (var rule in content.Rules)
        {
            Frame.Rules.Add(Turn.ToFrame(rule));
        }

        foreach (var fill in content.Fills)
        {
            Frame.Fills.Add(Turn.ToFrame(fill));
        }

        foreach (var image in content.Images)
        {
            Frame.Images.Add(Turn.ToFrame(image));
        }

        Words = [];
        Lines.Clear();
        TurnedWords.Clear();
        TurnedLines.Clear();
        TurnedDirections.Clear();
        TurnedKinds.Clear();
        FurnitureWords.Clear();
        Furniture.Clear();
        GlyphCount = 0;
        if (_glyphs.Length < content.GlyphCount || (_glyphs.Length > KeptGlyphs && content.GlyphCount < KeptGlyphs))
        {
            _glyphs = new Glyph[Math.Max(content.GlyphCount, 4096)];
        }
    }

    public PageTurn TurnOf(TextDirection direction) => new(direction, ShownWidth, ShownHeight);

    /// <summary>Moves the pieces that are not of the body out of the words.</summary>
    public void TakeFurniture(List<EdgeLine> edges, ReadOnlySpan<BlockKind> kinds)
    {
        var taken = new bool[Words.Length];
        for (var i = 0; i < edges.Count; i++)
        {
            if (kinds[i] == BlockKind.Paragraph)
            {
                continue;
            }

            var edge = edges[i];
            if (edge.IsTurned)
            {
                TurnedKinds[edge.Line] = kinds[i];
                continue;
            }

            Furniture.Add(new FurnitureLine(kinds[i], edge.Place == EdgePlace.Head, Lines[edge.Line].Baseline, FurnitureWords.Count, edge.WordCount));
            for (var w = edge.FirstWord; w < edge.FirstWord + edge.WordCount; w++)
            {
                taken[w] = true;
                FurnitureWords.Add(Words[w]);
            }
        }

        var words = new LayoutWord[Words.Length - FurnitureWords.Count];
        var count = 0;
        var kept = 0;
        for (var l = 0; l < Lines.Count; l++)
        {
            var line = Lines[l];
            var first = count;
            for (var w = line.First; w < line.First + line.Count; w++)
            {
                if (!taken[w])
                {
                    words[count++] = Words[w];
                }
            }

            if (count > first)
            {
                Lines[kept++] = line with { First = first, Count = count - first };
            }
        }

        Lines.RemoveRange(kept, Lines.Count - kept);
        Words = words;
    }

    public bool IsBold(ushort font) => font < Frame.Fonts.Count && Frame.Fonts[font].IsBold;
}
