using LittleGiants.Assistant.Search.Expansion;

namespace LittleGiants.Assistant.Search.Ranking;

/// <summary>How rare the tokens that are looked for are in the library.</summary>
/// <param name="passages">How many passages there are.</param>
internal sealed class TermStatistics(IReadOnlyDictionary<string, long> frequencies, long passages)
{
    /// <summary>A phrase stands in at most as many passages as its rarest token, and each further token makes it rarer.</summary>
    private const double PhraseEffect = 0.6;

    /// <summary>In how many passages the rarest token of a phrase stands: what it costs to look for it.</summary>
    public double Least(string[] phrase)
    {
        var least = passages;
        foreach (var token in phrase)
        {
            least = Math.Min(least, frequencies.GetValueOrDefault(token));
        }

        return least;
    }

    /// <summary>In about how many passages the phrase stands.</summary>
    public double Frequency(string[] phrase) => Least(phrase) * Math.Pow(PhraseEffect, phrase.Length - 1);

    /// <summary>The weight of a phrase by its rarity, as in BM25.</summary>
    public double Rarity(string[] phrase)
    {
        var frequency = Math.Min(passages, Frequency(phrase));
        return Math.Log(1 + ((passages - frequency + 0.5) / (frequency + 0.5)));
    }

    /// <summary>The weight of a group by the rarity of all its phrases together.</summary>
    public double Rarity(TermGroup group)
    {
        var frequency = Math.Min(passages, group.Phrases.Sum(Frequency));
        return Math.Log(1 + ((passages - frequency + 0.5) / (frequency + 0.5)));
    }
}
