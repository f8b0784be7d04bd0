namespace LittleGiants.Extraction.Documents;

/// <summary>A document as read: one canonical text that is never rewritten, and the places of all its characters.</summary>
/// <remarks>Immutable; made by <see cref="DocumentBuilder"/> alone.</remarks>
public sealed record SourceDocument
{
    /// <summary>Lower-case hexadecimal SHA-256 of the file's bytes.</summary>
    public required string Sha256 { get; init; }

    public required string MediaType { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<DocumentPage> Pages { get; init; }

    /// <summary>In text order, without overlap.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    public required IReadOnlyList<Table> Tables { get; init; }

    public required IReadOnlyList<ReadWarning> Warnings { get; init; }

    public IReadOnlyList<TaggedFact> TaggedFacts { get; init; } = [];

    /// <summary>ISO 639-1 tag of the main language (zh, en, nl, de, fr), or null when the text is too short to tell.</summary>
    public string? Language { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The day of publication as the document shows it, in its own time zone.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The newspaper or site that published it.</summary>
    public string? Outlet { get; init; }

    public ReadOnlySpan<char> TextOf(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>What a cell says: its text with a number that is broken over two lines put together again.</summary>
    public string TextOf(Cell cell)
    {
        var text = TextOf(cell.Span);
        return text.Contains('\n') ? text.ToString().Replace("\n", "", StringComparison.Ordinal) : text.ToString();
    }

    /// <summary>The page on which a character stands.</summary>
    public DocumentPage PageAt(int position)
    {
        int low = 0, high = Pages.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (position >= Pages[middle].Span.End)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return Pages[low];
    }

    /// <summary>The rectangles that cover a span on its pages, one for each printed line; none in formats without places.</summary>
    public IReadOnlyList<PageRegion> RegionsOf(TextSpan span) => PrintedLines.Of(this, span);
}
