using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells the years in which something began, and that are no figure's period: "founded in 1998", "since 2015", "das 1954 gegründete Unternehmen".</summary>
internal sealed class OriginYears(FactCues cues)
{
    /// <summary>Characters between the word and its year, in one clause.</summary>
    private const int Before = 40;
    private const int Behind = 16;

    public bool IsOrigin(string text, TextSpan year)
    {
        var from = Math.Max(0, year.Start - Before);
        for (var i = year.Start - 1; i >= from; i--)
        {
            if (EndsClause(text[i]))
            {
                from = i + 1;
            }
        }

        var before = text.AsSpan(from, year.Start - from);
        if (cues.Origins.LastIndexIn(before, out var length) is >= 0 and var at && !cues.Conjunctions.IsIn(before[(at + length)..]))
        {
            return true;
        }

        // "1991 von den Brüdern gegründet, …": what a clause ends with.
        var end = year.End;
        while (end < text.Length && !EndsClause(text[end]))
        {
            end++;
        }

        var clause = text.AsSpan(year.End, end - year.End).TrimEnd();
        if (cues.OriginsBehind.LastIndexIn(clause, out var last) is >= 0 and var verb && verb + last == clause.Length)
        {
            return true;
        }

        // "1954 gegründet": a word behind a year belongs to it where nothing parts them.
        var to = Math.Min(text.Length, year.End + Behind);
        for (var i = year.End; i < to; i++)
        {
            if (EndsClause(text[i]))
            {
                to = i;
            }
        }

        var behind = text.AsSpan(year.End, to - year.End);
        return cues.OriginsBehind.IndexIn(behind, out _) is >= 0 and var found && !cues.Conjunctions.IsIn(behind[..found]);
    }

    private static bool EndsClause(char c) => c is ',' or ';' or '(' or ')' or '，' or '；' or '。' or '.' or '–';
}
