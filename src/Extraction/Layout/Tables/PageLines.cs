namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>The upright words of a page as tokens on lines.</summary>
internal sealed class PageLines
{
    private PageLines(PageWords words, Token[] tokens, TextLine[] lines, int[] marks)
    {
        Words = words;
        Tokens = tokens;
        Lines = lines;
        Marks = marks;
        Taken = new bool[tokens.Length];
    }

    public PageWords Words { get; }

    public Token[] Tokens { get; }

    public TextLine[] Lines { get; }

    /// <summary>Superscript words, which stand on no line.</summary>
    public int[] Marks { get; }

    /// <summary>For each token, whether a table has it already.</summary>
    public bool[] Taken { get; }

    public static PageLines Read(PageWords words, TableOptions options, TableCues cues)
    {
        // 1. Tokens of upright words.
        var tokens = new Token[words.Words.Length];
        var keys = new float[words.Words.Length];
        var marks = new List<int>();
        var count = 0;
        for (var i = 0; i < words.Words.Length; i++)
        {
            ref readonly var word = ref words.Words[i];
            if (word.Direction != TextDirection.LeftToRight || word.GlyphCount == 0)
            {
                continue;
            }

            if (word.IsSuperscript)
            {
                marks.Add(i);
                continue;
            }

            keys[count] = word.Baseline;
            tokens[count++] = new Token
            {
                Word = i,
                Left = word.Box.X,
                Right = word.Box.Right,
                Top = word.Box.Y,
                Bottom = word.Box.Bottom,
                Baseline = word.Baseline,
                Size = Math.Max(word.FontSize, 1f),
                Kind = TokenReader.Read(words, word, cues),
                IsBold = word.Font < words.Page.Fonts.Count && words.Page.Fonts[word.Font].IsBold,
            };
        }

        Array.Resize(ref tokens, count);

        // 2. Lines: baselines nearer than the tolerance to the line's first one.
        Array.Sort(keys, tokens, 0, count);
        var lines = new List<TextLine>();
        var lefts = new float[count];
        for (var first = 0; first < count;)
        {
            var line = new TextLine { First = first, Baseline = tokens[first].Baseline, Top = tokens[first].Top, Bottom = tokens[first].Bottom, Size = tokens[first].Size };
            var next = first + 1;
            while (next < count && tokens[next].Baseline - line.Baseline <= options.LineTolerance * Math.Min(line.Size, tokens[next].Size))
            {
                line.Top = Math.Min(line.Top, tokens[next].Top);
                line.Bottom = Math.Max(line.Bottom, tokens[next].Bottom);
                line.Size = Math.Max(line.Size, tokens[next].Size);
                next++;
            }

            line.Count = next - first;
            lines.Add(line);

            // 3. From left to right.
            for (var i = first; i < next; i++)
            {
                lefts[i] = tokens[i].Left;
            }

            Array.Sort(lefts, tokens, first, line.Count);
            first = next;
        }

        return new PageLines(words, tokens, [.. lines], [.. marks]);
    }

    /// <summary>The text of tokens, white space left out, in lower case: what cues are compared with.</summary>
    public string CompactText(IEnumerable<int> tokens)
    {
        var text = new System.Text.StringBuilder();
        foreach (var token in tokens)
        {
            ref readonly var word = ref Words.Words[Tokens[token].Word];
            for (var i = word.FirstGlyph; i < word.FirstGlyph + word.GlyphCount; i++)
            {
                ref readonly var glyph = ref Words.Glyphs[i];
                if (glyph.Cluster is { } cluster)
                {
                    text.Append(cluster.ToLowerInvariant());
                }
                else
                {
                    text.Append(char.ToLowerInvariant(glyph.Char));
                }
            }
        }

        return text.ToString();
    }
}
