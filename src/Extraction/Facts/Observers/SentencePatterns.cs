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
        var groups = new List<PatternGroup>();
        foreach (var concept in catalog.Concepts)
        {
            if (!concept.Sentences.TryGetValue(language, out var texts) || (concept.NeedsTable && !isArticle))
            {
                continue;
            }

            var (near, wide) = (Words(concept, language, isWide: false), Words(concept, language, isWide: true));
            var patterns = new List<ConceptPattern>();
            for (var i = 0; i < texts.Count; i++)
            {
                var isPress = texts[i].StartsWith(Press, StringComparison.Ordinal);
                if (isPress && !isArticle)
                {
                    continue;
                }

                patterns.Add(new ConceptPattern(concept, new SentencePattern(isPress ? texts[i][Press.Length..] : texts[i]), i, near, wide));
            }

            if (patterns.Count > 0)
            {
                groups.Add(new PatternGroup(concept, patterns));
            }
        }

        Groups = groups;
        Anchors = new AnchorIndex(groups);
    }

    /// <summary>One for each concept.</summary>
    public IReadOnlyList<PatternGroup> Groups { get; }

    /// <summary>Which of the groups a sentence may meet.</summary>
    public AnchorIndex Anchors { get; }

    /// <param name="isArticle">Whether the document is an article; filings have stricter patterns, and take some facts from tables only.</param>
    public static SentencePatterns For(ConceptCatalog catalog, string language, bool isArticle) =>
        Made.GetOrAdd((catalog, language, isArticle), key => new SentencePatterns(key.Catalog, key.Language, key.IsArticle));

    private static WordSet? Words(Concept concept, string language, bool isWide)
    {
        var words = concept.Confusers[language].Where(confuser => confuser.IsWide == isWide).Select(confuser => confuser.Text).ToList();
        return words.Count > 0 ? new WordSet(words) : null;
    }
}
