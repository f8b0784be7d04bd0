using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Analyst;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Briefings;

/// <summary>The companies that a topic is about: by the names and products of their sectors in any language, and by passages that hold the topic's words.</summary>
internal sealed class TopicFinder(BriefingDesk desk)
{
    private const int MostCompanies = 5;
    private const int MostPages = 60;
    private const int MostPassages = 3;

    /// <summary>Sectors come before passages, then the order of the search.</summary>
    public async Task<IReadOnlyList<TopicMatch>> FindAsync(string topic, CancellationToken cancellationToken)
    {
        var companies = await desk.Turn.Library.CompaniesAsync(cancellationToken);
        var passages = await PassagesAsync(topic, cancellationToken);
        var sectors = Sectors(topic);
        var matches = new List<(TopicMatch Match, int Order)>();
        foreach (var company in companies)
        {
            var view = await desk.Turn.Library.ViewAsync(company, null, cancellationToken);
            var named = view.Facts.Where(fact => fact.Concept == "sector" && fact.Chosen.Fact.Text is { } id && sectors.Contains(id) && desk.Evidence(fact).Count > 0).DistinctBy(fact => fact.Chosen.Fact.Text).ToList();
            var found = passages.Where(passage => passage.Document!.CompanyId == company.Id).Take(MostPassages).ToList();
            if (named.Count + found.Count > 0)
            {
                matches.Add((new TopicMatch(company, named, found), named.Count > 0 ? -1 : passages.IndexOf(found[0])));
            }
        }

        return [.. matches.OrderBy(match => match.Order).Select(match => match.Match).Take(MostCompanies)];
    }

    private static HashSet<string> Sectors(string topic)
    {
        var words = Words(topic);
        var whole = Tokenizer.Of(topic);
        if (words.Count == 0)
        {
            return [];
        }

        var named = SectorCatalog.Default.Sectors
            .Where(sector => sector.Names.Values.Any(name => $" {Tokenizer.Of(name)} " is var tokens && words.TrueForAll(word => tokens.Contains($" {word} ", StringComparison.Ordinal))))
            .Select(sector => sector.Id);
        var made = Language.All.Where(language => SectorWords.Find(language.Tag) is not null).SelectMany(language => SectorTerms.Load(language.Tag))
            .Where(terms => terms.Value.Keywords.Concat(terms.Value.Generic).Any(word => Tokenizer.Of(word) == whole))
            .Select(terms => terms.Key);
        return named.Concat(made).ToHashSet(StringComparer.Ordinal);
    }

    private static List<string> Words(string topic) => [.. Tokenizer.Distinct(topic).Where(word => word.Length > 1)];

    private async Task<List<LedgerEntry>> PassagesAsync(string topic, CancellationToken cancellationToken)
    {
        var outcome = await desk.Turn.Search.SearchAsync(topic, SearchScope.Everything, MostPages, cancellationToken);
        var words = Words(topic);
        var entries = new List<LedgerEntry>();
        foreach (var page in outcome.Pages.Where(page => page.Document.CompanyId is not null))
        {
            var best = page.Passages[0];
            var span = BestSentences.Of(best.Text, best.Passage.Span, outcome.Query);
            var citation = await desk.Turn.Library.CiteAsync(page.Document.Id, page.Page, span, cancellationToken);
            if (Holds(citation.Quote, words, outcome.Query))
            {
                entries.Add(desk.Turn.Ledger.Quote(page.Document, citation));
            }
        }

        return [.. entries.DistinctBy(entry => entry.Id)];
    }

    /// <summary>All words of the topic, or a phrase that stands for it in another language.</summary>
    private static bool Holds(string quote, List<string> words, ExpandedQuestion query)
    {
        var tokens = $" {Tokenizer.Of(quote)} ";
        return words.TrueForAll(word => tokens.Contains($" {word} ", StringComparison.Ordinal))
            || query.Groups.Any(group => group.IsTopic && group.Phrases.Any(phrase => phrase.All(token => tokens.Contains($" {token} ", StringComparison.Ordinal))));
    }
}
