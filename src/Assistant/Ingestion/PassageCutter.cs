using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>Cuts a document into passages: paragraphs that follow each other on a page, or rows of a table, with the headings over them.</summary>
internal sealed class PassageCutter
{
    /// <summary>Characters from which a passage of text is full: about a paragraph and a half, so that a score is about one thing.</summary>
    private const int FullText = 900;

    /// <summary>Characters from which a passage of table rows is full; a statement mostly fits.</summary>
    private const int FullTable = 2400;

    private const int MaxHeading = 240;

    private readonly SourceDocument _document;
    private readonly HeadingTrail _headings;
    private readonly List<IndexedPassage> _passages = [];

    /// <summary>The heading of the last passage, and its tokens: mostly the next one has the same.</summary>
    private (string Text, string Tokens) _heading = ("", "");

    private PassageCutter(SourceDocument document) => (_document, _headings) = (document, new HeadingTrail(document));

    public static List<IndexedPassage> Cut(SourceDocument document)
    {
        var cutter = new PassageCutter(document);
        cutter.Cut();
        return cutter._passages;
    }

    private void Cut()
    {
        TextSpan? open = null;
        foreach (var block in _document.Blocks)
        {
            if (!block.IsBody || block.Span.IsEmpty)
            {
                continue;
            }

            var isHeading = block.Kind is BlockKind.Heading or BlockKind.Title;
            if (open is { } text && (isHeading || block.Kind == BlockKind.Table || text.Length >= FullText || PageOf(text) != block.Page))
            {
                AddText(text, _headings.Text);
                open = null;
            }

            if (isHeading)
            {
                _headings.Enter(block);
            }

            if (block is { Kind: BlockKind.Table, Table: { } index })
            {
                AddTable(_document.Tables[index], _headings.Text);
            }
            else
            {
                open = open is { } before ? before.Union(block.Span) : block.Span;
            }
        }

        if (open is { } last)
        {
            AddText(last, _headings.Text);
        }
    }

    private int PageOf(TextSpan span) => _document.PageAt(span.Start).Number;

    /// <summary>A paragraph that runs over a page, or is longer than two passages, becomes several.</summary>
    private void AddText(TextSpan span, string heading)
    {
        for (var start = span.Start; start < span.End;)
        {
            var page = _document.PageAt(start);
            var end = Math.Min(span.End, page.Span.End);
            if (end - start > FullText * 2)
            {
                end = SentenceEnd(_document.Text, start + FullText, end);
            }

            Add(page.Number, new TextSpan(start, end), isTable: false, heading, "");
            start = end;
        }
    }

    private static int SentenceEnd(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is '。' or '\n' || (text[i] is '.' or ';' && i + 1 < to && text[i + 1] == ' '))
            {
                return i + 1;
            }
        }

        return to;
    }

    private void AddTable(Table table, string heading)
    {
        if (table.Caption is { } caption)
        {
            var text = _document.TextOf(caption).ToString();
            heading = heading.EndsWith(text, StringComparison.Ordinal) ? heading : heading.Length == 0 ? text : $"{heading} › {text}";
        }

        TextSpan? open = null;
        var labels = new List<string>();
        var page = 0;
        var row = -1;
        foreach (var cell in table.Cells)
        {
            if (cell.Span.IsEmpty)
            {
                continue;
            }

            var number = PageOf(cell.Span);
            if (open is { } rows && (number != page || (cell.Row != row && rows.Length >= FullTable)))
            {
                Add(page, rows, isTable: true, heading, string.Join(' ', labels));
                open = null;
                labels.Clear();
            }

            open = open is { } before ? before.Union(cell.Span) : cell.Span;
            (page, row) = (number, cell.Row);
            if (cell.Column < Math.Max(1, table.StubColumnCount))
            {
                labels.Add(_document.TextOf(cell));
            }
        }

        if (open is { } last)
        {
            Add(page, last, isTable: true, heading, string.Join(' ', labels));
        }
    }

    private void Add(int page, TextSpan span, bool isTable, string heading, string labels)
    {
        heading = heading.Length > MaxHeading ? heading[^MaxHeading..] : heading;
        var tokens = Tokenizer.Of(_document.TextOf(span));
        if (tokens.Length > 0)
        {
            _heading = _heading.Text == heading ? _heading : (heading, Tokenizer.Of(heading));
            _passages.Add(new IndexedPassage(page, span, isTable, heading, _heading.Tokens, Tokenizer.Of(labels), tokens));
        }
    }

    /// <summary>The headings that hold at the present place, outermost first.</summary>
    private sealed class HeadingTrail(SourceDocument document)
    {
        private const int MaxDepth = 4;
        private readonly List<(int Level, string Text)> _open = [];

        public string Text { get; private set; } = "";

        public void Enter(Block heading)
        {
            var level = heading.Kind == BlockKind.Title ? 0 : heading.Level;
            _open.RemoveAll(above => above.Level >= level);
            _open.Add((level, document.TextOf(heading.Span).ToString().Replace('\n', ' ')));
            Text = string.Join(" › ", _open.TakeLast(MaxDepth).Select(above => above.Text));
        }
    }
}
