namespace LittleGiants.Assistant.Search.Embeddings;

/// <summary>Joins rankings whose scores are not comparable by the ranks alone (reciprocal rank fusion; Cormack, Clarke, Büttcher 2009).</summary>
internal static class RankFusion
{
    /// <summary>The paper's constant: the higher, the less the first ranks count.</summary>
    public const int Constant = 60;

    /// <returns>Best first; of equal ones that which an earlier ranking names first.</returns>
    public static IReadOnlyList<(T Item, double Score)> Fuse<T>(params IReadOnlyList<IReadOnlyList<T>> rankings)
        where T : notnull
    {
        var scores = new Dictionary<T, double>();
        var order = new List<T>();
        foreach (var ranking in rankings)
        {
            for (var i = 0; i < ranking.Count; i++)
            {
                if (!scores.TryGetValue(ranking[i], out var score))
                {
                    order.Add(ranking[i]);
                }

                scores[ranking[i]] = score + (1.0 / (Constant + i + 1));
            }
        }

        return [.. order.Select(item => (item, scores[item])).OrderByDescending(item => item.Item2)];
    }
}
