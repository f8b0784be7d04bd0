using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The words of a text that name a place in an order, as figures: "ranks first", "Weltmarktführer", "排名第二".</summary>
internal static class RankFigures
{
    /// <returns>In text order, the longest word at each place.</returns>
    public static List<Quantity> Read(string text, MarketWords words)
    {
        var found = new List<Quantity>();
        for (var at = words.NextRank(text, 0); at >= 0; at = words.NextRank(text, at + 1))
        {
            if (PatternPart.IsEdge(text, at) && words.RankAt(text, at) is var (rank, length))
            {
                var span = new TextSpan(at, at + length);
                found.Add(new Quantity(QuantityUnit.Count, rank.IsAmong ? Qualifier.AtMost : Qualifier.Exact, span, text.Substring(at, length))
                {
                    Value = rank.Place,
                    Low = rank.IsAmong ? null : rank.Place,
                    High = rank.Place,
                    Digits = span,
                });
                at += length - 1;
            }
        }

        return found;
    }
}
