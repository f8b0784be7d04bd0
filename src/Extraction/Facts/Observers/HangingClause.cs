using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// Tells whether a figure is said of the one named last, and that is another company: "has bought Lowther Seals, a maker of seals with 85 employees",
/// "is part of Omnitech, which employs 45,000".
/// </summary>
internal sealed class HangingClause(FactCues cues, ArticleCues articles, string language, OwnSubject own)
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

        if (StartsWithVerb(text.AsSpan(match.Start, match.Length)) && IsSubject(text.AsSpan(clause, match.Start - clause).Trim()))
        {
            return true;
        }

        if (clause < 2 || text[clause - 1] == ':' || !Hangs(inside))
        {
            return false;
        }

        var start = ClauseStart(text, clause - 1);
        var antecedent = text.AsSpan(start, clause - 1 - start).Trim();
        return !own.IsAtEnd(antecedent) && (cues.Relations.IsIn(antecedent) || EndsWithName(antecedent, own.IsNamedIn(antecedent)));
    }

    /// <summary>A clause that says more of the name before it: "which …", "a maker of …", "with …", "the German group …".</summary>
    private bool Hangs(ReadOnlySpan<char> clause)
    {
        var text = clause.TrimStart();
        return Opens(text, cues.Relatives) || Opens(text, cues.Indefinites) || cues.Withs.IndexIn(text, out _) == 0
            || articles.IsRole(text[..(text.IndexOf(' ') is > 0 and var space ? space : text.Length)])
            || (articles.Appositions.TryGetValue(language, out var words) && Opens(text, [.. words]));
    }

    /// <summary>A name behind the company's own, or one that is the whole clause; in German every noun has a capital.</summary>
    private bool EndsWithName(ReadOnlySpan<char> clause, bool isOwnNamed)
    {
        int words = 0, names = 0;
        foreach (var range in clause.Split(' '))
        {
            var word = clause[range];
            words += word.IsEmpty ? 0 : 1;
            names += !word.IsEmpty && (char.IsUpper(word[0]) || word is "&" or "of" or "de" or "van" or "von") ? 1 : 0;
        }

        return words > 1 && IsName(clause) && (isOwnNamed || names == words || language != "de");
    }

    /// <summary>"Bridgeway has 120": a name right before what is said; where verbs may stand second, the sentence's first word is none.</summary>
    private bool IsSubject(ReadOnlySpan<char> before) =>
        language != "de" && own.IsKnown && before.Length > 0 && !own.IsNamedIn(before) && IsName(before)
        && (before.Contains(' ') || (cues.Pronouns.Count > 0 && !cues.Pronouns.Contains(before.ToString())));

    private bool StartsWithVerb(ReadOnlySpan<char> match)
    {
        foreach (var verb in cues.Verbs)
        {
            if (PatternPart.LengthAt(match, 0, verb) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text ends with a name that is neither the company's nor a place's.</summary>
    private bool IsName(ReadOnlySpan<char> text)
    {
        var space = text.LastIndexOf(' ');
        var last = text[(space + 1)..].Trim("\"“”„»«'’");
        last = last.Length > 2 && last[1] is '\'' or '’' ? last[2..] : last;
        if (last.Length < 2 || !char.IsUpper(last[0]) || cues.Pronouns.Contains(last.ToString()) || own.IsPartOfName(last.ToString()))
        {
            return false;
        }

        var before = space < 0 ? [] : text[..space];
        return !articles.Places.Contains(before[(before.LastIndexOf(' ') + 1)..].ToString());
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
