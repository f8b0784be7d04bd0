using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers;

/// <summary>Writes the blocks of a format without pages: one page, white space collapsed, blocks parted by a line feed, text bounded.</summary>
internal sealed class BlockWriter
{
    private readonly ReadOptions _options;
    private readonly CancellationToken _cancellationToken;
    private char[] _buffer = new char[1024];
    private readonly LinesAbove _above = new();
    private bool _isCut;

    public BlockWriter(ReadOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        _cancellationToken = cancellationToken;
        Builder.BeginPage(1);
    }

    public DocumentBuilder Builder { get; } = new();

    /// <summary>Whether the text has reached its limit; what is written after is left out, with one warning.</summary>
    public bool IsFull => Builder.Length >= _options.MaxTextLength;

    /// <summary>Null when there is nothing to show.</summary>
    public TextSpan? Write(BlockKind kind, ReadOnlySpan<char> text, int level = 0)
    {
        if (Line(text) is not { } span)
        {
            return null;
        }

        Builder.AddBlock(new Block(kind, span, 1) { Level = level });
        _above.Add(kind, text, span);
        return span;
    }

    /// <summary>A line of text that is no block: what stands between the document's own parts.</summary>
    public TextSpan? Line(ReadOnlySpan<char> text)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var span = Inline(text);
        if (span.IsEmpty)
        {
            return null;
        }

        Builder.Append("\n");
        return span;
    }

    /// <summary>A page of HTML inside the document, as the HTML reader writes it.</summary>
    public void Html(string html)
    {
        var root = HtmlTree.Parse(html, HtmlReaderOptions.Default, out var isCut, _cancellationToken);
        var writer = new HtmlTextWriter(Builder, HtmlReaderOptions.Default, _options.MaxTextLength);
        var start = Builder.Length;
        writer.Write(root, _cancellationToken);
        if (Builder.Length > start)
        {
            Builder.Append("\n");
        }

        if (isCut || writer.IsCut)
        {
            Cut();
        }
    }

    /// <summary>A label and its value on one line, of which only the value is a block.</summary>
    public TextSpan? Labelled(BlockKind kind, ReadOnlySpan<char> label, ReadOnlySpan<char> value)
    {
        Inline(label);
        Builder.Append(" ");
        return Write(kind, value);
    }

    /// <summary>Appends collapsed text without ending the line.</summary>
    public TextSpan Inline(ReadOnlySpan<char> text)
    {
        if (IsFull)
        {
            Cut();
            return new TextSpan(Builder.Length, Builder.Length);
        }

        var collapsed = Collapse(text);
        var room = _options.MaxTextLength - Builder.Length;
        if (collapsed.Length > room)
        {
            Cut();
            collapsed = collapsed[..room];
        }

        return Builder.Append(collapsed);
    }

    /// <summary>Writes a table; a caption and a unit line right above it belong to it.</summary>
    public void Write(Grid grid)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (grid.Cells.Count > 0)
        {
            GridWriter.Write(this, grid, _above.Caption, _above.UnitLine);
            _above.Clear();
        }
    }

    public SourceDocument Build(DocumentSource source, string mediaType)
    {
        if (IsFull)
        {
            Cut();
        }

        Builder.EndPage();
        return Builder.Build(source.Sha256, mediaType);
    }

    private void Cut()
    {
        if (!_isCut)
        {
            _isCut = true;
            Builder.Warn(new ReadWarning("textCut", $"The text was cut after {_options.MaxTextLength} characters."));
        }
    }

    /// <summary>Every run of white space is one space, none at the ends.</summary>
    private ReadOnlySpan<char> Collapse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (_buffer.Length < text.Length)
        {
            _buffer = new char[Math.Max(text.Length, _buffer.Length * 2)];
        }

        var length = 0;
        var wasSpace = false;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace)
            {
                _buffer[length++] = c;
            }
            else if (!wasSpace)
            {
                _buffer[length++] = ' ';
            }

            wasSpace = isSpace;
        }

        return _buffer.AsSpan(0, length);
    }
}
