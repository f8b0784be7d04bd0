using System.Collections.Concurrent;
using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>
/// Finds the sectors of what a company says it makes: by one keyword in a sentence that states its product, or by several in the section
/// that describes its products. Immutable; safe for several threads.
/// </summary>
public sealed class SectorFinder
{
    private const string Han = "zh";
    private static readonly SectorOptions Options = new();
    private readonly ConcurrentDictionary<string, KeywordIndex> _indexes = new(StringComparer.Ordinal);

    /// <summary>At most three facts "sector", the best first; none for an article on a programme or in a language without words.</summary>
    public IReadOnlyList<Fact> Find(DocumentFrame frame, CancellationToken cancellationToken)
    {
        var language = frame.Language;
        if (frame.Kind is DocumentKind.PolicyArticle || SectorWords.Find(language) is not { } words)
        {
            return [];
        }

        var isHan = language == Han;
        ISubject subject;
        if (frame.Kind is DocumentKind.Article)
        {
            var companies = ArticleCompanies.Of(frame.Document, language);
            if ((frame.Company ?? (companies.Companies.Count > 0 ? companies.Companies[0] : null)) is not { } main)
            {
                return [];
            }

            subject = new ArticleSubject(companies, main, words, isHan);
        }
        else
        {
            subject = new ReportSubject(frame.Document, frame.Company, words, isHan);
        }

        var index = _indexes.GetOrAdd(language, KeywordIndex.Of);
        var reading = new SectorReading(frame, words, index, subject, Options, isHan);
        foreach (var paragraph in new TopicReading(frame.Document, words, Options, isHan).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.Read(paragraph);
        }

        return [.. reading.Best().Select(tally => new Fact
        {
            Concept = "sector",
            Text = tally.Sector,
            Period = frame.CurrentInstant,
            Scope = Scope.Consolidated,
            Status = FactStatus.Reported,
            Confidence = tally.Confidence,
            Evidence = tally.Evidence(Options.MaxEvidence),
        })];
    }
}
