using System.Globalization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Output;

/// <summary>Where a fact stands: its pages and its quote, for people.</summary>
internal sealed class FactPlaces(SourceDocument document, Wording wording)
{
    /// <summary>A derived fact has a page for each of its parts; more than these say nothing at a glance.</summary>
    private const int MostPages = 3;

    /// <summary>The numbers alone; empty in formats without pages.</summary>
    public string Pages(IReadOnlyList<TextSpan> spans) => document.Pages.Count < 2 ? "" : string.Join(
        ", ", spans.Select(span => document.PageAt(span.Start).Number).Distinct().Take(MostPages).Select(page => page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>"p. 9"; empty in formats without pages.</summary>
    public string PageWords(IReadOnlyList<TextSpan> spans)
    {
        var pages = Pages(spans);
        return pages.Length == 0 ? "" : wording.Say(pages.Contains(',', StringComparison.Ordinal) ? Phrase.Pages : Phrase.Page, pages);
    }

    /// <summary>The best evidence, between quotation marks, shortened around the figure.</summary>
    /// <param name="cells">The columns there are, with the marks.</param>
    public string Quote(Fact fact, int cells)
    {
        if (fact.Evidence.Count == 0)
        {
            return "";
        }

        var marks = SafeText.Cells(wording.Say(Phrase.Quoted, ""));
        return wording.Say(Phrase.Quoted, QuoteText.Around(document, fact.Evidence[0], fact.Quantity?.Digits, cells - marks));
    }
}
