using System.Buffers;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>Tells from what stands behind a title whose office it is: the company's, a division's, somebody else's.</summary>
internal sealed class OfficeOwner(string text, string? company, OfficerWords words, PersonNames names)
{
    private const int Reach = 90;
    private const int OtherReach = 60;
    private const string President = "president";
    private const string Article = "the";
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,.;\n\t");

    /// <summary>The words of the company's name; the first is the one by which it is known.</summary>
    private readonly string[] _own = company is null ? [] : [.. company.Split(' ').Select(word => word.TrimEnd('.', ',')).SkipWhile(word => word.Equals(Article, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Whether the company's name begins at a place.</summary>
    public bool IsNamedAt(int at) => _own is [{ Length: > 2 } first, ..] && !Han.Is(first[0]) && Starts(text, at, first);

    /// <summary>"Acme Pumps" of the Acme Company is a part of it; a founder bears its whole name.</summary>
    public bool IsPart(TextSpan name) =>
        IsNamedAt(name.Start) && text[name.Start..name.End].Split(' ').Any(word => !_own.Contains(word.TrimEnd('.', ','), StringComparer.OrdinalIgnoreCase));

    /// <summary>"President, Americas": not the company's.</summary>
    public bool IsDivision(TitleRun run)
    {
        var end = run.Span.End;
        return run.Parts is [(President, _)] && end + 3 < text.Length && ((text[end] == ',' && char.IsUpper(text[end + 2])) || text.AsSpan(end).StartsWith(" of ") || text.AsSpan(end).StartsWith(" – "))
            && names.Opening(text, end + 2, Math.Min(text.Length, end + Reach)) is null;
    }

    /// <summary>"President and CEO, Acme Pumps" of the Acme Company: an office of a division that bears its name.</summary>
    public bool IsNamesake(TitleRun run)
    {
        var at = run.Span.End;
        while (at < text.Length && IsBetween(text[at]) && text[at] != '\n')
        {
            at++;
        }

        at += text.AsSpan(at).StartsWith("of ") ? "of ".Length : 0;
        if (!IsNamedAt(at))
        {
            return false;
        }

        var start = at + _own[0].Length;
        var rest = text.AsSpan(start, Math.Min(Reach, text.Length - start)).TrimStart(' ');
        var end = rest.IndexOfAny(WordEnds);
        var next = (end < 0 ? rest : rest[..end]).ToString();
        return next.Length > 1 && char.IsUpper(next[0]) && !_own.Contains(next, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>"of Acme Inc.": somebody else's officer.</summary>
    /// <param name="isStrict">Whether also what has no capital is another.</param>
    public bool IsOther(int end, bool isStrict = false)
    {
        var at = end;
        while (at < text.Length && text[at] is ' ' or ',' or '\u00A0')
        {
            at++;
        }

        if (words.OfOther.FirstOrDefault(word => Starts(text, at, word) && at + word.Length < text.Length && (word[^1] == '\'' || text[at + word.Length] == ' ')) is not { } of)
        {
            return false;
        }

        var rest = text.AsSpan(at + of.Length, Math.Min(OtherReach, text.Length - at - of.Length)).TrimStart();
        foreach (var own in words.Own)
        {
            if (rest.StartsWith(own, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        rest = rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
        return !rest.IsEmpty && (isStrict || char.IsUpper(rest[0])) && !(_own is [{ Length: > 2 } owner, ..] && rest.StartsWith(owner, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Acme Chief Executive Officer Jane Doe" in a report that is not Acme's.</summary>
    public bool IsOthersBefore(int title)
    {
        var end = title > 0 && text[title - 1] is ' ' or '\u00A0' ? title - 1 : 0;
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '&' or '’' or '\''))
        {
            start--;
        }

        if (end - start < 2 || !char.IsUpper(text[start]) || Han.Is(text[start]) || start == 0 || text[start - 1] != ' ')
        {
            return false;
        }

        var owner = text[start..end].Replace('’', '\'');
        owner = owner.EndsWith("'s", StringComparison.Ordinal) ? owner[..^2] : owner;
        return !words.NotNames.Contains(owner) && !_own.Contains(owner, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word stands whole at a place, whatever its case.</summary>
    public static bool Starts(string text, int at, string word) =>
        at + word.Length <= text.Length && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (!char.IsLetter(word[^1]) || Han.Is(word[^1]) || at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));

    /// <summary>What may stand between a title and what belongs to it.</summary>
    public static bool IsBetween(char c) => char.IsWhiteSpace(c) || c is ',' or '(' or ')' or '-' or '–' or '—' or ':' or '|' or '，' or '（' or '）';
}
