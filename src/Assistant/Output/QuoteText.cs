using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Output;

/// <summary>A quote shortened around the figure that it shows.</summary>
internal static class QuoteText
{
    private const string Cut = "…";

    /// <param name="focus">What must stay visible: the figure; outside the span it does not matter.</param>
    /// <param name="cells">The columns there are.</param>
    public static string Around(SourceDocument document, TextSpan span, TextSpan? focus, int cells)
    {
        var seen = focus is { } wanted && !wanted.IsEmpty && span.Contains(wanted) ? wanted : new TextSpan(span.Start, span.Start);
        var before = Line(document, span.Start, seen.Start);
        var figure = Line(document, seen.Start, seen.End);
        var after = Line(document, seen.End, span.End);
        before += SpaceBetween(document, span.Start, seen.Start, before, figure);
        after = SpaceBetween(document, seen.Start, seen.End, figure, after) + after;
        var room = Math.Max(2, cells - SafeText.Cells(figure));
        if (SafeText.Cells(before) + SafeText.Cells(after) <= room)
        {
            return before + figure + after;
        }

        // 1. The words before the figure name it, so they may take what the words after leave, but at least half.
        var left = Math.Max(room / 2, room - SafeText.Cells(after));
        var start = SafeText.Cells(before) <= left ? before : Cut + SafeText.Tail(before, left - 1).TrimStart();

        // 2. What is left goes to the words after.
        var right = room - SafeText.Cells(start);
        var end = SafeText.Cells(after) <= right ? after : SafeText.Head(after, right - 1).TrimEnd() + Cut;
        return start + SafeText.Head(figure, Math.Max(1, cells - 2)) + end;
    }

    private static string Line(SourceDocument document, int start, int end) => SafeText.Line(document.Text.AsSpan(start, end - start));

    /// <summary>The space at the seam, which lines lose at their ends.</summary>
    private static string SpaceBetween(SourceDocument document, int start, int end, string left, string right) =>
        left.Length > 0 && right.Length > 0 && end > start && end < document.Text.Length
        && (char.IsWhiteSpace(document.Text[end - 1]) || char.IsWhiteSpace(document.Text[end])) ? " " : "";
}
