using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Groups lines in reading order to paragraphs, and tells headings, list items and footnotes among them.</summary>
internal sealed class BlockBuilder(BlockOptions options)
{
    private const int Looked = 24;
    private readonly List<LaidBlock> _blocks = [];
    private readonly List<Numbering> _numbering = [];
    private readonly BlockJudge _judge = new(options);

    /// <summary>The page's blocks; valid until the next page. Captions are told from the tables.</summary>
    /// <param name="captions">Parallel to the page's words: those of a table's caption or unit line.</param>
    public List<LaidBlock> Build(LaidPage page, List<FlowLine> lines, DocumentStyle style, ReadOnlySpan<bool> captions)
    {
        _blocks.Clear();
        _numbering.Clear();
        Span<char> buffer = stackalloc char[Looked];
        foreach (var line in lines)
        {
            _numbering.Add(line.Table >= 0 ? default : Numbering.Of(LineText.Start(page, line.FirstWord, line.WordCount, buffer)));
        }

        for (var from = 0; from < lines.Count;)
        {
            var to = from + 1;
            while (to < lines.Count && !IsBreak(page, lines, from, to))
            {
                to++;
            }

            _blocks.Add(_judge.Judge(page, lines, from, to, _numbering[from], style, captions));
            from = to;
        }

        // An item, or a line in another font, alone above a paragraph is its heading.
        for (var b = 0; b + 1 < _blocks.Count; b++)
        {
            if (_blocks[b].Kind == BlockKind.Paragraph && _blocks[b + 1] is { Kind: BlockKind.Paragraph, LineCount: > 1 } && StandsOut(page, lines, _blocks[b], _blocks[b + 1]))
            {
                _blocks[b] = _blocks[b] with { Kind = BlockKind.Heading };
            }

            if (_blocks[b].Kind == BlockKind.ListItem && _blocks[b + 1].Kind is BlockKind.Paragraph or BlockKind.Table
                && _numbering[_blocks[b].FirstLine].Kind == NumberingKind.Item && _judge.MayBeHeading(page, lines, _blocks[b]))
            {
                _blocks[b] = _blocks[b] with { Kind = BlockKind.Heading };
            }
        }

        DropListedHeadings(lines);
        return _blocks;
    }

    private bool StandsOut(LaidPage page, List<FlowLine> lines, in LaidBlock block, in LaidBlock next)
    {
        var line = lines[block.FirstLine];
        var below = lines[next.FirstLine];
        if (block.LineCount > 1 || line.Leaf != below.Leaf || block.FontSize < next.FontSize * options.SizeRatio
            || line.Box.Width > (line.ColumnRight - line.ColumnLeft) * options.MaxHeadingShare || !_judge.MayBeHeading(page, lines, block))
        {
            return false;
        }

        var font = page.Words[line.FirstWord].Font;
        for (var w = line.FirstWord + 1; w < line.FirstWord + line.WordCount; w++)
        {
            if (page.Words[w].Font != font)
            {
                return false;
            }
        }

        for (var w = below.FirstWord; w < below.FirstWord + below.WordCount; w++)
        {
            if (page.Words[w].Font == font)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Headings of one style in a row, with nothing under them, are a list: of contents, of names.</summary>
    private void DropListedHeadings(List<FlowLine> lines)
    {
        for (var from = 0; from < _blocks.Count;)
        {
            var to = from + 1;
            while (to < _blocks.Count && _blocks[from].Kind == BlockKind.Heading && _blocks[to].Kind == BlockKind.Heading
                && Math.Abs(_blocks[to].FontSize - _blocks[from].FontSize) < 0.5f && _blocks[to].IsBold == _blocks[from].IsBold
                && lines[_blocks[to].FirstLine].Leaf == lines[_blocks[from].FirstLine].Leaf)
            {
                to++;
            }

            for (var b = from; b < to && to - from >= options.MaxListedHeadings; b++)
            {
                _blocks[b] = _blocks[b] with { Kind = BlockKind.Paragraph };
            }

            from = to;
        }
    }

    private bool IsBreak(LaidPage page, List<FlowLine> lines, int from, int i)
    {
        var before = lines[i - 1];
        var line = lines[i];

        // 1. Another column, table or size.
        if (line.Leaf != before.Leaf || line.Table >= 0 || before.Table >= 0
            || Math.Min(line.FontSize, before.FontSize) < Math.Max(line.FontSize, before.FontSize) * options.SizeRatio)
        {
            return true;
        }

        var em = line.FontSize;
        var pitch = line.Baseline - before.Baseline;
        if (pitch < em / 2 || pitch > em * options.MaxOpenPitch || (pitch > em * options.MaxPitch && !GoesOn(page, before, RightEdge(lines, i))))
        {
            return true;
        }

        // 2. More white than between the lines so far.
        var usual = i - from >= 2 ? (before.Baseline - lines[from].Baseline) / (i - from - 1) : PitchBelow(lines, i);
        if (usual > 0 && pitch > usual * options.ParagraphPitchRatio)
        {
            return true;
        }

        // 3. A sign or number of a list.
        var right = RightEdge(lines, i);
        var room = right - before.Box.Right;
        var isShort = room > em * options.ShortLine;
        var kind = _numbering[i].Kind;
        if (kind is NumberingKind.Bullet or NumberingKind.Section
            || (kind == NumberingKind.BareNumber && _numbering[from].Kind == kind && isShort)
            || (kind == NumberingKind.Item && (isShort || _numbering[from].Kind == NumberingKind.Item || Math.Abs(line.Box.X - before.Box.X) > em * options.Indent)))
        {
            return true;
        }

        // 4. A bold line of its own above or below ordinary ones.
        if ((line.BoldShare > 0.9f && before.BoldShare < 0.1f) || (before.BoldShare > 0.9f && line.BoldShare < 0.1f && isShort))
        {
            return true;
        }

        // 5. The line before ends early although this line's first word had room on it.
        if (isShort && FirstWordWidth(page, line) + (em / 2) < room && MayStartParagraph(page, before, line, right))
        {
            return true;
        }

        // 6. First line set in, or a hanging block's next first line set out.
        var indent = line.Box.X - before.Box.X;
        return (indent > em * options.Indent && i - from >= 2)
            || (indent > em * options.Indent && _numbering[from].Kind == NumberingKind.None && before.Box.X - before.ColumnLeft < em * options.Indent && isShort)
            || (indent < -em * options.Indent && i - from >= 2);
    }

    /// <summary>Widely spaced text: a line that fills its column and ends no sentence has its next line below.</summary>
    private bool GoesOn(LaidPage page, in FlowLine line, float right)
    {
        ref readonly var word = ref page.Words[line.FirstWord + line.WordCount - 1];
        return right - line.Box.Right < line.FontSize * options.ShortLine
            && line.Box.Width > (line.ColumnRight - line.ColumnLeft) * options.MaxOpenLine
            && !EndsSentence(Scripts.LastOf(page.Glyphs[word.FirstGlyph + word.GlyphCount - 1]));
    }

    /// <summary>Ragged lines end early too: a sentence that goes on is no new paragraph.</summary>
    private bool MayStartParagraph(LaidPage page, in FlowLine before, in FlowLine line, float right)
    {
        var first = Scripts.FirstOf(page.Glyphs[page.Words[line.FirstWord].FirstGlyph]);
        ref readonly var word = ref page.Words[before.FirstWord + before.WordCount - 1];
        var last = Scripts.LastOf(page.Glyphs[word.FirstGlyph + word.GlyphCount - 1]);
        if (Scripts.IsWide(last) && !EndsSentence(last))
        {
            // Lines of Han end early before a long word or a sign that may not begin a line.
            return before.Box.Width < (right - before.ColumnLeft) * options.MaxOpenLine;
        }

        return EndsSentence(last) || Scripts.IsWide(first)
            || (!char.IsLower(first) && !char.IsAsciiDigit(first) && before.Box.Width < (right - before.ColumnLeft) * options.MaxOpenLine);
    }

    private static bool EndsSentence(char last) => last is '.' or ':' or ';' or '!' or '?' or '”' or ')' or '。' or '：' or '；' or '！' or '？' or '）' or '》' or '】';

    private static float PitchBelow(List<FlowLine> lines, int i) =>
        i + 1 < lines.Count && lines[i + 1].Leaf == lines[i].Leaf && lines[i + 1].Table < 0 ? lines[i + 1].Baseline - lines[i].Baseline : 0;

    /// <summary>Where lines end around here; the column's edge may be that of a wider heading far away.</summary>
    private static float RightEdge(List<FlowLine> lines, int i)
    {
        const int Neighbours = 4;
        var right = lines[i].Box.Right;
        for (var k = Math.Max(0, i - Neighbours); k < Math.Min(lines.Count, i + Neighbours); k++)
        {
            if (lines[k].Leaf == lines[i].Leaf && lines[k].Table < 0)
            {
                right = Math.Max(right, lines[k].Box.Right);
            }
        }

        return right;
    }

    /// <summary>The width of what cannot be broken at the line's start: a word, or one Han character.</summary>
    private static float FirstWordWidth(LaidPage page, in FlowLine line)
    {
        ref readonly var word = ref page.Words[line.FirstWord];
        return Scripts.IsWide(Scripts.FirstOf(page.Glyphs[word.FirstGlyph])) ? word.FontSize : word.Box.Width;
    }
}
