using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// Tells whether a figure is said of the one named last, and that is another company: "has bought Lowther Seals, a maker of seals with 85 employees",
/// "is part of Omnitech, which employs 45,000".
/// </summary>
internal sealed class HangingClause(FactCues cues, OwnSubject own)
{
    public bool IsOfAnother(string text, TextSpan match, int figure)
    {
        var clause = ClauseStart(text, match.Start);
        var inside = text.AsSpan(clause, Math.Max(0, figure - clause));
        if (cues.Relations.LastIndexIn(inside, out var length) is >= 0 and var at && cues.Withs.LastIndexIn(inside[(at + length)..], out _) is >= 0 and var with
            && inside.Slice(at + length, with) is var between && HasName(between) && !own.IsNamedIn(between))
        {
            return true;
        }

        if (clause < 2 || text[clause - 1] == ':' || !(Opens(inside, cues.Relatives) || Opens(inside, cues.Indefinites) || cues.Withs.IndexIn(inside.TrimStart(), out _) == 0))
        {
            return false;
        }

        var start = ClauseStart(text, clause - 1);
        var antecedent = text.AsSpan(start, clause - 1 - start).Trim();
        return !own.IsAtEnd(antecedent) && (cues.Relations.IsIn(antecedent) || EndsWithName(antecedent, own.IsNamedIn(antecedent)));
    }

    /// <summary>A name behind the company's own, or one that is the whole clause.</summary>
    private static bool EndsWithName(ReadOnlySpan<char> clause, bool isOwnNamed)
    {
        var words = 0;
        foreach (var range in clause.Split(' '))
        {
            var word = clause[range];
            words += word.IsEmpty ? 0 : 1;
            if (!isOwnNamed && !word.IsEmpty && !char.IsUpper(word[0]) && word is not ("&" or "of" or "de" or "van" or "von"))
            {
                return false;
            }
        }

        var last = clause[(clause.LastIndexOf(' ') + 1)..];
        return words > 1 && char.IsUpper(last[0]);
    }

    private static bool HasName(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
        {
            if (!text[range].IsEmpty && char.IsUpper(text[range][0]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Opens(ReadOnlySpan<char> clause, IReadOnlyList<string> words)
    {
        var text = clause.TrimStart();
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && text[word.Length] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static int ClauseStart(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (text[i] is ';' or '(' or '–' or ':' || (text[i] == ',' && !(i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
