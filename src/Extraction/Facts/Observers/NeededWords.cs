using System.Collections;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells in one pass over a sentence which of many patterns may match it: those of which every word that must stand in it does.</summary>
internal sealed class NeededWords
{
    /// <summary>Letters from which a word is worth looking for beside the first ones; Han words always are.</summary>
    private const int LeastTelling = 4;

    private readonly WordIndex _words;
    private readonly int[][] _needed;

    /// <param name="patterns">The parts of each pattern.</param>
    public NeededWords(IEnumerable<IEnumerable<PatternPart>> patterns)
    {
        var sets = new List<IReadOnlyList<string>>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        _needed = [.. patterns.Select(parts => Of(parts).Select(PlaceOf).ToArray())];
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

    public int Count => _needed.Length;

    /// <summary>Of each of these sets a word stands in every sentence that a pattern matches; the longest words first, and of the others those that do not stand nearly everywhere.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<PatternPart> parts)
    {
        var sets = parts.Where(part => part.Words.Count > 0 && !part.IsOptional && !part.Words.Any(word => word[0] == '{')).Select(part => part.Words)
            .OrderByDescending(words => (words.Min(word => word.Length), words.Average(word => word.Length))).ToList();
        return sets.Count > 0 ? [sets[0], .. sets.Skip(1).Where(words => words.All(IsTelling))] : [];
    }

    /// <summary>What <see cref="Mark"/> writes into; one sentence after the other.</summary>
    public BitArray Memory() => new(_words.Count);

    /// <summary>False when no pattern may match. Otherwise the memory holds what <see cref="MayMatch"/> asks for, until it is cleared.</summary>
    public bool Mark(ReadOnlySpan<char> sentence, BitArray memory) => _words.Mark(sentence, memory);

    public bool MayMatch(int pattern, BitArray memory)
    {
        foreach (var place in _needed[pattern])
        {
            if (!memory[place])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTelling(string word) => word[0] >= '\u2E80' || word.Length >= LeastTelling;
}
