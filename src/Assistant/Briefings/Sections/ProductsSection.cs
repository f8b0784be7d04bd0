using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Analyst;
using LittleGiants.Assistant.Search;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>What the company makes, in its own words, in which strategic sectors it stands and where on its market.</summary>
internal sealed class ProductsSection() : CompanySection("products", BriefingPhrase.ProductsHeading)
{
    private const int MostPassages = 3;
    private static readonly string[] Sectors = ["sector"];
    private static readonly string[] Market = ["market_rank", "market_share", "niche_years"];

    protected override async Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken)
    {
        var blocks = new List<BriefingBlock>();
        var facts = FactList.Newest(desk, subject, [.. Sectors, .. Market]);
        blocks.AddRange(facts.Count > 0
            ? [new ListBlock([.. facts.Select(fact => FactList.Item(desk, fact))])]
            : [desk.Line(BriefingPhrase.NoSector, subject.Name)]);
        var shown = facts.SelectMany(desk.Evidence).Select(entry => entry.Id).ToHashSet();
        var quotes = (await PassagesAsync(desk, subject, cancellationToken)).Where(entry => !shown.Contains(entry.Id)).ToList();
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
        var outcome = await desk.Turn.Search.SearchAsync(desk.Say[BriefingPhrase.ProductsQuery], scope, MostPassages * 2, cancellationToken);
        var entries = new List<LedgerEntry>();
        foreach (var page in outcome.Pages.Where(page => !page.Passages[0].Passage.IsTable).Take(MostPassages))
        {
            var span = BestSentences.Of(page.Passages[0].Text, page.Passages[0].Passage.Span, outcome.Query);
            entries.Add(desk.Turn.Ledger.Quote(page.Document, await desk.Turn.Library.CiteAsync(page.Document.Id, page.Page, span, cancellationToken)));
        }

        return [.. entries.Where(entry => entry.Text.Trim().Length > 0).DistinctBy(entry => entry.Id)];
    }
}
