using System.Globalization;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering.Assisted;

/// <summary>
/// Asks a model where a document states the facts that no rule found: (1) what a profile needs and is absent; (2) the passages that may say it; (3) the model names
/// quotes; (4) each quote is located in the stored text and (5) its figure read by the program. What does not pass is dropped and counted. Nothing is stored here.
/// </summary>
internal sealed class MissingFactFinder(ILibrary library, SearchService search, ModelServices models, IChatClient model, QuantityReaders quantities, AssistedOptions options)
{
    private readonly QuotedFigure _figures = new(quantities);

    public async Task<AssistedOutcome> FindAsync(DocumentRecord document, CriteriaProfile profile, CancellationToken cancellationToken)
    {
        var known = await library.FactsAsync(new FactQuery { DocumentId = document.Id }, cancellationToken);
        var missing = MissingConcepts.Of(document, known, profile).Take(options.ConceptsAtOnce * options.MaxRequests).ToList();
        var (found, dropped) = (new List<FactRecord>(), new Dictionary<AssistedDrop, int>());
        string? problem = null;
        try
        {
            foreach (var concepts in missing.Chunk(options.ConceptsAtOnce))
            {
                found.AddRange(await AskAsync(document, concepts, dropped, cancellationToken));
            }
        }
        catch (ModelFailureException failed)
        {
            problem = failed.Failure.Message;
        }

        return new AssistedOutcome([.. missing.Select(concept => concept.Id)], found, dropped) { Problem = problem };
    }

    private async Task<IReadOnlyList<FactRecord>> AskAsync(DocumentRecord document, Concept[] concepts, Dictionary<AssistedDrop, int> dropped, CancellationToken cancellationToken)
    {
        var (text, pages) = await PassagesAsync(document, concepts, cancellationToken);
        if (text.Length == 0)
        {
            return [];
        }

        var prompt = models.Prompts["find_missing_fact"];
        var company = (await library.CompaniesAsync(cancellationToken)).FirstOrDefault(item => item.Id == document.CompanyId)?.Name ?? document.Stem;
        var response = await model.GetResponseAsync(
            prompt.Render(("company", company), ("period", PeriodText(document)), ("concepts", string.Join('\n', concepts.Select(concept => Meaning(concept, document)))), ("text", text)), prompt.Settings, cancellationToken);
        if (AssistedReply.Parse(response.Text) is not { } replies)
        {
            Count(AssistedDrop.BrokenReply);
            return [];
        }

        var accepted = new List<FactRecord>();
        foreach (var reply in replies)
        {
            var (fact, why) = await ReadAsync(reply, document, concepts, text, pages, cancellationToken);
            if (fact is null)
            {
                Count(why);
            }
            else
            {
                accepted.Add(fact);
            }
        }

        return [.. accepted.GroupBy(fact => fact.Fact.Concept).SelectMany(Agreed)];

        IEnumerable<FactRecord> Agreed(IGrouping<string, FactRecord> facts)
        {
            if (facts.Select(fact => (fact.Fact.Quantity!.Value, fact.Fact.Quantity.Low, fact.Fact.Quantity.High, fact.Fact.Quantity.Currency)).Distinct().Count() == 1)
            {
                return facts.Take(1);
            }

            Count(AssistedDrop.Contradicting, facts.Count());
            return [];
        }

        void Count(AssistedDrop why, int times = 1) => dropped[why] = dropped.GetValueOrDefault(why) + times;
    }

    private async Task<(FactRecord? Fact, AssistedDrop Why)> ReadAsync(
        AssistedReply reply, DocumentRecord document, Concept[] concepts, string text, IReadOnlyList<PageRecord> pages, CancellationToken cancellationToken)
    {
        if (concepts.FirstOrDefault(concept => concept.Id == reply.Concept) is not { } asked)
        {
            return (null, AssistedDrop.NotAsked);
        }

        // Only what the model was shown: the rest of a page is not its finding.
        if (reply.Quote.Length > options.MaxQuote || QuotePlace.Find(reply.Quote, pages) is not { } place || !text.Contains(place.Quote, StringComparison.Ordinal))
        {
            return (null, AssistedDrop.NotInText);
        }

        var rows = place.IsRow ? await RowsAsync(place.Quote, document, cancellationToken) : [];
        var (quantity, why) = _figures.Read(asked, place, document, rows);
        return quantity is null ? (null, why) : (Fact(asked, quantity, place, document), default);
    }

    private FactRecord Fact(Concept concept, Quantity quantity, QuotePlace place, DocumentRecord document) => new(
        new Fact
        {
            Concept = concept.Id,
            Quantity = quantity,
            Period = concept.Period switch
            {
                PeriodType.Duration => new Period(document.PeriodStart, document.PeriodEnd, document.FiscalYear),
                PeriodType.Instant => new Period(null, document.PeriodEnd, document.FiscalYear),
                _ => Period.Unknown,
            },
            Scope = Scope.Consolidated,
            Status = FactStatus.Reported,
            Confidence = options.Confidence,
            Evidence = [place.Span],
            Origin = FactOrigin.Model,
        },
        [new Citation(place.Page.Number, place.Span, place.Quote)]);

    /// <summary>The passages that a search in the document finds for each fact, and the pages they stand on; of a short document all.</summary>
    private async Task<(string Text, IReadOnlyList<PageRecord> Pages)> PassagesAsync(DocumentRecord document, Concept[] concepts, CancellationToken cancellationToken)
    {
        if (document.PageCount <= options.PagesOfShort && await PagesAsync(document, Enumerable.Range(1, document.PageCount), cancellationToken) is var all && all.Sum(page => page.Text.Length) <= options.MaxText)
        {
            return (string.Join("\n\n", all.Select(page => page.Text)), all);
        }

        var (texts, numbers) = (new List<string>(), new SortedSet<int>());
        foreach (var concept in concepts)
        {
            var words = string.Join(' ', concept.Labels[document.Language!].Take(2).Prepend(concept.Names[document.Language!]));
            var outcome = await search.SearchAsync(words, SearchScope.Of(document.Id), options.PagesForConcept, cancellationToken);
            foreach (var (page, hit) in outcome.Pages.SelectMany(page => page.Passages.Take(options.PassagesOfPage).Select(hit => (page, hit))))
            {
                if (!texts.Contains(hit.Text) && texts.Sum(text => text.Length) + hit.Text.Length <= options.MaxText)
                {
                    texts.Add(hit.Text);
                    numbers.Add(page.Page);
                }
            }
        }

        return (string.Join("\n\n", texts), await PagesAsync(document, numbers, cancellationToken));
    }

    private async Task<IReadOnlyList<PageRecord>> PagesAsync(DocumentRecord document, IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        var pages = new List<PageRecord>();
        foreach (var number in numbers)
        {
            pages.AddRange(await library.PageAsync(document.Id, number, cancellationToken) is { } page ? [page] : []);
        }

        return pages;
    }

    private async Task<IReadOnlyList<RowRecord>> RowsAsync(string quote, DocumentRecord document, CancellationToken cancellationToken)
    {
        var query = new PassageQuery([.. Tokenizer.Distinct(quote).Select(token => new QueryTerm(token, 1))], [document], options.MaxRows);
        return await library.RowsAsync([.. (await library.FindRowsAsync(query, cancellationToken)).Select(hit => hit.Id)], cancellationToken);
    }

    private static string PeriodText(DocumentRecord document) => string.Create(
        CultureInfo.InvariantCulture, $"fiscal year {document.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "not known"}{(document.PeriodEnd is { } end ? $", to {end:yyyy-MM-dd}" : "")}");

    private static string Meaning(Concept concept, DocumentRecord document) =>
        $"{concept.Id} - {concept.Names["en"]} ({concept.Names[document.Language!]}), {concept.Kind switch { ConceptKind.Money => "an amount of money", ConceptKind.Percent => "a percentage", ConceptKind.Year => "a year", ConceptKind.Years => "a number of years", _ => "a number" }}";
}
