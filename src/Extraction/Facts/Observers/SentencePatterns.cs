using System.Collections.Concurrent;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>All sentence patterns of a language, with the words that a sentence must hold for one of them to match.</summary>
internal sealed class SentencePatterns
{
    /// <summary>Patterns that start with it are for articles only, where the subject is the company by its name.</summary>
    private const string Press = "press: ";

    /// <summary>Such a pattern holds where the sentence speaks of the company by its name or a word for it.</summary>
    private const string Own = "own: ";

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

            var confusers = new ConceptConfusers(concept.Confusers[language]);
            var patterns = new List<ConceptPattern>();
            for (var i = 0; i < texts.Count; i++)
            {
                var isPress = texts[i].StartsWith(Press, StringComparison.Ordinal);
                if (isPress && !isArticle)
                {
                    continue;
                }

                var text = isPress ? texts[i][Press.Length..] : texts[i];
                var isOwn = text.StartsWith(Own, StringComparison.Ordinal);
                patterns.Add(new ConceptPattern(concept, new SentencePattern(isOwn ? text[Own.Length..] : text), i, isOwn, confusers));
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
}
