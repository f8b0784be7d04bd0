namespace LittleGiants.Assistant.Search;

/// <summary>Phrases of tokens with what they stand for, found at a place of a text by their first token, the longest first.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Phrase, List<T> Values)>> _byFirst = new(StringComparer.Ordinal);

    public void Add(string[] phrase, T value)
    {
        if (phrase.Length == 0)
        {
            return;
        }

        if (!_byFirst.TryGetValue(phrase[0], out var entries))
        {
            _byFirst.Add(phrase[0], entries = []);
        }

        var known = entries.FindIndex(entry => entry.Phrase.AsSpan().SequenceEqual(phrase));
        if (known >= 0)
        {
            entries[known].Values.Add(value);
        }
        else
        {
            var place = entries.FindIndex(entry => entry.Phrase.Length < phrase.Length);
            entries.Insert(place < 0 ? entries.Count : place, (phrase, [value]));
        }
    }

    public (int Length, IReadOnlyList<T> Values)? LongestAt(string[] tokens, int at)
    {
        foreach (var (phrase, values) in _byFirst.GetValueOrDefault(tokens[at]) ?? [])
        {
            if (TokenPhrase.StandsAt(tokens, at, phrase))
            {
                return (phrase.Length, values);
            }
        }

        return null;
    }
}
