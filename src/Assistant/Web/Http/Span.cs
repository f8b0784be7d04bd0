namespace LittleGiants.Assistant.Web.Http;

/// <summary>A place in a document's canonical text, in UTF-16 units; the end is excluded.</summary>
internal sealed record Span(int Start, int End)
{
    public static Span? Of(Extraction.Documents.TextSpan? span) => span is { } known ? new Span(known.Start, known.End) : null;
}
