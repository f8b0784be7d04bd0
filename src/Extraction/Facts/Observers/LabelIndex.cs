using System.Collections.Concurrent;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>All labels of a language by their key.</summary>
internal sealed class LabelIndex
{
    private static readonly ConcurrentDictionary<(ConceptCatalog Catalog, string Language), LabelIndex> Made = new();
    private readonly Dictionary<string, List<ConceptLabel>> _labels = new(StringComparer.Ordinal);

    private LabelIndex(ConceptCatalog catalog, string language)
    {
        foreach (var concept in catalog.Concepts)
        {
            for (var i = 0; i < concept.Labels[language].Count; i++)
            {
                var key = LabelKey.Of(concept.Labels[language][i]);
                if (!_labels.TryGetValue(key, out var list))
                {
                    _labels[key] = list = [];
                }

                if (!list.Exists(label => label.Concept == concept))
                {
                    list.Add(new ConceptLabel(concept, i));
                }
            }
        }
    }

    public static LabelIndex For(ConceptCatalog catalog, string language) => Made.GetOrAdd((catalog, language), key => new LabelIndex(key.Catalog, key.Language));

    public IReadOnlyList<ConceptLabel> Find(string key) => key.Length > 0 && _labels.TryGetValue(key, out var labels) ? labels : [];
}
