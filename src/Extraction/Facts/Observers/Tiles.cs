using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Figures that a web page sets large, each a block of its own over or under the words that name it.</summary>
internal static class Tiles
{
    /// <summary>Figures that make a row of tiles; one alone may belong to anything beside it.</summary>
    private const int MinFigures = 2;

    private const int MaxLength = 60;

    /// <summary>Names and values, where it is certain which name is which value's: figures and names take turns, and one of them begins the row and the other ends it.</summary>
    public static IEnumerable<(TextSpan Name, TextSpan Value)> In(SourceDocument document, QuantityReader reader)
    {
        if (document.Pages.Count != 1 || document.Pages[0].Width > 0)
        {
            yield break;
        }

        var row = new List<Tile>();
        foreach (var block in document.Blocks)
        {
            var tile = block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading && IsFigure(document, block.Span, reader) is { } isFigure
                ? new Tile(block.Span, isFigure, block.Kind == BlockKind.Heading)
                : (Tile?)null;
            if (tile is null || (row.Count > 0 && row[^1].IsFigure == tile.Value.IsFigure))
            {
                foreach (var pair in Pairs(row))
                {
                    yield return pair;
                }

                row.Clear();
            }

            if (tile is { } next)
            {
                row.Add(next);
            }
        }

        foreach (var pair in Pairs(row))
        {
            yield return pair;
        }
    }

    private static IEnumerable<(TextSpan Name, TextSpan Value)> Pairs(List<Tile> row)
    {
        // The heading over the row is no name.
        var start = row.Count % 2 != 0 && row[0] is { IsFigure: false, IsHeading: true } && row.Skip(1).All(tile => tile.IsFigure || !tile.IsHeading) ? 1 : 0;
        if (row.Count - start < MinFigures * 2 || (row.Count - start) % 2 != 0)
        {
            yield break;
        }

        for (var i = start; i < row.Count; i += 2)
        {
            var (first, second) = (row[i], row[i + 1]);
            yield return first.IsFigure ? (second.Span, first.Span) : (first.Span, second.Span);
        }
    }

    /// <returns>True for a figure alone, false for a name, null for anything else.</returns>
    private static bool? IsFigure(SourceDocument document, TextSpan span, QuantityReader reader)
    {
        var text = document.TextOf(span).Trim();
        if (text.IsEmpty || text.Length > MaxLength || text[^1] is '.' or '。' or '!' or '?' or ':' or '：')
        {
            return null;
        }

        if (text.IndexOfAnyInRange('0', '9') < 0)
        {
            return false;
        }

        return reader.Read(text.ToString(), new QuantityContext()) switch
        {
            [var figure] when figure.Span.Start == 0 && figure.Span.End >= text.TrimEnd('+').Length => true,
            [] or [{ Unit: QuantityUnit.Year }] => false,
            _ => null,
        };
    }

    private readonly record struct Tile(TextSpan Span, bool IsFigure, bool IsHeading);
}
