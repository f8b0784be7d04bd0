using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Library;

/// <summary>One stored page with its text and the places of its characters.</summary>
/// <param name="Start">Where its text begins in the document's canonical text.</param>
internal sealed record PageRecord(long DocumentId, int Number, int Start, float Width, float Height, TextQuality Quality, string Text)
{
    /// <summary>The boxes of the characters; empty in formats without places. Rounded to a tenth of a point.</summary>
    public IReadOnlyList<Box> Boxes { get; init; } = [];

    public TextSpan Span => new(Start, Start + Text.Length);

    /// <summary>The part of a span that stands on this page.</summary>
    public string TextOf(TextSpan span)
    {
        var start = Math.Clamp(span.Start - Start, 0, Text.Length);
        return Text[start..Math.Clamp(span.End - Start, start, Text.Length)];
    }
}
