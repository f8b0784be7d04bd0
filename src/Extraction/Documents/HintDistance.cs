namespace LittleGiants.Extraction.Documents;

/// <summary>How far a place is from the one that is meant, in characters.</summary>
internal static class HintDistance
{
    public static int From(SourceDocument document, QuoteHint? hint, int start)
    {
        if (hint?.Position is { } position)
        {
            return Math.Abs(position - start);
        }

        if (hint?.Page is not { } number)
        {
            return 0;
        }

        var pages = document.Pages;
        foreach (var page in pages)
        {
            if (page.Number == number)
            {
                var inside = start >= page.Span.Start && start < page.Span.End;
                return inside ? 0 : start < page.Span.Start ? page.Span.Start - start : start - page.Span.End + 1;
            }
        }

        return 0;
    }
}
