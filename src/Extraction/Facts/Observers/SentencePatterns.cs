using System.Buffers;
using System.Collections.Concurrent;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>All sentence patterns of a language, with the words that a sentence must hold for one of them to match.</summary>
internal sealed class SentencePatterns
{
    private static readonly ConcurrentDictionary<(ConceptCatalog Catalog, string Language), SentencePatterns> Made = new();

    private SentencePatterns(ConceptCatalog catalog, string language)
    {
        var all = new List<ConceptPattern>();
        var anchors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var concept in catalog.Concepts)
        {
            if (!concept.Sentences.TryGetValue(language, out var texts))
            {
                continue;
            }

            var words = concept.Confusers[language].Select(confuser => confuser.Text).ToList();
            var confusers = words.Count > 0 ? new WordSet(words) : null;
            for (var i = 0; i < texts.Count; i++)
            {
                var pattern = new SentencePattern(texts[i]);
                all.Add(new ConceptPattern(concept, pattern, i, confusers));
                anchors.UnionWith(pattern.Anchor.Select(word => word.TrimEnd('*')));
            }
        }

        All = all;
        Anchors = SearchValues.Create([.. anchors], StringComparison.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ConceptPattern> All { get; }

    public SearchValues<string> Anchors { get; }

    public static SentencePatterns For(ConceptCatalog catalog, string language) => Made.GetOrAdd((catalog, language), key => new SentencePatterns(key.Catalog, key.Language));
}
