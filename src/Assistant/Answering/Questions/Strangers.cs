using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search.Routing;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Names that the library does not know: whether they are names at all, and which known one is meant.</summary>
internal static class Strangers
{
    /// <summary>Letters of a name from which one wrong letter still tells which is meant.</summary>
    private const int LongEnough = 6;

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
