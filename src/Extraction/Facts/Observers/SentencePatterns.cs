using System.Buffers;
using System.Collections.Concurrent;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>All sentence patterns of a language, with the words that a sentence must hold for one of them to match.</summary>
internal sealed class SentencePatterns
{
    /// <summary>Patterns that start with it are for articles only, where the subject is the company by its name.</summary>
    private const string Press = "press: ";

    private static readonly ConcurrentDictionary<(ConceptCatalog Catalog, string Language, bool IsArticle), SentencePatterns> Made = new();

    private SentencePatterns(ConceptCatalog catalog, string language, bool isArticle)
    {
        var all = new List<ConceptPattern>();
        var anchors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var concept in catalog.Concepts)
        {
            if (!concept.Sentences.TryGetValue(language, out var texts) || (concept.NeedsTable && !isArticle))
            {
                continue;
            }

            var (near, wide) = (Words(concept, language, isWide: false), Words(concept, language, isWide: true));
            for (var i = 0; i < texts.Count; i++)
            {
                var isPress = texts[i].StartsWith(Press, StringComparison.Ordinal);
                if (isPress && !isArticle)
                {
                    continue;
                }

                var pattern = new SentencePattern(isPress ? texts[i][Press.Length..] : texts[i]);
                all.Add(new ConceptPattern(concept, pattern, i, near, wide));
                anchors.UnionWith(pattern.Anchor.Select(word => word.TrimEnd('*')));
            }
        }

        All = all;
        Anchors = SearchValues.Create([.. anchors], StringComparison.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ConceptPattern> All { get; }

    public SearchValues<string> Anchors { get; }

    /// <param name="isArticle">Whether the document is an article; filings have stricter patterns, and take some facts from tables only.</param>
    public static SentencePatterns For(ConceptCatalog catalog, string language, bool isArticle) =>
        Made.GetOrAdd((catalog, language, isArticle), key => new SentencePatterns(key.Catalog, key.Language, key.IsArticle));

    private static WordSet? Words(Concept concept, string language, bool isWide)
    {
        var words = concept.Confusers[language].Where(confuser => confuser.IsWide == isWide).Select(confuser => confuser.Text).ToList();
        return words.Count > 0 ? new WordSet(words) : null;
    }
}
