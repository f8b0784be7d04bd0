using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Analyst;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>What the company makes, in its own words, in which strategic sectors it stands and where on its market.</summary>
internal sealed class ProductsSection() : CompanySection("products", BriefingPhrase.ProductsHeading)
{
    private const int MostPassages = 3;
    private const int MostPages = 10;

    /// <summary>Characters below which a quote is a heading; Han says as much in a third of the room.</summary>
    private const int ShortestProse = 60;
    private const char FirstHan = '\u2E80';

    /// <summary>Share of the best page's score below which a page is about something else.</summary>
    private const double NearEnough = 0.7;
    private static readonly string[] Sectors = ["sector"];
    private static readonly string[] Market = ["market_rank", "market_share", "niche_years"];

    protected override async Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken)
    {
        var blocks = new List<BriefingBlock>();
        var facts = FactList.Newest(desk, subject, [.. Sectors, .. Market]);
        blocks.AddRange(facts.Count > 0
            ? [new ListBlock([.. facts.Select(fact => FactList.Item(desk, fact))])]
            : [desk.Line(BriefingPhrase.NoSector, subject.Name)]);
        var shown = facts.SelectMany(desk.Evidence).Select(entry => CitedText.Clean(entry.Text)).ToList();
        var quotes = (await PassagesAsync(desk, subject, cancellationToken)).Where(entry => CitedText.Clean(entry.Text) is var text && !shown.Exists(quote => text.Contains(quote, StringComparison.Ordinal) || quote.Contains(text, StringComparison.Ordinal))).ToList();
        if (quotes.Count > 0)
        {
            blocks.Add(desk.Line(BriefingPhrase.ProductsLead));
            blocks.Add(new ListBlock([.. quotes.Select(desk.Quote)]));
        }

        return blocks;
    }

    private static async Task<IReadOnlyList<LedgerEntry>> PassagesAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken)
    {
        var scope = subject.Company.Id < 0 ? SearchScope.Of(-subject.Company.Id) : new SearchScope { Companies = [subject.Company.Id] };
        // Asked in the documents' own language, in which most words are found.
        var tag = Language.Find(subject.View.ReportOf(subject.Year)?.Language ?? (subject.View.Documents is [var first, ..] ? first.Language : null))?.Tag ?? "en";
        var outcome = await desk.Turn.Search.SearchAsync(BriefingWording.For(tag)[BriefingPhrase.ProductsQuery], scope, MostPages, cancellationToken);
        var entries = new List<LedgerEntry>();
        foreach (var page in outcome.Pages.Where(page => page.Document.Kind != DocumentKind.Article && !page.Passages[0].Passage.IsTable && page.Score >= outcome.Pages[0].Score * NearEnough))
        {
            var span = BestSentences.Of(page.Passages[0].Text, page.Passages[0].Passage.Span, outcome.Query);
            entries.Add(desk.Turn.Ledger.Quote(page.Document, await desk.Turn.Library.CiteAsync(page.Document.Id, page.Page, span, cancellationToken)));
        }

        return [.. entries.Where(entry => IsProse(entry.Text)).DistinctBy(entry => entry.Id).Take(MostPassages)];
    }
    /// <summary>Whole sentences, no headings and no boxes to tick.</summary>
    private static bool IsProse(string quote) =>
        quote.Sum(character => character >= FirstHan ? 3 : 1) >= ShortestProse && quote.Any(character => character is '.' or '。' or ';' or '；') && !quote.Any(character => character is '□' or '☑' or '√');
}
