using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Search.Routing;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Names that the library does not know: whether they are names at all, and which known one is meant.</summary>
internal static class Strangers
{
    /// <summary>Letters of a name from which one wrong letter still tells which is meant.</summary>
    private const int LongEnough = 6;

    private const int ShortestPart = 4;

    private const int ShortestHanPart = 3;

    /// <summary>Letters of a name from which two wrong ones do.</summary>
    private const int VeryLong = 10;

    /// <summary>A lone word is no name where it is part of a line's name, or a noun of a language that gives all nouns a capital.</summary>
    public static bool IsName(string written, string text, QuestionCues cues)
    {
        var at = text.IndexOf(written, StringComparison.Ordinal);
        if (at < 0 || written.Contains(' ', StringComparison.Ordinal))
        {
            return true;
        }

        if (LineVocabulary.For(cues.Tag).Find(text).Any(match => match.Span.Start < at + written.Length && at < match.Span.End))
        {
            return false;
        }

        var before = text[..at].TrimEnd().Split(' ')[^1];
        return cues.NameAfter.Count == 0 || cues.NameAfter.Contains(before, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The one company whose name begins nearly so; null when there is none, or more than one.</summary>
    public static CompanyRecord? NearestTo(string written, IReadOnlyList<CompanyRecord> companies)
    {
        var name = CompanyNames.WithoutForm(written);
        var near = companies.Where(company => company.Aliases.Select(alias => alias.Text).Append(company.Name).Any(known => IsNear(name, CompanyNames.WithoutForm(known)))).ToList();
        return near is [var only] ? only : null;
    }

    /// <summary>The one company that a word in a name's place names by a later part of its name ("the revenue of Tradition"), or that Han name in part.</summary>
    public static (CompanyRecord Company, string Written)? NamedInPart(string text, QuestionCues cues, IReadOnlyList<CompanyRecord> companies)
    {
        foreach (var (word, before) in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bare).Zip(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("")).Select(pair => (pair.First, pair.Second)))
        {
            if (word.Length >= ShortestPart && char.IsUpper(word[0]) && cues.BeforeNames.Contains(before, StringComparer.OrdinalIgnoreCase)
                && companies.Where(company => CompanyNames.WithoutForm(company.Name).Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)).ToList() is [var only])
            {
                return (only, word);
            }
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (Tokenizer.Han(text[at]) && (at == 0 || !Tokenizer.Han(text[at - 1])) && HanInPart(text, at, companies) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The longest beginning of a run of Han that stands in the name of one company, or that is its short name.</summary>
    private static (CompanyRecord Company, string Written)? HanInPart(string text, int at, IReadOnlyList<CompanyRecord> companies)
    {
        var end = at;
        while (end < text.Length && Tokenizer.Han(text[end]))
        {
            end++;
        }

        for (var length = end - at; length >= ShortestHanPart; length--)
        {
            var part = text.Substring(at, length);
            if (companies.Where(company => CompanyNames.WithoutForm(company.Name).Contains(part, StringComparison.Ordinal)).ToList() is [var only])
            {
                return (only, part);
            }
        }

        return HanShortName.At(text, at, companies);
    }

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.Trim('?', '.', ',', '!', ':', ';');

    private static bool IsNear(string written, string known)
    {
        // As many words as were written: "Harowfield" is near to the first word of "Harrowfield Sensors".
        var words = known.Split(' ');
        var count = written.Split(' ').Length;
        var beginning = string.Join(' ', words.Take(count));
        var most = written.Length >= VeryLong ? 2 : written.Length >= LongEnough ? 1 : 0;
        return most > 0 && beginning.Length > 0 && char.ToUpperInvariant(beginning[0]) == char.ToUpperInvariant(written[0]) && Distance(written.ToUpperInvariant(), beginning.ToUpperInvariant()) <= most;
    }

    /// <summary>Levenshtein's distance: letters to be put in, taken out or changed.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
