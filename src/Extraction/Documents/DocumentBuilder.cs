using System.Text;

namespace LittleGiants.Extraction.Documents;

/// <summary>The only place where a document's text is appended, and so where its spans are born.</summary>
/// <remarks>
/// Text is appended page by page, blocks and tables are added with spans of what was appended before.
/// Everything appended is brought to the canonical form of <see cref="CanonicalText"/>; a character that
/// becomes several keeps the box of its glyph for each.
/// </remarks>
public sealed class DocumentBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<DocumentPage> _pages = [];
    private readonly List<Block> _blocks = [];
    private readonly List<Table> _tables = [];
    private readonly List<ReadWarning> _warnings = [];
    private readonly List<Word> _words = [];
    private Box[] _boxes = new Box[4096];
    private int _boxCount;
    private bool _pageHasBoxes;
    private int _pageStart;
    private (int Number, float Width, float Height, TextQuality Quality)? _page;

    /// <summary>The length of the text so far: where the next span starts.</summary>
    public int Length => _text.Length;

    public int PageCount => _pages.Count;

    public IReadOnlyList<Table> Tables => _tables;

    public int BlockCount => _blocks.Count;

    public void BeginPage(int number, float width = 0, float height = 0, TextQuality quality = TextQuality.TextLayer)
    {
        if (_page is not null)
        {
            throw new InvalidOperationException("The page before was not ended.");
        }

        _page = (number, width, height, quality);
        _pageStart = _text.Length;
        _boxCount = 0;
        _pageHasBoxes = false;
        _words.Clear();
    }

    /// <summary>Appends text that has no place on the page: all text of formats without pages, separators elsewhere.</summary>
    public TextSpan Append(ReadOnlySpan<char> text)
    {
        var start = _text.Length;
        if (CanonicalText.IsCanonical(text))
        {
            _text.Append(text);
        }
        else
        {
            _text.Append(CanonicalText.Normalize(text));
        }

        // Text of formats without places has no boxes to keep.
        if (_pageHasBoxes || _page is null)
        {
            PlaceUpTo(_text.Length, default);
        }

        return new TextSpan(start, _text.Length);
    }

    /// <summary>Appends one glyph's text (a character or a ligature) with the glyph's box.</summary>
    public void Append(ReadOnlySpan<char> glyph, in Box box)
    {
        if (!_pageHasBoxes)
        {
            PlaceUpTo(_text.Length, default);
            _pageHasBoxes = true;
        }

        if (glyph.Length == 1 && glyph[0] < 0x80)
        {
            _text.Append(glyph[0]);
        }
        else if (CanonicalText.IsCanonical(glyph))
        {
            _text.Append(glyph);
        }
        else
        {
            _text.Append(CanonicalText.Normalize(glyph));
        }

        PlaceUpTo(_text.Length, box);
    }

    /// <summary>The last characters of the text so far.</summary>
    internal string Tail(int length) => _text.ToString(Math.Max(0, _text.Length - length), Math.Min(_text.Length, length));

    public void AddWord(TextSpan span, Box box) => _words.Add(new Word(span, box));

    public void AddBlock(Block block)
    {
        var last = _blocks.Count > 0 ? _blocks[^1].Span.End : 0;
        if (block.Span.Start < last || block.Span.End > _text.Length)
        {
            throw new ArgumentException($"Block {block.Span} does not follow {last} inside the text of {_text.Length}.", nameof(block));
        }

        _blocks.Add(block);
    }

    public Block BlockAt(int index) => _blocks[index];

    /// <summary>Replaces a block by one of the same span, when what it is was told only by what came after it.</summary>
    public void ReplaceBlock(int index, Block block)
    {
        if (block.Span != _blocks[index].Span)
        {
            throw new ArgumentException($"Block {block.Span} does not replace {_blocks[index].Span}.", nameof(block));
        }

        _blocks[index] = block;
    }

    /// <summary>Adds a table and returns its index; its cells' spans must lie in the text so far.</summary>
    public int AddTable(Table table)
    {
        if (table.Span.End > _text.Length)
        {
            throw new ArgumentException($"Table {table.Span} ends behind the text of {_text.Length}.", nameof(table));
        }

        _tables.Add(table);
        return _tables.Count - 1;
    }

    /// <summary>Replaces a table by its continuation over a page break.</summary>
    public void ReplaceTable(int index, Table table) => _tables[index] = table;

    public void Warn(ReadWarning warning) => _warnings.Add(warning);

    /// <summary>Ends the page; its text ends with a line feed unless it is empty.</summary>
    public void EndPage()
    {
        var (number, width, height, quality) = _page ?? throw new InvalidOperationException("No page was begun.");
        if (_text.Length > _pageStart && _text[^1] != '\n')
        {
            Append("\n");
        }

        var boxes = _pageHasBoxes ? _boxes.AsSpan(0, _boxCount).ToArray() : [];
        _pages.Add(new DocumentPage(number, width, height, quality, new TextSpan(_pageStart, _text.Length), [.. _words], boxes));
        _page = null;
    }

    /// <summary>The finished document; metadata is set on the result with a <c>with</c> expression.</summary>
    public SourceDocument Build(string sha256, string mediaType)
    {
        if (_page is not null)
        {
            throw new InvalidOperationException("The last page was not ended.");
        }

        return new SourceDocument
        {
            Sha256 = sha256,
            MediaType = mediaType,
            Text = _text.ToString(),
            Pages = [.. _pages],
            Blocks = [.. _blocks],
            Tables = [.. _tables],
            Warnings = [.. _warnings],
        };
    }

    private void PlaceUpTo(int length, in Box box)
    {
        if (_page is null)
        {
            throw new InvalidOperationException("Text is appended to a page; begin one first.");
        }

        var count = length - _pageStart;
        if (count > _boxes.Length)
        {
            Array.Resize(ref _boxes, Math.Max(count, _boxes.Length * 2));
        }

        while (_boxCount < count)
        {
            _boxes[_boxCount++] = box;
        }
    }
}
