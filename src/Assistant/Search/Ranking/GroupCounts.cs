namespace LittleGiants.Assistant.Search.Ranking;

/// <summary>How often each group's phrases stand in a text, and how rare the rarest of them is.</summary>
internal sealed class GroupCounts(int groups)
{
    public double[] Count { get; } = new double[groups];

    public double[] Rarity { get; } = new double[groups];

    /// <summary>Tokens of the text.</summary>
    public double Length { get; set; }

    public void Add(int group, double count, double rarity)
    {
        if (count > 0)
        {
            Count[group] += count;
            Rarity[group] = Math.Max(Rarity[group], rarity);
        }
    }

    public void Add(GroupCounts other)
    {
        Length += other.Length;
        for (var i = 0; i < groups; i++)
        {
            Add(i, other.Count[i], other.Rarity[i]);
        }
    }
}
