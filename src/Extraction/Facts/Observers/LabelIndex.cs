using System.Collections.Concurrent;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>All labels of a language by their key.</summary>
internal sealed class LabelIndex
{
    private static readonly ConcurrentDictionary<(ConceptCatalog Catalog, string Language), LabelIndex> Made = new();
    private readonly Dictionary<string, List<ConceptLabel>> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Within, string Key), ConceptLabel> _within = [];

    private LabelIndex(ConceptCatalog catalog, string language)
    {
        foreach (var concept in catalog.Concepts)
        {
            if (concept.Within is { } within && concept.WithinLabels.TryGetValue(language, out var inside))
            {
                for (var i = 0; i < inside.Count; i++)
                {
                    _within.TryAdd((within, LabelKey.Of(inside[i])), new ConceptLabel(concept, i));
                }
            }

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

    /// <summary>What a label names in a table of another concept; null when nothing.</summary>
    public ConceptLabel? FindWithin(string concept, string key) => _within.TryGetValue((concept, key), out var label) ? label : null;

    public IReadOnlyList<ConceptLabel> Find(string key) => key.Length > 0 && _labels.TryGetValue(key, out var labels) ? labels : [];
}
