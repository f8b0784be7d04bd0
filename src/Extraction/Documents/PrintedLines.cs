namespace LittleGiants.Extraction.Documents;

/// <summary>Gathers the boxes of a span's characters into one rectangle for each printed line.</summary>
internal ref struct PrintedLines
{
    /// <summary>Share of the lower of two boxes' heights that must overlap on one line: a raised mark does, the next line in tight leading does not.</summary>
    private const float LineOverlap = 0.5f;

    /// <summary>Share of the box width that must overlap in text running down or up the page.</summary>
    private const float ColumnOverlap = 0.6f;

    /// <summary>Gap between characters of vertical text, in heights of a character.</summary>
    private const float ColumnGap = 0.8f;

    private readonly List<PageRegion> _regions;
    private Box _region;
    private Box _last;
    private int _count;
    private bool _isColumn;

    private PrintedLines(List<PageRegion> regions) => _regions = regions;

    public static List<PageRegion> Of(SourceDocument document, TextSpan span)
    {
        var lines = new PrintedLines([]);
        if (document.Pages.Count == 0)
        {
            return lines._regions;
        }

        var end = Math.Min(span.End, document.Text.Length);
        for (var position = span.Start; position < end;)
        {
            var page = document.PageAt(position);
            for (var pageEnd = Math.Min(end, page.Span.End); position < pageEnd; position++)
            {
                var box = page.BoxOf(position);
                if (!box.IsEmpty && (document.Text[position] != ' ' || lines._count > 0))
                {
                    lines.Add(page.Number, box);
                }
            }

            lines.Flush(page.Number);
        }

        return lines._regions;
    }

    /// <summary>The same for a text that stands on one page.</summary>
    public static List<PageRegion> Of(int page, ReadOnlySpan<char> text, IReadOnlyList<Box> boxes)
    {
        var lines = new PrintedLines([]);
        for (var i = 0; i < text.Length; i++)
        {
            if (!boxes[i].IsEmpty && (text[i] != ' ' || lines._count > 0))
            {
                lines.Add(page, boxes[i]);
            }
        }

        lines.Flush(page);
        return lines._regions;
    }

    private void Add(int page, in Box box)
    {
        if (_count > 0 && box == _last)
        {
            return; // one glyph that shows several characters
        }

        var continuesLine = _count > 0 && !_isColumn && ContinuesLine(box);
        if (_count > 0 && !continuesLine)
        {
            if (ContinuesColumn(box))
            {
                _isColumn = true;
            }
            else
            {
                Flush(page);
            }
        }

        _region = _count == 0 ? box : _region.Union(box);
        _last = box;
        _count++;
    }

    // Text goes on to the right of the last character, or a little back for an accent or a kern; a jump back is another line.
    private readonly bool ContinuesLine(in Box box)
    {
        var overlap = Math.Min(box.Bottom, _region.Bottom) - Math.Max(box.Y, _region.Y);
        return overlap >= LineOverlap * Math.Min(box.Height, _region.Height)
            && box.CenterX >= _last.X - Math.Max(box.Width, box.Height);
    }

    // A region one character wide goes on with the character below or above it.
    private readonly bool ContinuesColumn(in Box box)
    {
        if (_count > 1 && !_isColumn)
        {
            return false;
        }

        var overlap = Math.Min(box.Right, _last.Right) - Math.Max(box.X, _last.X);
        var gap = Math.Max(box.Y - _last.Bottom, _last.Y - box.Bottom);
        return overlap >= ColumnOverlap * Math.Min(box.Width, _last.Width) && gap <= ColumnGap * Math.Max(box.Height, _last.Height);
    }

    private void Flush(int page)
    {
        if (_count > 0)
        {
            _regions.Add(new PageRegion(page, _region));
        }

        _count = 0;
        _isColumn = false;
    }
}
