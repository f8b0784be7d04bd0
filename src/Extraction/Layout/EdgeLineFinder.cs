using System.Runtime.InteropServices;

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

        AddTurned(page, edges);
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
                var y = isHead ? line.Baseline : page.Frame.Height - line.Baseline;
                edges.Add(Piece(page, page.Words.AsSpan(first, w - first), new Origin(isHead ? EdgePlace.Head : EdgePlace.Foot, false, index, first, y)));
                first = w;
            }
        }
    }

    /// <summary>Turned text in the side margins; on a page that is itself turned, the upright heads and feet.</summary>
    private void AddTurned(LaidPage page, List<EdgeLine> edges)
    {
        for (var i = 0; i < page.TurnedLines.Count && i < options.MaxTurned; i++)
        {
            var direction = page.TurnedDirections[i];
            if (direction == TextDirection.Skewed)
            {
                continue;
            }

            var line = page.TurnedLines[i];
            var box = page.TurnOf(direction).ToPage(line.Box);
            EdgePlace place;
            var y = 0f;
            if (direction != TextDirection.LeftToRight)
            {
                place = EdgePlace.Side;
                if (box.Right > page.ShownWidth * options.Zone && box.X < page.ShownWidth * (1 - options.Zone))
                {
                    continue;
                }
            }
            else if (line.Baseline <= page.ShownHeight * options.Zone)
            {
                (place, y) = (EdgePlace.Head, line.Baseline);
            }
            else if (line.Baseline >= page.ShownHeight * (1 - options.Zone))
            {
                (place, y) = (EdgePlace.Foot, page.ShownHeight - line.Baseline);
            }
            else
            {
                continue;
            }

            var words = CollectionsMarshal.AsSpan(page.TurnedWords).Slice(line.First, line.Count);
            edges.Add(Piece(page, words, new Origin(place, true, i, line.First, y)));
        }
    }

    private static EdgeLine Piece(LaidPage page, ReadOnlySpan<LayoutWord> words, Origin origin)
    {
        Span<char> buffer = stackalloc char[MaxText];
        var text = LineText.Start(page, words, buffer);
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

        return new EdgeLine(
            origin.Place, origin.IsTurned, origin.Line, origin.FirstWord, words.Length, hash, origin.Y,
            firstNumber < 0 ? number : firstNumber, number, length, letters > 0, letters);
    }

    private readonly record struct Origin(EdgePlace Place, bool IsTurned, int Line, int FirstWord, float Y);
}
