using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Which patterns of which concepts may meet a sentence.</summary>
internal sealed class AnchorIndex
{
    private readonly List<(PatternGroup Group, ConceptPattern Pattern)> _patterns;
    private readonly NeededWords _words;

    public AnchorIndex(IReadOnlyList<PatternGroup> groups)
    {
        _patterns = [.. groups.SelectMany(group => group.Patterns, (group, pattern) => (group, pattern))];
        _words = new NeededWords(_patterns.Select(item => item.Pattern.Pattern.Parts));
    }

    /// <inheritdoc cref="NeededWords.Memory"/>
    public MetSets Memory() => _words.Memory();

    /// <summary>The groups with the patterns that may match, in their order; none when the sentence says nothing that is looked for.</summary>
    public IReadOnlyList<PatternGroup> In(ReadOnlySpan<char> sentence, MetSets memory)
    {
        var places = _words.In(sentence, memory);
        if (places.Length == 0)
        {
            return [];
        }

        List<PatternGroup> found = [];
        for (var i = 0; i < places.Length;)
        {
            var group = _patterns[places[i]].Group;
            List<ConceptPattern> patterns = [];
            for (; i < places.Length && _patterns[places[i]].Group == group; i++)
            {
                patterns.Add(_patterns[places[i]].Pattern);
            }

            found.Add(patterns.Count == group.Patterns.Count ? group : new PatternGroup(group.Concept, patterns));
        }

        return found;
    }
}
