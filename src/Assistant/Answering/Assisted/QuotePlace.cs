using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering.Assisted;

/// <summary>Where a quote stands in stored pages: found word for word, or but for white space, case and the like.</summary>
/// <param name="Start">Of the quote, in the page's text.</param>
/// <param name="Sentence">The sentence around it, in the page's text; for a row of a table, the row.</param>
internal sealed record QuotePlace(PageRecord Page, int Start, int End, TextSpan Sentence)
{
    private static readonly QuoteLocator Locator = new();

    /// <summary>In the document's canonical text.</summary>
    public TextSpan Span => new(Page.Start + Start, Page.Start + End);

    public string Quote => Page.Text[Start..End];

    public string SentenceText => Page.Text[Sentence.Start..Sentence.End];

    /// <summary>Of the quote, in <see cref="SentenceText"/>.</summary>
    public TextSpan InSentence => new(Start - Sentence.Start, End - Sentence.Start);

    public bool IsRow => SentenceText.Contains('\t', StringComparison.Ordinal);

    /// <summary>Null when the quote stands on none of the pages, or only alike, in parts, or with a number cut in two.</summary>
    public static QuotePlace? Find(string quote, IEnumerable<PageRecord> pages)
    {
        foreach (var page in pages)
        {
            if (Locator.Locate(DocumentOf(page), quote) is { Kind: QuoteMatchKind.Exact or QuoteMatchKind.Normalized, Spans: [var span] })
            {
                return new QuotePlace(page, span.Start, span.End, SentenceAround(page.Text, span));
            }
        }

        return null;
    }

    private static SourceDocument DocumentOf(PageRecord page) => new()
    {
        Sha256 = "",
        MediaType = "",
        Text = page.Text,
        Pages = [],
        Blocks = [],
        Tables = [],
        Warnings = [],
    };

    private static TextSpan SentenceAround(string text, TextSpan quote)
    {
        var start = quote.Start;
        while (start > 0 && !EndsBefore(text, start))
        {
            start--;
        }

        var end = quote.End;
        while (end < text.Length && !EndsBefore(text, end))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private static bool EndsBefore(string text, int at) =>
        text[at - 1] is '\n' or '。' or '！' or '？' || (at < text.Length && text[at] == '\n') || (text[at - 1] is '.' or '!' or '?' && at < text.Length && char.IsWhiteSpace(text[at]) && (at + 1 >= text.Length || char.IsUpper(text[at + 1])));
}
