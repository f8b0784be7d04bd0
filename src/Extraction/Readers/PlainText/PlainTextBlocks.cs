using System.Text;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>Tells the blocks of a text file from its lines.</summary>
internal sealed class PlainTextBlocks(TextLines lines, BlockWriter writer, ArticleHead head, PlainTextOptions options)
{
    private readonly TextTables _tables = new(lines, options);
    private readonly StringBuilder _joined = new();
    private int _wrapWidth;
    private bool _hasTitleBlock;
    private bool _hasRunningText;

    /// <param name="isFragment">Whether the text stands inside a document and so has no head and no title.</param>
    public void Write(bool isFragment = false)
    {
        _wrapWidth = WrapWidth();
        _hasTitleBlock = _hasRunningText = isFragment;
        var index = isFragment ? 0 : HeadLines();
        while (index < lines.Count && !writer.IsFull)
        {
            index = lines.IsBlank(index) ? index + 1 : Block(index);
        }
    }

    /// <summary>Head lines count when a title is among them or two say different things.</summary>
    private int HeadLines()
    {
        var first = 0;
        while (first < lines.Count && lines.IsBlank(first))
        {
            first++;
        }

        var end = first;
        var fields = new HashSet<HeadField>();
        while (end < Math.Min(lines.Count, first + options.MaxHeadLines) && HeadLineGrammar.Parse(lines.Text(end)) is { } line)
        {
            fields.Add(line.Field);
            end++;
        }

        if (fields.Count < 2 && !fields.Contains(HeadField.Title))
        {
            return first;
        }

        for (var index = first; index < end; index++)
        {
            var text = lines.Text(index);
            var line = HeadLineGrammar.Parse(text)!.Value;
            head.Add(line.Field, text[line.ValueStart..]);
            if (line.Field == HeadField.Title && !_hasTitleBlock)
            {
                _hasTitleBlock = true;
                writer.Labelled(BlockKind.Title, text[..line.ValueStart], text[line.ValueStart..]);
            }
            else
            {
                writer.Write(BlockKind.Byline, text);
            }
        }

        return end;
    }

    private int Block(int index)
    {
        var text = lines.Text(index);
        if (LineKinds.IsGap(text))
        {
            writer.Line(text);
            return index + 1;
        }

        if (LineKinds.IsRule(text))
        {
            return index + 1;
        }

        if (_tables.TryRead(index, out var next) is { } grid)
        {
            writer.Write(grid);
            return next;
        }

        if (UnderlineLevel(index) is > 0 and var underlined)
        {
            Heading(text, underlined);
            return index + 2;
        }

        var stands = lines.IsBlank(index - 1) && lines.IsBlank(index + 1);
        if (stands && IsTitle(index))
        {
            head.Add(HeadField.Title, text);
            _hasTitleBlock = true;
            writer.Write(BlockKind.Title, text);
            return index + 1;
        }

        if (!_hasRunningText && stands && PrintedDate.Parse(text) is not null)
        {
            head.Add(HeadField.Date, text);
            writer.Write(BlockKind.Byline, text);
            return index + 1;
        }

        if (stands && HeadingLevel(index) is > 0 and var level)
        {
            Heading(text, level);
            return index + 1;
        }

        return Prose(index);
    }

    private void Heading(ReadOnlySpan<char> text, int level)
    {
        if (_hasTitleBlock || _hasRunningText || head.Title is not null)
        {
            writer.Write(BlockKind.Heading, text, level);
            return;
        }

        head.Add(HeadField.Title, text);
        _hasTitleBlock = true;
        writer.Write(BlockKind.Title, text);
    }

    /// <summary>A paragraph or list item with the lines that its author's editor wrapped.</summary>
    private int Prose(int index)
    {
        var marker = LineKinds.ListMarker(lines.Text(index));
        var indent = lines[index].Indent;
        _joined.Clear().Append(lines.Text(index));
        while (Continues(index, marker > 0, indent))
        {
            index++;
            LineJoin.Append(_joined, lines.Text(index));
        }

        var text = _joined.ToString();
        if (marker > 0)
        {
            writer.Write(BlockKind.ListItem, text, 1 + Math.Min(indent / 2, 8));
        }
        else
        {
            writer.Write(BlockKind.Paragraph, text);
            _hasRunningText |= text.Length * (text[0] > '\u2e80' ? 2 : 1) >= options.MinRunningTextWidth || LineKinds.EndsSentence(text);
        }

        return index + 1;
    }

    private bool Continues(int index, bool isItem, int indent)
    {
        if (lines.IsBlank(index + 1))
        {
            return false;
        }

        var (line, next) = (lines[index], lines[index + 1]);
        var nextText = lines.Text(index + 1);
        if (LineKinds.ListMarker(nextText) > 0 || LineKinds.IsRule(nextText) || UnderlineLevel(index + 1) > 0 || (ValueLines.Is(nextText) && ValueLines.Is(lines.Text(index))))
        {
            return false;
        }

        if (isItem && next.Indent > indent)
        {
            return true;
        }

        if (line.Width < options.MinWrapWidth || line.Width > options.MaxWrapWidth)
        {
            return false;
        }

        var text = lines.Text(index);
        var space = nextText.IndexOf(' ');
        var firstWord = nextText[0] >= '\u2e80' ? 2 : space < 0 ? nextText.Length : space;
        return line.Width + 1 + firstWord > _wrapWidth || (char.IsLower(nextText[0]) && !LineKinds.EndsSentence(text));
    }

    /// <summary>The width at which the lines of this text break: the widest of those that another line follows, when it is no paragraph's width.</summary>
    private int WrapWidth()
    {
        var widest = 0;
        for (var index = 0; index + 1 < lines.Count; index++)
        {
            if (lines[index].Width <= options.MaxWrapWidth && !lines.IsBlank(index + 1))
            {
                widest = Math.Max(widest, lines[index].Width);
            }
        }

        return widest;
    }

    private int UnderlineLevel(int index)
    {
        if (index + 1 >= lines.Count || lines[index].Width > options.MaxHeadingWidth || lines[index].IsBlank)
        {
            return 0;
        }

        var line = lines.Text(index + 1);
        return LineKinds.IsRule(line) && line[0] is '=' or '-' && lines[index + 1].Width * 2 >= lines[index].Width && lines[index + 1].Width <= (lines[index].Width * 2) + 4
            && !LineKinds.IsRule(lines.Text(index))
            ? line[0] == '=' ? 1 : 2
            : 0;
    }

    private bool IsTitle(int index)
    {
        var text = lines.Text(index);
        if (head.Title is { } title && !_hasRunningText)
        {
            return HasSameWords(text, title);
        }

        return !_hasTitleBlock && !_hasRunningText && writer.Builder.Length == 0 && lines[index].Width <= options.MaxTitleWidth
            && (!LineKinds.EndsSentence(text) || text[^1] is '?' or '!' or '？' or '！') && !NumericText.IsNumeric(text) && PrintedDate.Parse(text) is null
            && LineKinds.ListMarker(text) == 0 && Next(index) is > 0 and var next && lines[next].Width >= options.MinWrapWidth;
    }

    /// <summary>Equal but for case, quotation marks and other signs, which head lines often simplify.</summary>
    private static bool HasSameWords(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (true)
        {
            one = one[NextLetter(one)..];
            other = other[NextLetter(other)..];
            if (one.IsEmpty || other.IsEmpty)
            {
                return one.IsEmpty && other.IsEmpty;
            }

            if (char.ToLowerInvariant(one[0]) != char.ToLowerInvariant(other[0]))
            {
                return false;
            }

            one = one[1..];
            other = other[1..];
        }
    }

    private static int NextLetter(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private int HeadingLevel(int index)
    {
        var text = lines.Text(index);
        if (lines[index].Width > options.MaxHeadingWidth || LineKinds.EndsSentence(text) || LineKinds.IsGap(text))
        {
            return 0;
        }

        if (LineKinds.HeadingLevel(text) is > 0 and var level)
        {
            return level;
        }

        return _hasRunningText && (char.IsUpper(text[0]) || text[0] >= '\u4e00') && text.IndexOfAnyInRange('0', '9') < 0 && text.IndexOf('/') < 0
            && text.Count(' ') < options.MaxBareHeadingWords && Next(index) is > 0 and var next && IsRunningText(next)
            ? 2
            : 0;
    }

    /// <summary>The next line that is not blank; 0 for none.</summary>
    private int Next(int index)
    {
        do
        {
            index++;
        }
        while (index < lines.Count && lines.IsBlank(index));
        return index < lines.Count ? index : 0;
    }

    private bool IsRunningText(int index)
    {
        var width = 0;
        for (; !lines.IsBlank(index) && width < options.MinRunningTextWidth; index++)
        {
            width += lines[index].Width;
        }

        return width >= options.MinRunningTextWidth;
    }
}
