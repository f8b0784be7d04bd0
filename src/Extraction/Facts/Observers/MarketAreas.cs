using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells of which area's market a sentence speaks.</summary>
internal sealed class MarketAreas(MarketWords words, string? currency)
{
    /// <summary>Characters behind a match, in its clause, in which its area may be named.</summary>
    private const int Behind = 60;

    /// <summary>The one area named in the match, else in its clause; null when there is none or when there are several.</summary>
    public string? Of(string text, TextSpan match)
    {
        if (In(text.AsSpan(match.Start, match.Length)) is { Count: > 0 } own)
        {
            return own.Count == 1 ? own[0] : null;
        }

        int start = match.Start, end = match.End;
        while (start > 0 && !Ends(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - match.End < Behind && !Ends(text[end]))
        {
            end++;
        }

        return In(text.AsSpan(start, end - start)) is [var only] ? only : null;
    }

    /// <summary>The areas named; null for a country that need not be the company's.</summary>
    private List<string?> In(ReadOnlySpan<char> text)
    {
        var found = new List<string?>();
        foreach (var area in words.Areas)
        {
            var basis = area.Currency is null || area.Currency == currency ? area.Basis : null;
            if (area.Words.IsIn(text) && !found.Contains(basis))
            {
                found.Add(basis);
            }
        }

        return found;
    }

    private static bool Ends(char c) => c is ',' or ';' or '，' or '；' or '。' or '(' or '（' or ':' or '：';
}
