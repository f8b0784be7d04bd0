using System.Collections;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Which patterns of which concepts may meet a sentence.</summary>
internal sealed class AnchorIndex(IReadOnlyList<PatternGroup> groups)
{
    private readonly NeededWords _words = new(groups.SelectMany(group => group.Patterns).Select(pattern => pattern.Pattern.Parts));

    /// <inheritdoc cref="NeededWords.Memory"/>
    public BitArray Memory() => _words.Memory();

    /// <summary>The groups with the patterns that may match, in their order; none when the sentence says nothing that is looked for.</summary>
    public IReadOnlyList<PatternGroup> In(ReadOnlySpan<char> sentence, BitArray memory)
    {
        if (!_words.Mark(sentence, memory))
        {
            return [];
        }

        List<PatternGroup>? found = null;
        var place = 0;
        foreach (var group in groups)
        {
            List<ConceptPattern>? patterns = null;
            foreach (var pattern in group.Patterns)
            {
                if (_words.MayMatch(place++, memory))
                {
                    (patterns ??= []).Add(pattern);
                }
            }

            if (patterns is not null)
            {
                (found ??= []).Add(patterns.Count == group.Patterns.Count ? group : new PatternGroup(group.Concept, patterns));
            }
        }

        memory.SetAll(false);
        return found ?? [];
    }
}
