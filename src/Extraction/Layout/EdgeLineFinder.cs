namespace LittleGiants.Extraction.Layout;

/// <summary>Step 1 of the running heads: collects the pieces of lines at the edges of a page.</summary>
internal sealed class EdgeLineFinder(RunningHeadOptions options)
{
    private const int MaxText = 200;

    public List<EdgeLine> Find(LaidPage page)
    {
        var edges = new List<EdgeLine>();
        var lines = page.Lines;
        var height = page.Frame.Height;
        var top = 0;
        for (; top < lines.Count && top < options.MaxLines && (lines[top].Baseline <= height * options.Zone || top == 0); top++)
        {
            AddPieces(page, top, true, edges);
        }

        for (var bottom = lines.Count - 1; bottom >= top && lines.Count - bottom <= options.MaxLines
            && (lines[bottom].Baseline >= height * (1 - options.Zone) || bottom == lines.Count - 1); bottom--)
        {
            AddPieces(page, bottom, false, edges);
        }

        return edges;
    }

    private void AddPieces(LaidPage page, int index, bool isHead, List<EdgeLine> edges)
    {
        var line = page.Lines[index];
        var gap = line.FontSize * options.PieceGap;
        var first = line.First;
        for (var w = line.First + 1; w <= line.First + line.Count; w++)
        {
            if (w == line.First + line.Count || page.Words[w].Box.X - page.Words[w - 1].Box.Right > gap)
            {
                edges.Add(Piece(page, line, index, isHead, first, w - first));
                first = w;
            }
        }
    }

    private static EdgeLine Piece(LaidPage page, in LayoutLine line, int index, bool isHead, int first, int count)
    {
        Span<char> buffer = stackalloc char[MaxText];
        var text = LineText.Start(page, first, count, buffer);
        var hash = 14695981039346656037UL;
        int number = -1, firstNumber = -1, letters = 0, length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Scripts.IsSpace(c))
            {
                continue;
            }

            length++;
            if (char.IsAsciiDigit(c))
            {
                if (i == 0 || !char.IsAsciiDigit(text[i - 1]))
                {
                    firstNumber = firstNumber < 0 ? number : firstNumber;
                    number = 0;
                    hash = (hash ^ '#') * 1099511628211UL;
                }

                number = Math.Min((number * 10) + (c - '0'), 1_000_000);
                continue;
            }

            letters += char.IsLetter(c) ? 1 : 0;
            hash = (hash ^ c) * 1099511628211UL;
        }

        if (letters > 0 && letters == length && RomanNumber.Of(text) is var roman and > 0)
        {
            (number, letters, hash) = (roman, 0, 0);
        }

        var y = isHead ? line.Baseline : page.Frame.Height - line.Baseline;
        return new EdgeLine(isHead, index, first, count, hash, y, firstNumber < 0 ? number : firstNumber, number, length, letters > 0, letters);
    }
}
