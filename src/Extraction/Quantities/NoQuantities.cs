using System.Buffers;
using System.Text.RegularExpressions;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Quantities;

/// <summary>Finds the parts of a text whose digits are no quantities: dates, times, telephone numbers, references, identifiers.</summary>
internal sealed partial class NoQuantities
{
    private const int MatchMilliseconds = 20_000;

    /// <summary>One of these stands in every date, time and telephone number written in digits, unless it begins with a zero.</summary>
    private static readonly SearchValues<char> DateMarks = SearchValues.Create("-/.:+年月");

    private readonly PhraseSet<bool> _references;
    private readonly MonthDates? _months;

    public NoQuantities(QuantityGrammar grammar)
    {
        _references = new PhraseSet<bool>(grammar.References.Select(word => (word, true)));
        _months = grammar.Months.Count > 0 ? new MonthDates(grammar.Months) : null;
    }

    /// <summary>Marks the characters that belong to none; there are none without a digit.</summary>
    public void Mark(string text, Span<bool> excluded)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return;
        }

        if (HasLeadingZero(text) || MayHoldDate(text))
        {
            MarkMatches(Dates(), text, excluded);
            MarkMatches(Telephones(), text, excluded);
        }

        if (text.AsSpan().TrimStart() is [var first, ..] && (first == '(' || char.IsDigit(first)))
        {
            MarkMatches(Ordinals(), text, excluded);
        }

        _months?.Mark(text, excluded);
    }

    /// <summary>Whether the number that starts at a place is the name of something: its word stands before it, or letters touch it.</summary>
    public bool IsReference(ReadOnlySpan<char> text, int start)
    {
        var before = start;
        while (before > 0 && (char.IsWhiteSpace(text[before - 1]) || text[before - 1] is ':' or '(' or '#' or '：'))
        {
            before--;
        }

        return (before > 0 && text[before - 1] == '#') || _references.Before(text, before, out _, out _);
    }

    /// <summary>"0571 88888888": a telephone number without any mark.</summary>
    private static bool HasLeadingZero(string text)
    {
        for (var at = text.IndexOf('0', StringComparison.Ordinal); at >= 0; at = text.IndexOf('0', at + 1))
        {
            if ((at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] is ',')) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In dates and numbers the marks stand between digits; a single point is a decimal.</summary>
    private static bool MayHoldDate(string text)
    {
        var points = 0;
        for (var at = text.AsSpan().IndexOfAny(DateMarks); at >= 0;)
        {
            if (text[at] is '+' or '年' or '月' || (IsBetweenDigits(text, at) && (text[at] != '.' || ++points > 1)))
            {
                return true;
            }

            var next = text.AsSpan(at + 1).IndexOfAny(DateMarks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>A white space may stand on either side.</summary>
    private static bool IsBetweenDigits(string text, int at)
    {
        var before = at > 1 && char.IsWhiteSpace(text[at - 1]) ? at - 2 : at - 1;
        var behind = at + 2 < text.Length && char.IsWhiteSpace(text[at + 1]) ? at + 2 : at + 1;
        return before >= 0 && behind < text.Length && char.IsDigit(text[before]) && char.IsDigit(text[behind]);
    }

    private static void MarkMatches(Regex pattern, string text, Span<bool> excluded)
    {
        try
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                excluded.Slice(match.Index, match.Length).Fill(true);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            excluded.Fill(true); // a text that cannot be judged in time says nothing
        }
    }

    [GeneratedRegex(@"(?<!\d)(?:\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})|\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|\d{1,2}\s?月\s?\d{1,2}\s?日|\d{1,2}:\d{2}(?::\d{2})?|\d{4}/\d{2})(?!\d|[.,]\d)", RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex Dates();

    [GeneratedRegex(@"\+\d{1,3}[\s(\d)\-/.]{6,20}\d|(?<![\d.,])0\d{1,4}[\s/-]\d{3,}(?:[\s-]\d+)*|(?<![\d.,])\d{3,4}-\d{7,8}(?!\d)|(?<![\d.,])\d{2,}(?:-\d{2,}){2,}", RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex Telephones();

    /// <summary>Numbering at the start of a text: "1. ", "3.2.1 ", "(2) ".</summary>
    [GeneratedRegex(@"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)、]\s+(?=\p{L})|\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\p{Lu}))", RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex Ordinals();
}
