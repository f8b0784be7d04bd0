
namespace LittleGiants.Assistant.Search.Ranking;

/// <summary>The tokens that one search looks for, numbered from 1.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup => _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int[] Number(string[] phrase) => [.. phrase.Select(NumberOf)];

    public int NumberOf(string token)
    {
        if (!_numbers.TryGetValue(token, out var number))
        {
            _numbers.Add(token, number = _numbers.Count + 1);
        }

        return number;
    }
}
