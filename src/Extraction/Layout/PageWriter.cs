using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout.Tables;

namespace LittleGiants.Extraction.Layout;

/// <summary>Writes the blocks and tables of a page to the document's text, every character with its place.</summary>
internal sealed class PageWriter(DocumentBuilder builder, LineJoiner joiner)
{
    private TextSpan[] _spans = new TextSpan[1024];
    private LaidPage _page = null!;
    private PageWords _words = null!;
    private PageTurn _turn;

    public void Begin(LaidPage page, PageWords words)
    {
        _page = page;
        _words = words;
        _turn = page.Turn;
        if (_spans.Length < words.Words.Length)
        {
            _spans = new TextSpan[words.Words.Length * 2];
        }
    }

    public TextSpan WriteFurniture(in FurnitureLine line)
    {
        var start = builder.Length;
        for (var w = line.First; w < line.First + line.Count; w++)
        {
            var word = _page.FurnitureWords[w];
            if (w > line.First && NeedsSpace(_page.FurnitureWords[w - 1], word))
            {
                builder.Append(" ");
            }

            WriteWord(word, 0, _turn);
        }

        return End(start);
    }

    public TextSpan WriteTurned(in LayoutLine line, TextDirection direction)
    {
        var start = builder.Length;
        for (var w = line.First; w < line.First + line.Count; w++)
        {
            var word = _page.TurnedWords[w];
            if (w > line.First && NeedsSpace(_page.TurnedWords[w - 1], word))
            {
                builder.Append(" ");
            }

            WriteWord(word, 0, _page.TurnOf(direction));
        }

        return End(start);
    }

    public TextSpan WriteBlock(List<FlowLine> lines, in LaidBlock block)
    {
        var start = builder.Length;
        var words = _page.Words;
        for (var l = block.FirstLine; l < block.FirstLine + block.LineCount; l++)
        {
            var line = lines[l];
            var last = line.FirstWord + line.WordCount - 1;
            for (var w = line.FirstWord; w <= last; w++)
            {
                if (w > line.FirstWord && NeedsSpace(words[w - 1], words[w]))
                {
                    builder.Append(" ");
                }

                if (w < last || l + 1 == block.FirstLine + block.LineCount)
                {
                    _spans[w] = WriteWord(words[w], 0, _turn);
                    continue;
                }

                var how = Join(words[w], words[lines[l + 1].FirstWord]);
                _spans[w] = WriteWord(words[w], how == LineBreak.DropHyphen ? 1 : 0, _turn);
                if (how is LineBreak.Space or LineBreak.InNumber)
                {
                    builder.Append(how == LineBreak.Space ? " " : "\n");
                }
            }
        }

        return End(start);
    }

    /// <summary>Writes a table's rows and gives it as it stands in the text, without caption and unit line.</summary>
    public Table WriteTable(PageTable table)
    {
        var start = builder.Length;
        var cells = new List<Cell>(table.Cells.Count);
        int row = 0, column = 0;
        foreach (var cell in table.Cells)
        {
            if (cell.Row > row)
            {
                if (builder.Length > start)
                {
                    builder.Append("\n");
                }

                (row, column) = (cell.Row, 0);
            }

            for (; column < cell.Column; column++)
            {
                builder.Append("\t");
            }

            var span = WriteWords(cell.Words);
            TextSpan? mark = null;
            if (cell.NoteMark.Length > 0)
            {
                builder.Append(" ");
                mark = WriteWords(cell.NoteMark);
            }

            if (cell.Leader.Length > 0)
            {
                builder.Append(" ");
                WriteWords(cell.Leader);
            }

            cells.Add(new Cell(cell.Row, cell.Column, span)
            {
                RowSpan = cell.RowSpan,
                ColumnSpan = cell.ColumnSpan,
                IsHeader = cell.IsHeader,
                NoteMark = mark,
            });
        }

        return new Table(new TextSpan(start, builder.Length), _page.Frame.Number, table.RowCount, table.ColumnCount, cells)
        {
            HeaderRowCount = table.HeaderRowCount,
            StubColumnCount = table.StubColumnCount,
        };
    }

    /// <summary>The span of words that were written, or null for none.</summary>
    public TextSpan? SpanOf(int[] words)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var span = _spans[words[0]];
        foreach (var word in words)
        {
            span = span.Union(_spans[word]);
        }

        return span;
    }

    public void EndBlock() => builder.Append("\n");

    private TextSpan WriteWords(int[] words)
    {
        var start = builder.Length;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref _page.Words[words[i]];
            var drop = 0;
            var space = false;
            var inNumber = false;
            if (i + 1 < words.Length)
            {
                ref readonly var next = ref _page.Words[words[i + 1]];
                space = !CellText.IsJoined(_words, words[i], words[i + 1]);
                var isNewLine = next.Box.Y > word.Box.CenterY;
                inNumber = isNewLine && !space && GoesOnInNumber(word, next);
                if (space && isNewLine)
                {
                    var how = Join(word, next);
                    (space, drop, inNumber) = (how == LineBreak.Space, how == LineBreak.DropHyphen ? 1 : 0, how == LineBreak.InNumber);
                }
            }

            _spans[words[i]] = WriteWord(word, drop, _turn);
            if (space || inNumber)
            {
                builder.Append(space ? " " : "\n");
            }
        }

        return new TextSpan(start, builder.Length);
    }

    /// <summary>Whether a cell's line ends inside a number, at a digit, a point or a comma.</summary>
    private bool GoesOnInNumber(in LayoutWord word, in LayoutWord next)
    {
        var last = Scripts.LastOf(_page.Glyphs[word.FirstGlyph + word.GlyphCount - 1]);
        var first = Scripts.FirstOf(_page.Glyphs[next.FirstGlyph]);
        return (Scripts.IsDigit(first) || (first is ',' or '.' && Scripts.IsDigit(last))) && !Scripts.IsWide(last);
    }

    private LineBreak Join(in LayoutWord before, in LayoutWord after) =>
        before.IsSuperscript || after.IsSuperscript
            ? LineBreak.Space
            : joiner.Join(_page.Glyphs.AsSpan(before.FirstGlyph, before.GlyphCount), _page.Glyphs.AsSpan(after.FirstGlyph, after.GlyphCount));

    /// <summary>A raised mark stands apart, so that neither a label nor a number takes it for its own.</summary>
    private bool NeedsSpace(in LayoutWord before, in LayoutWord word) =>
        word.HasSpaceBefore || word.IsSuperscript
        || (before.IsSuperscript && char.IsLetterOrDigit(Scripts.FirstOf(_page.Glyphs[word.FirstGlyph])));

    private TextSpan WriteWord(in LayoutWord word, int dropped, PageTurn turn)
    {
        var start = builder.Length;
        var box = default(Box);
        var glyphs = _page.Glyphs.AsSpan(word.FirstGlyph, word.GlyphCount);
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref var glyph = ref glyphs[i];
            var place = turn.IsUpright ? glyph.Box : turn.ToPage(glyph.Box);
            box = i == 0 ? place : box.Union(place);
            if (i < glyphs.Length - dropped)
            {
                if (glyph.Cluster is { } cluster)
                {
                    builder.Append(cluster, place);
                }
                else
                {
                    var c = glyph.Char;
                    builder.Append(new ReadOnlySpan<char>(in c), place);
                }
            }
        }

        var span = new TextSpan(start, builder.Length);
        builder.AddWord(span, box);
        return span;
    }

    private TextSpan End(int start) => new(start, builder.Length);
}
