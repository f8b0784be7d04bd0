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
        TakenMarks = new bool[words.Words.Length];
    }

    public PageWords Words { get; }

    public Token[] Tokens { get; }

    public TextLine[] Lines { get; }

    /// <summary>Superscript words, which stand on no line.</summary>
    public int[] Marks { get; }

    /// <summary>The usual white space between two words of text, in em.</summary>
    public float WordSpace { get; private init; }

    /// <summary>For each token, whether a table has it already.</summary>
    public bool[] Taken { get; }

    /// <summary>For each word, whether it is a mark that a table has already.</summary>
    public bool[] TakenMarks { get; }

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
                EndsWithLeader = EndsWithLeader(words, word, options),
                IsBold = word.Font < words.Page.Fonts.Count && words.Page.Fonts[word.Font].IsBold,
            };
        }

        // 2. Small marks that hang over a line, and were not known as superscripts, are none of its words.
        Array.Sort(keys, tokens, 0, count);
        count = PartMarks(words, tokens.AsSpan(0, count), marks, options);
        Array.Resize(ref tokens, count);

        // 3. Lines: baselines nearer than the tolerance to the line's first one.
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

            // A label set a little higher than its figures is on their line: nothing of the two lies over each other.
            line.Count = next - first;
            if (lines.Count > 0 && line.Baseline - lines[^1].Baseline <= options.LooseLineTolerance * Math.Min(line.Size, lines[^1].Size) && (long)line.Count * lines[^1].Count <= options.MaxPairs && AreBeside(tokens, lines[^1], line))
            {
                var above = lines[^1];
                line = above with
                {
                    Count = above.Count + line.Count,
                    Top = Math.Min(above.Top, line.Top),
                    Bottom = Math.Max(above.Bottom, line.Bottom),
                    Size = Math.Max(above.Size, line.Size),
                };
                lines.RemoveAt(lines.Count - 1);
            }

            lines.Add(line);

            // 4. From left to right.
            for (var i = line.First; i < next; i++)
            {
                lefts[i] = tokens[i].Left;
            }

            Array.Sort(lefts, tokens, line.First, line.Count);
            first = next;
        }

        return new PageLines(words, tokens, [.. lines], [.. marks]) { WordSpace = MedianSpace(tokens, lines, options) };
    }

    private static bool EndsWithLeader(PageWords words, in LayoutWord word, TableOptions options)
    {
        if (word.GlyphCount <= options.LeaderDots)
        {
            return false;
        }

        for (var i = 1; i <= options.LeaderDots; i++)
        {
            if (words.Glyphs[word.FirstGlyph + word.GlyphCount - i].Char is not ('.' or '·' or '…'))
            {
                return false;
            }
        }

        return true;
    }

    private static float MedianSpace(Token[] tokens, List<TextLine> lines, TableOptions options)
    {
        Span<float> spaces = stackalloc float[options.SpaceSample];
        var count = 0;
        foreach (var line in lines)
        {
            for (var i = line.First + 1; i < line.First + line.Count && count < spaces.Length; i++)
            {
                var space = (tokens[i].Left - tokens[i - 1].Right) / tokens[i].Size;
                if (tokens[i].Kind == TokenKind.Text && tokens[i - 1].Kind == TokenKind.Text && space is > 0 and < 1)
                {
                    spaces[count++] = space;
                }
            }
        }

        spaces = spaces[..count];
        spaces.Sort();
        return count == 0 ? 0 : spaces[count / 2];
    }

    private static bool AreBeside(Token[] tokens, in TextLine above, in TextLine line)
    {
        for (var i = line.First; i < line.First + line.Count; i++)
        {
            for (var k = above.First; k < above.First + above.Count; k++)
            {
                if (tokens[i].Left < tokens[k].Right && tokens[k].Left < tokens[i].Right)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Moves small marks that overlap the line below them (tokens come by baseline) to the marks; returns how many tokens are left.</summary>
    private static int PartMarks(PageWords words, Span<Token> tokens, List<int> marks, TableOptions options)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var isMark = false;
            ref readonly var word = ref words.Words[tokens[i].Word];
            var last = word.GlyphCount <= options.MarkLength && IsMark(words, word) ? Math.Min(tokens.Length, i + options.MarkLookAhead) : 0;
            for (var k = i + 1; k < last && !isMark; k++)
            {
                if (tokens[k].Top >= tokens[i].Bottom)
                {
                    break;
                }

                isMark = tokens[i].Size <= options.MarkSize * tokens[k].Size && tokens[k].Baseline - tokens[i].Baseline > options.MarkRise * tokens[k].Size
                    && Math.Max(tokens[i].Left - tokens[k].Right, tokens[k].Left - tokens[i].Right) < options.MarkReach * tokens[k].Size;
            }

            if (isMark)
            {
                marks.Add(tokens[i].Word);
            }
            else
            {
                tokens[kept++] = tokens[i];
            }
        }

        return kept;
    }

    /// <summary>Whether a word is of the characters of marks alone: "2", "(1)(2)", "(a)", "*".</summary>
    private static bool IsMark(PageWords words, in LayoutWord word)
    {
        var letters = 0;
        for (var i = word.FirstGlyph; i < word.FirstGlyph + word.GlyphCount; i++)
        {
            var c = words.Glyphs[i].Char;
            letters = char.IsAsciiLetterOrDigit(c) ? letters + 1 : 0;
            if (letters > 2 || !(char.IsAsciiLetterOrDigit(c) || c is '(' or ')' or ',' or '*' or '†' or '‡' or '§'))
            {
                return false;
            }
        }

        return true;
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
