using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Output;

/// <summary>A quote shortened around the figure that it shows.</summary>
internal static class QuoteText
{
    private const string Cut = "…";

    /// <summary>Where the scripts without spaces begin.</summary>
    private const char FirstWide = '\u2e80';

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

        // 1. A row begins with its label and a sentence names the figure just before it: both ends of the words before stay.
        var left = Math.Max(room * 2 / 3, room - SafeText.Cells(after));
        var start = SafeText.Cells(before) <= left ? before : Ends(before, left);

        // 2. What is left goes to the words after.
        var right = room - SafeText.Cells(start);
        var end = SafeText.Cells(after) <= right ? after : Head(after, right - 1).TrimEnd() + Cut;
        return start + SafeText.Head(figure, Math.Max(1, cells - 2)) + end;
    }

    /// <summary>The beginning and the end of a text; only the beginning where no whole word of the end fits.</summary>
    private static string Ends(string text, int cells)
    {
        var head = cells * 3 / 5;
        var tail = Tail(text, cells - head - 1);
        return string.IsNullOrWhiteSpace(tail) ? Head(text, cells - 1 - tail.Length) + Cut + tail : Head(text, head) + Cut + tail;
    }

    /// <summary>The longest beginning that fits, without half a word or half a number at its end.</summary>
    private static string Head(string text, int cells)
    {
        var end = SafeText.Head(text, cells).Length;
        while (end > 0 && end < text.Length && IsJoined(text[end - 1], text[end]))
        {
            end--;
        }

        return text[..end];
    }

    /// <summary>The longest end that fits, without half a word or half a number at its beginning.</summary>
    private static string Tail(string text, int cells)
    {
        var start = text.Length - SafeText.Tail(text, cells).Length;
        while (start > 0 && start < text.Length && IsJoined(text[start - 1], text[start]))
        {
            start++;
        }

        return text[start..];
    }

    /// <summary>Whether two characters belong to one word; Han text has no words to keep whole.</summary>
    private static bool IsJoined(char left, char right) =>
        !char.IsWhiteSpace(left) && !char.IsWhiteSpace(right) && left < FirstWide && right < FirstWide;

    private static string Line(SourceDocument document, int start, int end) => SafeText.Line(document.Text.AsSpan(start, end - start));

    /// <summary>The space at the seam, which lines lose at their ends.</summary>
    private static string SpaceBetween(SourceDocument document, int start, int end, string left, string right) =>
        left.Length > 0 && right.Length > 0 && end > start && end < document.Text.Length
        && (char.IsWhiteSpace(document.Text[end - 1]) || char.IsWhiteSpace(document.Text[end])) ? " " : "";
}
