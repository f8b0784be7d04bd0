using System.Collections.Concurrent;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>All labels of a language by their key.</summary>
internal sealed class LabelIndex
{
    private static readonly ConcurrentDictionary<(ConceptCatalog Catalog, string Language), LabelIndex> Made = new();
    private readonly Dictionary<string, List<ConceptLabel>> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Within, string Key), ConceptLabel> _within = [];

    private readonly List<(LabelPattern Pattern, ConceptLabel Label)> _patterns = [];
    private readonly string _language;
    private readonly IReadOnlyList<string> _asides;

    private LabelIndex(ConceptCatalog catalog, string language)
    {
        _language = language;
        _asides = [.. FactCues.For(language).Asides.Select(aside => LabelKey.Of(aside + "x")[..^1])];
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
                if (LabelPattern.IsPattern(concept.Labels[language][i]))
                {
                    _patterns.Add((new LabelPattern(concept.Labels[language][i]), new ConceptLabel(concept, i)));
                    continue;
                }

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

    /// <param name="key">The label's key.</param>
    /// <param name="group">The key of the row over it that heads its group; empty when there is none.</param>
    /// <param name="groups">The keys of all heads that stand directly over one another there.</param>
    /// <returns>What a label and the row over it that heads its group name together, beside what the label names alone.</returns>
    public IReadOnlyList<ConceptLabel> Find(string key, string group, string groups)
    {
        var labels = FindAsIs(key, group, groups);
        return labels.Count == 0 && WithoutAsides(key) is { } plain ? FindAsIs(plain, group, groups) : labels;
    }

    /// <summary>"Net income (loss)" is net income; null where nothing is said of the other sign.</summary>
    private string? WithoutAsides(string key)
    {
        if (!key.AsSpan().ContainsAny('(', '/'))
        {
            return null;
        }

        var plain = _asides.Aggregate(key, (text, aside) => text.Replace(aside, "", StringComparison.Ordinal));
        return plain.Length == key.Length ? null : plain;
    }

    private IReadOnlyList<ConceptLabel> FindAsIs(string key, string group, string groups)
    {
        var labels = Find(key);
        if (key.Length == 0 || _patterns.Count == 0)
        {
            return labels;
        }

        List<ConceptLabel>? all = null;
        foreach (var (pattern, label) in _patterns)
        {
            if ((pattern.Matches(key, group) || pattern.Matches(key, groups)) && !labels.Any(other => other.Concept == label.Concept) && all?.Exists(other => other.Concept == label.Concept) is not true && !IsConfused(label.Concept, key, pattern))
            {
                (all ??= [.. labels]).Add(label);
            }
        }

        return all ?? labels;
    }

    /// <summary>A word that the label itself has is no confuser: "Basic and diluted".</summary>
    private bool IsConfused(Concept concept, string key, LabelPattern pattern) =>
        concept.Confusers[_language].Where(confuser => confuser.IsOfNames).Select(confuser => LabelKey.Of(confuser.Text))
            .Any(word => key.Contains(word, StringComparison.Ordinal) && !pattern.Names(word));
}
