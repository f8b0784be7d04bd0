using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Appends running text to a document: white space collapsed, blocks parted by line feeds, and the span of every open element known.</summary>
/// <param name="maxLength">Characters of the document behind which nothing more is written.</param>
internal sealed class HtmlTextFlow(DocumentBuilder builder, int maxLength)
{
    /// <summary>Characters of a block that <see cref="Head"/> keeps.</summary>
    private const int HeadLength = 128;

    private readonly List<(HtmlNode Node, int Start)> _open = [];
    private char[] _run = new char[1024];
    private int _runLength;
    private int _firstUnset;
    private int _blockStart = -1;
    private bool _separate;
    private bool _space;
    private bool _spaceHasLineEnd;
    private bool _lineEnd;
    private char _last;
    private readonly char[] _head = new char[HeadLength];
    private int _headLength;
    private int _letters;
    private int _boldLetters;

    public DocumentBuilder Builder => builder;

    /// <summary>Called for each element, children first, with the text written inside it; an empty span where it would stand when there was none.</summary>
    public Action<HtmlNode, TextSpan>? ElementWritten { get; set; }

    /// <summary>Whether the limit on text was reached.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The character written last in this block, or NUL at its start.</summary>
    public char Last => _blockStart >= 0 ? _last : '\0';

    public int BlockLength => _blockStart >= 0 ? builder.Length - _blockStart : 0;

    /// <summary>The first characters of the block as written; all of a short block.</summary>
    public ReadOnlySpan<char> Head => _head.AsSpan(0, _headLength);

    /// <summary>Whether text that follows is set in bold.</summary>
    public bool IsBold { get; set; }

    /// <summary>Whether the block has letters and all of them are bold.</summary>
    public bool IsAllBold => _letters > 0 && _boldLetters == _letters;

    public void Open(HtmlNode element)
    {
        if (ElementWritten is not null)
        {
            _open.Add((element, -1));
        }
    }

    public void Close()
    {
        if (ElementWritten is null)
        {
            return;
        }

        var (node, start) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _firstUnset = Math.Min(_firstUnset, _open.Count);
        ElementWritten(node, new TextSpan(start < 0 ? builder.Length : start, builder.Length));
    }

    /// <summary>Text in which runs of white space are one space, and none at line ends between Han characters.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                _spaceHasLineEnd |= c is '\n' or '\r';
                continue;
            }

            if (_space)
            {
                if (_runLength > 0 || (_blockStart >= 0 && _last != '\0'))
                {
                    AppendSpaceBefore(c);
                }

                _space = _spaceHasLineEnd = false;
            }

            Put(c);
        }

        Flush();
    }

    /// <summary>Text with its own line ends.</summary>
    public void Preformatted(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var end = text.IndexOfAny('\r', '\n');
            var line = end < 0 ? text : text[..end];
            var shown = line.TrimEnd();
            if (shown.Length > 0)
            {
                if (_blockStart >= 0 && (_lineEnd || _space))
                {
                    builder.Append(_lineEnd ? "\n" : " ");
                }

                _lineEnd = _space = false;
                foreach (var c in shown)
                {
                    Put(c);
                }

                Flush();
            }

            _space |= shown.Length < line.Length;
            if (end < 0)
            {
                return;
            }

            _lineEnd = true;
            _space = false;
            text = text[(end + 1)..];
        }
    }

    /// <summary>Stands for a line end inside a block.</summary>
    public void Space()
    {
        _space = true;
        _spaceHasLineEnd = true;
    }

    /// <summary>A separator that belongs to no element and no block: the tab between cells, the line feed between rows.</summary>
    public void Separator(string separator)
    {
        if (_blockStart >= 0 && !IsFull)
        {
            builder.Append(separator);
        }

        _space = _spaceHasLineEnd = false;
        _last = '\0';
    }

    /// <summary>Starts a block before its first text, so that what is appended next has a place.</summary>
    public int BeginBlock()
    {
        if (_blockStart < 0)
        {
            if (_separate)
            {
                builder.Append("\n");
                _separate = false;
            }

            _headLength = _letters = _boldLetters = 0;
            _blockStart = builder.Length;
            _last = '\0';
            _space = _spaceHasLineEnd = false;
        }

        return _blockStart;
    }

    /// <summary>Ends the block and gives its span; null when nothing was written.</summary>
    public TextSpan? EndBlock()
    {
        _space = _spaceHasLineEnd = _lineEnd = false;
        if (_blockStart < 0)
        {
            return null;
        }

        var span = new TextSpan(_blockStart, builder.Length);
        _blockStart = -1;
        _last = '\0';
        if (span.IsEmpty)
        {
            return null;
        }

        _separate = true;
        return span;
    }

    internal static bool IsHan(char c) => c is (>= '\u2e80' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef') or '“' or '”';

    private void AppendSpaceBefore(char next)
    {
        if (IsFull)
        {
            return;
        }

        if (_spaceHasLineEnd && IsHan(_last) && IsHan(next))
        {
            return;
        }

        if (_runLength > 0)
        {
            Put(' ');
        }
        else
        {
            builder.Append(" ");
            Note(" ");
        }
    }

    private void Put(char c)
    {
        if (_runLength == _run.Length)
        {
            Array.Resize(ref _run, _run.Length * 2);
        }

        _run[_runLength++] = c;
        _last = c;
    }

    private void Flush()
    {
        if (_runLength == 0 || IsFull)
        {
            _runLength = 0;
            return;
        }

        var (last, space, spaceHasLineEnd) = (_last, _space, _spaceHasLineEnd);
        BeginBlock();
        (_last, _space, _spaceHasLineEnd) = (last, space, spaceHasLineEnd);
        for (; _firstUnset < _open.Count; _firstUnset++)
        {
            _open[_firstUnset] = (_open[_firstUnset].Node, builder.Length);
        }

        var run = _run.AsSpan(0, _runLength);
        var left = maxLength - builder.Length;
        if (run.Length > left)
        {
            run = run[..Math.Max(0, left)].TrimEnd();
            IsFull = true;
        }

        Note(run);
        builder.Append(run);
        _runLength = 0;
    }

    private void Note(ReadOnlySpan<char> run)
    {
        var kept = Math.Min(run.Length, HeadLength - _headLength);
        run[..kept].CopyTo(_head.AsSpan(_headLength));
        _headLength += kept;
        var letters = 0;
        foreach (var c in run)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        _letters += letters;
        _boldLetters += IsBold ? letters : 0;
    }
}
