using System.Collections;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells in one pass over a sentence which patterns may meet it: those of which every word that must stand in it does.</summary>
internal sealed class AnchorIndex
{
    private readonly IReadOnlyList<PatternGroup> _groups;
    private readonly WordIndex _words;

    /// <summary>For each pattern of each group the places of its sets of words, the rarest first.</summary>
    private readonly int[][][] _needed;

    public AnchorIndex(IReadOnlyList<PatternGroup> groups)
    {
        _groups = groups;
        var sets = new List<IReadOnlyList<string>>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        _needed = [.. groups.Select(group => group.Patterns.Select(pattern => pattern.Pattern.Needed.Select(PlaceOf).ToArray()).ToArray())];
        _words = new WordIndex(sets);

        int PlaceOf(IReadOnlyList<string> words)
        {
            var key = string.Join('|', words);
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = place = sets.Count;
                sets.Add(words);
            }

            return place;
        }
    }

    /// <summary>One sentence after the other is looked at with what this holds; not for several threads.</summary>
    public BitArray Memory() => new(_words.Count);

    /// <summary>The groups with the patterns that may match, in their order; none when the sentence says nothing that is looked for.</summary>
    public IReadOnlyList<PatternGroup> In(ReadOnlySpan<char> sentence, BitArray memory)
    {
        if (!_words.Mark(sentence, memory))
        {
            return [];
        }

        List<PatternGroup>? found = null;
        for (var group = 0; group < _groups.Count; group++)
        {
            List<ConceptPattern>? patterns = null;
            for (var i = 0; i < _needed[group].Length; i++)
            {
                if (AllIn(_needed[group][i], memory))
                {
                    (patterns ??= []).Add(_groups[group].Patterns[i]);
                }
            }

            if (patterns is not null)
            {
                (found ??= []).Add(patterns.Count == _groups[group].Patterns.Count ? _groups[group] : new PatternGroup(_groups[group].Concept, patterns));
            }
        }

        memory.SetAll(false);
        return found ?? [];
    }

    private static bool AllIn(int[] needed, BitArray met)
    {
        foreach (var place in needed)
        {
            if (!met[place])
            {
                return false;
            }
        }

        return true;
    }
}
