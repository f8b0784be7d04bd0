using System.Collections.Concurrent;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search;

/// <summary>How frequent tokens are in a library, remembered until it changes.</summary>
internal sealed class TokenFrequencies(ILibrary library)
{
    /// <summary>Tokens that are remembered: those of a day's questions and all topics.</summary>
    private const int Most = 50_000;

    private Known _known = new(-1, 0);

    public async Task<(IReadOnlyDictionary<string, long> Frequencies, long Passages)> OfAsync(IReadOnlyCollection<string> tokens, long version, CancellationToken cancellationToken)
    {
        var known = _known;
        if (known.Version != version || known.Counts.Count > Most)
        {
            known = _known = new Known(version, (await library.FrequenciesAsync([], cancellationToken)).Passages);
        }

        var missing = tokens.Where(token => !known.Counts.ContainsKey(token)).ToList();
        if (missing.Count > 0)
        {
            var (found, _) = await library.FrequenciesAsync(missing, cancellationToken);
            missing.ForEach(token => known.Counts[token] = found.GetValueOrDefault(token));
        }

        return (tokens.Distinct().Select(token => (Token: token, Count: known.Counts.GetValueOrDefault(token))).Where(item => item.Count > 0).ToDictionary(item => item.Token, item => item.Count), known.Passages);
    }

    private sealed record Known(long Version, long Passages)
    {
        public ConcurrentDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);
    }
}
