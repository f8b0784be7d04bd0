using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>What articles say, the newest first: day, outlet, title, and the sentences that state facts or events.</summary>
internal sealed class NewsSection() : CompanySection("news", BriefingPhrase.NewsHeading)
{
    private const int MostArticles = 12;
    private const int MostSentences = 4;

    protected override async Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, BriefingSubject subject, CancellationToken cancellationToken)
    {
        var articles = subject.View.Documents.Where(document => document.Kind == DocumentKind.Article).OrderByDescending(document => document.Date).ThenBy(document => document.Id).Take(MostArticles).ToList();
        if (articles.Count == 0)
        {
            return [desk.Line(BriefingPhrase.NoNews, subject.Name)];
        }

        var blocks = new List<BriefingBlock>();
        foreach (var article in articles)
        {
            var sentences = await SentencesAsync(desk, article, cancellationToken);
            blocks.Add(new ParagraphBlock(Head(desk, article, sentences)));
            blocks.AddRange(sentences.Count > 0 ? [new ListBlock([.. sentences.Select(desk.Quote)])] : [desk.Line(BriefingPhrase.NothingInArticle)]);
        }

        return blocks;
    }

    /// <summary>"2024-05-03, Outlet: Title".</summary>
    private static CitedText Head(BriefingDesk desk, DocumentRecord article, IReadOnlyList<LedgerEntry> sentences)
    {
        var day = article.Date is { } date ? JsonForms.Iso(date) : desk.Say[BriefingPhrase.Undated];
        var head = string.Join(", ", new[] { day, article.Outlet ?? "" }.Where(part => part.Length > 0));
        var title = desk.Say[BriefingPhrase.Colon] + BriefingDesk.NameOf(article);
        return CitedText.Strong(head).Then(title, sentences.Count > 0 ? [sentences[0]] : [desk.Record(head + title)]);
    }

    private static async Task<IReadOnlyList<LedgerEntry>> SentencesAsync(BriefingDesk desk, DocumentRecord article, CancellationToken cancellationToken)
    {
        var ledger = desk.Turn.Ledger;
        var facts = await desk.Turn.Library.Store.FactsAsync(new FactQuery { DocumentId = article.Id }, cancellationToken);
        var statements = await desk.Turn.Library.Store.StatementsAsync(StatementRecord.Event, null, article.Id, cancellationToken);
        var sentences = new List<Citation>();
        foreach (var citation in facts.SelectMany(fact => fact.Evidence.Take(1)).Concat(statements.Select(statement => statement.Evidence)))
        {
            sentences.Add(await SentencePlace.AroundAsync(desk.Turn.Library, article.Id, citation, cancellationToken));
        }

        return [.. sentences.DistinctBy(citation => citation.Span).OrderBy(citation => citation.Span.Start).Take(MostSentences).Select(citation => ledger.Quote(article, citation))];
    }
}
