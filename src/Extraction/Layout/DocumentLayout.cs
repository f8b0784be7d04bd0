using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout.Tables;

namespace LittleGiants.Extraction.Layout;

/// <summary>Lays out a document page by page: words, running heads, tables, reading order and blocks, written to a <see cref="DocumentBuilder"/>.</summary>
/// <remarks>A page is written when the few pages behind it are known; <see cref="Complete"/> writes the rest.</remarks>
public sealed class DocumentLayout
{
    private readonly DocumentBuilder _builder;
    private readonly LayoutOptions _options;
    private readonly WordBuilder _words;
    private readonly RunningHeadFilter _runningHeads;
    private readonly ReadingOrder _order;
    private readonly BlockBuilder _blocks;
    private readonly LineJoiner _joiner = new();
    private readonly DocumentStyle _style = new();
    private readonly HeadingLevels _headings = new();
    private readonly PageWriter _writer;
    private readonly Queue<LaidPage> _waiting = new();
    private readonly Stack<LaidPage> _free = new();
    private OpenTable? _open;

    public DocumentLayout(DocumentBuilder builder, LayoutOptions options)
    {
        _builder = builder;
        _options = options;
        _words = new WordBuilder(options.Words);
        _runningHeads = new RunningHeadFilter(options.RunningHeads);
        _order = new ReadingOrder(options.Order);
        _blocks = new BlockBuilder(options.Blocks);
        _writer = new PageWriter(builder, _joiner);
    }

    /// <summary>Takes the next page; the content may be reused when this returns.</summary>
    public void AddPage(PageContent content)
    {
        var page = _free.Count > 0 ? _free.Pop() : new LaidPage();
        _words.Build(content, page);
        _style.Add(page);
        _joiner.Observe(page);
        _runningHeads.Observe(page);
        _waiting.Enqueue(page);
        if (_waiting.Count > _options.RunningHeads.LookAhead)
        {
            Finish(_waiting.Dequeue());
        }
    }

    /// <summary>Writes the pages that still wait, and settles what needs the whole document.</summary>
    public void Complete()
    {
        while (_waiting.Count > 0)
        {
            Finish(_waiting.Dequeue());
        }

        _headings.Assign(_builder);
    }

    private void Finish(LaidPage page)
    {
        // 1. Running heads and page numbers leave the body.
        _runningHeads.Filter(page);

        // 2. Tables take their words; what is left is put in order and grouped.
        var words = new PageWords(page.Frame, page.Glyphs, page.Words);
        var tables = TableFinder.Find(words, TableOptions.Default);
        var taken = new bool[page.Words.Length];
        var captions = new bool[page.Words.Length];
        var regions = tables.Count == 0 ? [] : new Box[tables.Count];
        for (var t = 0; t < tables.Count; t++)
        {
            regions[t] = tables[t].Region;
            Mark(tables[t], taken, captions);
        }

        var lines = _order.Order(page, taken, captions, regions);
        var blocks = _blocks.Build(page, lines, _style, captions);

        // 3. Text: heads, body, turned text, feet.
        _builder.BeginPage(page.Frame.Number, page.ShownWidth, page.ShownHeight, page.Frame.Quality);
        _writer.Begin(page, words);
        WriteFurniture(page, true);
        WriteBody(page, tables, lines, blocks);
        WriteTurned(page);
        WriteFurniture(page, false);
        _builder.EndPage();
        _free.Push(page);
    }

    private static void Mark(PageTable table, bool[] taken, bool[] captions)
    {
        foreach (var cell in table.Cells)
        {
            foreach (var word in cell.Words)
            {
                taken[word] = true;
            }

            foreach (var word in cell.NoteMark)
            {
                taken[word] = true;
            }

            foreach (var word in cell.Leader)
            {
                taken[word] = true;
            }
        }

        foreach (var word in table.Caption)
        {
            captions[word] = !taken[word];
        }

        foreach (var word in table.UnitLine)
        {
            captions[word] = !taken[word];
        }
    }

    private void WriteFurniture(LaidPage page, bool heads)
    {
        var count = page.Furniture.Count;
        for (var i = 0; i < count; i++)
        {
            // Feet were collected from the page's edge inwards, but are read from the top.
            var line = page.Furniture[heads ? i : count - 1 - i];
            if (line.IsHead == heads)
            {
                AddBlock(line.Kind, _writer.WriteFurniture(line), page);
            }
        }
    }

    private void WriteTurned(LaidPage page)
    {
        for (var i = 0; i < page.TurnedLines.Count; i++)
        {
            AddBlock(page.TurnedKinds[i], _writer.WriteTurned(page.TurnedLines[i], page.TurnedDirections[i]), page);
        }
    }

    private void WriteBody(LaidPage page, IReadOnlyList<PageTable> tables, List<FlowLine> lines, List<LaidBlock> blocks)
    {
        var indexes = new int[tables.Count];
        var isFirst = true;
        var open = _open;
        _open = null;
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Table)
            {
                WriteProse(page, lines, block);
                isFirst &= block.Kind == BlockKind.Caption;
                _open = block.Kind is BlockKind.Footnote ? _open : null;
                continue;
            }

            var index = lines[block.FirstLine].Table;
            indexes[index] = WriteTable(page, tables[index], isFirst ? open : null);
            isFirst = false;
        }

        // Captions may stand below their tables: their spans are known only now.
        for (var t = 0; t < tables.Count; t++)
        {
            var table = _builder.Tables[indexes[t]];
            if (table.Page == page.Frame.Number)
            {
                _builder.ReplaceTable(indexes[t], table with { Caption = _writer.SpanOf(tables[t].Caption), UnitLine = _writer.SpanOf(tables[t].UnitLine) });
            }
        }
    }

    private void WriteProse(LaidPage page, List<FlowLine> lines, in LaidBlock block)
    {
        var span = _writer.WriteBlock(lines, block);
        if (block.Kind == BlockKind.Heading)
        {
            _headings.Add(_builder.BlockCount, block);
        }

        var level = block.Kind == BlockKind.ListItem ? Math.Max(1, block.Depth) : 0;
        _builder.AddBlock(new Block(block.Kind, span, page.Frame.Number) { Level = level });
        _writer.EndBlock();
    }

    private int WriteTable(LaidPage page, PageTable table, OpenTable? open)
    {
        var written = _writer.WriteTable(table);
        var continuation = open is { } before && before.Page == page.Frame.Number - 1
            ? TableStitcher.Match(before.Tail, table, TableOptions.Default) : null;
        int index;
        if (continuation is not null)
        {
            index = open!.Value.Index;
            _builder.ReplaceTable(index, TableStitcher.Join(_builder.Tables[index], written, continuation));
        }
        else
        {
            index = _builder.AddTable(written);
        }

        _builder.AddBlock(new Block(BlockKind.Table, written.Span, page.Frame.Number) { Table = index });
        _writer.EndBlock();
        _open = new OpenTable(continuation?.Tail ?? table, index, page.Frame.Number);
        return index;
    }

    private void AddBlock(BlockKind kind, TextSpan span, LaidPage page)
    {
        _builder.AddBlock(new Block(kind, span, page.Frame.Number));
        _writer.EndBlock();
    }

    /// <summary>The last thing in a page's body was a table: it may go on.</summary>
    private readonly record struct OpenTable(PageTable Tail, int Index, int Page);
}
