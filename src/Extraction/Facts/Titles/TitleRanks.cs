using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Titles;

/// <summary>The order of titles, from the highest.</summary>
internal static class TitleRanks
{
    public static IReadOnlyList<string> Order { get; } = DataFile.Load("Facts/Titles/ranks.yaml", version: 1, root => root["order"].Texts);

    /// <summary>0 is the highest.</summary>
    public static int Of(string value)
    {
        for (var i = 0; i < Order.Count; i++)
        {
            if (string.Equals(Order[i], value, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return Order.Count;
    }
}
