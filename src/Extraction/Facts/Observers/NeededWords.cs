using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells in one pass over a sentence which of many patterns may match it: those of which every word that must stand in it does.</summary>
internal sealed class NeededWords
{
    /// <summary>Letters from which a word is worth looking for beside the first ones; Han words always are.</summary>
    private const int LeastTelling = 4;

    private readonly WordIndex _words;
    private readonly int[][] _needed;

    /// <summary>For each set the patterns of which it is the most telling one.</summary>
    private readonly List<int>[] _patternsOf;

    /// <param name="patterns">The parts of each pattern; a word that is not optional is among them.</param>
    public NeededWords(IEnumerable<IEnumerable<PatternPart>> patterns)
    {
        var sets = new List<IReadOnlyList<string>>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        _needed = [.. patterns.Select(parts => Of(parts).Select(PlaceOf).ToArray())];
        _words = new WordIndex(sets);
        _patternsOf = [.. sets.Select(_ => new List<int>())];
        for (var pattern = 0; pattern < _needed.Length; pattern++)
        {
            _patternsOf[_needed[pattern][0]].Add(pattern);
        }

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

    /// <summary>Of each of these sets a word stands in every sentence that a pattern matches; the longest words first, and of the others those that do not stand nearly everywhere.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<PatternPart> parts)
    {
        var sets = parts.Where(part => part.Words.Count > 0 && !part.IsOptional && !part.Words.Any(word => word[0] == '{')).Select(part => part.Words)
            .OrderByDescending(words => (words.Min(word => word.Length), words.Average(word => word.Length))).ToList();
        return sets.Count > 0 ? [sets[0], .. sets.Skip(1).Where(words => words.All(IsTelling))] : [];
    }

    /// <summary>What <see cref="In"/> writes into; one for all sentences that are looked at one after the other.</summary>
    public MetSets Memory() => new(_words.Count);

    /// <summary>The patterns that may match a sentence, by their place and in its order.</summary>
    public int[] In(ReadOnlySpan<char> sentence, MetSets memory)
    {
        if (!_words.Mark(sentence, memory))
        {
            return [];
        }

        List<int> found = [];
        foreach (var set in memory.All)
        {
            foreach (var pattern in _patternsOf[set])
            {
                if (MayMatch(pattern, memory))
                {
                    found.Add(pattern);
                }
            }
        }

        memory.Clear();
        found.Sort();
        return [.. found];
    }

    private bool MayMatch(int pattern, MetSets memory)
    {
        foreach (var set in _needed[pattern])
        {
            if (!memory[set])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTelling(string word) => word[0] >= '\u2E80' || word.Length >= LeastTelling;
}
