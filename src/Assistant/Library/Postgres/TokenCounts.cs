using System.Runtime.InteropServices;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>In how many passages and rows of one or several documents each token stands.</summary>
internal sealed class TokenCounts
{
    private readonly Dictionary<string, (int Passages, int Rows)> _tokens = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, (int Passages, int Rows)>> Tokens => _tokens;

    /// <summary>How many different tokens there are.</summary>
    public int Count => _tokens.Count;

    public int Passages { get; private set; }

    public int Rows { get; private set; }

    /// <summary>Tokens of all rows.</summary>
    public int Length { get; private set; }

    public void AddPassage(IReadOnlyCollection<string> tokens)
    {
        Passages++;
        foreach (var token in tokens)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_tokens, token, out _).Passages++;
        }
    }

    /// <param name="length">Tokens of the row, repeated ones too.</param>
    public void AddRow(IReadOnlyCollection<string> tokens, int length)
    {
        Rows++;
        Length += length;
        foreach (var token in tokens)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_tokens, token, out _).Rows++;
        }
    }
}
