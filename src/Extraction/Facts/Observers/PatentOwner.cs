using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells whether rights that a sentence counts are the company's, and not a person's, another company's or a plan's.</summary>
internal sealed class PatentOwner(PatentWords words, OwnSubject own, CarriedSubject carried)
{
    /// <summary>Characters behind a title that show that people are counted: "博士15人", "博士后".</summary>
    private const string Counting = "0123456789后人等占及、以学生和工";

    private const string Counted = "名位个含、及和人";

    public bool IsCompany(string text, TextSpan figure)
    {
        var (start, end) = (PartStart(text, figure.Start), PartEnd(text, figure.End));
        return !words.NotOwn.IsIn(text.AsSpan(start, end - start)) && !IsOfAnother(text, start, figure.Start)
            && !(words.World.IsIn(text.AsSpan(start, figure.Start - start)) && !IsNamed(text, figure.Start)) && !carried.IsOther(text, figure.Start);
    }

    /// <summary>Whether somebody else is named after the company was, or in the figure's clause.</summary>
    private bool IsOfAnother(string text, int from, int to)
    {
        var isOther = false;
        for (var start = from; start < to;)
        {
            var end = ClauseEnd(text, start, to);
            var clause = text.AsSpan(start, end - start);
            isOther = (isOther && !own.Opens(clause)) || (words.Others.IsIn(clause) && !words.Standing.IsIn(clause)) || HasPerson(clause);
            start = end + 1;
        }

        return isOther || words.Others.IsIn(text.AsSpan(to, ClauseEnd(text, to, text.Length) - to));
    }

    private bool IsNamed(string text, int to)
    {
        for (var start = 0; start < to; start = ClauseEnd(text, start, to) + 1)
        {
            if (own.Opens(text.AsSpan(start)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPerson(ReadOnlySpan<char> clause)
    {
        if (words.Speaking.IsIn(clause))
        {
            return false;
        }

        for (var from = 0; words.Persons.IndexIn(clause[from..], out var length) is >= 0 and var found; from += found + length)
        {
            var (at, behind) = (from + found, from + found + length);
            if ((behind >= clause.Length || !Counting.Contains(clause[behind], StringComparison.Ordinal)) && (at == 0 || !Counted.Contains(clause[at - 1], StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static int ClauseEnd(string text, int from, int to)
    {
        var found = text.AsSpan(from, to - from).IndexOfAny("，,；;。");
        return found < 0 ? to : from + found;
    }

    private static int PartStart(string text, int at) => text.AsSpan(0, at).LastIndexOfAny("；;") + 1;

    private static int PartEnd(string text, int at) => text.AsSpan(at).IndexOfAny("；;") is >= 0 and var found ? at + found : text.Length;
}
