using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Periods;

/// <summary>Finds the fiscal year a document reports on, as the company calls it, and its last day.</summary>
internal sealed class FiscalYearReader(SourceDocument document, DocumentKind kind, FactCues cues)
{
    /// <summary>Pages, or characters where there are none, in which a document names its year.</summary>
    private const int FirstPages = 4;
    private const int FirstCharacters = 9000;

    /// <summary>A cover's own day is right whatever years are named more often behind it.</summary>
    private const int CoverCharacters = 4000;

    /// <summary>Where the opening names no day, the first statements do.</summary>
    private const int FurtherCharacters = 150_000;

    /// <summary>Characters between the words "year ended" and the day, and in which a year's first and last day are named.</summary>
    private const int Reach = 40;
    private const int RangeReach = 64;

    /// <summary>Phrases up to this length are weak: any other may still name a later day.</summary>
    private const int ShortPhrase = 12;

    /// <summary>Characters in which the company's own name of a year that ends early in the calendar year is counted.</summary>
    private const int NamedIn = 200_000;

    private const int FirstYear = 1950;
    private const int LastYear = 2099;

    private readonly PeriodReader _periods = new(cues);

    public (int? Year, DateOnly? End, bool IsInferred) Read()
    {
        if (Tagged() is { } tagged)
        {
            return (tagged.Year ?? NameOf(tagged.End), tagged.End, false);
        }

        var opening = document.Text.AsSpan(0, OpeningEnd());
        var named = NamedYear(opening);
        var end = EndIn(opening[..Math.Min(CoverCharacters, opening.Length)], null, isCover: true) ?? EndIn(opening, named) ?? EndIn(document.Text.AsSpan(0, Math.Min(FurtherCharacters, document.Text.Length)), named);
        if (end is { } day && (named is null || Math.Abs(day.Year - named.Value) <= 1))
        {
            return (named == day.Year || named == day.Year - 1 ? NamedOrCounted(day, named.Value) : NameOf(day), day, false);
        }

        if (kind == DocumentKind.Article)
        {
            return named is { } year ? (year, new DateOnly(year, 12, 31), false) : (ByTables().Year, ByTables().End, true);
        }

        var (tableYear, tableEnd) = ByTables();
        return named is { } name ? (name, tableEnd is { } last && last.Year == name ? last : new DateOnly(name, 12, 31), false) : (tableYear, tableEnd, true);
    }

    private int OpeningEnd() => document.Pages.Count > 1
        ? document.Pages[Math.Min(FirstPages, document.Pages.Count) - 1].Span.End
        : Math.Min(FirstCharacters, document.Text.Length);

    private (int? Year, DateOnly End)? Tagged()
    {
        if (document.TaggedFacts.Count == 0)
        {
            return null;
        }

        // Days that no report has say nothing.
        int? year = null;
        DateOnly? end = null;
        foreach (var fact in document.TaggedFacts)
        {
            var local = fact.Concept[(fact.Concept.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (local is "DocumentFiscalYearFocus" && fact.Text?.Trim() is { Length: 4 } text && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var focus))
            {
                year = focus;
            }

            if (local is "DocumentPeriodEndDate" or "FinancialReportingPeriodCurrentEndDate" && fact.PeriodEnd is { Year: >= FirstYear and <= LastYear } day)
            {
                end = day;
            }
        }

        // Otherwise the last day of most one-year contexts.
        end ??= document.TaggedFacts.Where(fact => fact is { PeriodStart: { } start, PeriodEnd: { Year: >= FirstYear and <= LastYear } last } && last.DayNumber - start.DayNumber is > 340 and < 380)
            .GroupBy(fact => fact.PeriodEnd).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault()?.Key;
        return end is { } known ? (year is { } named && Math.Abs(named - known.Year) <= 1 ? named : null, known) : null;
    }

    /// <summary>The latest day behind a phrase: "for the fiscal year ended December 31, 2023".</summary>
    /// <param name="named">The year the document is named after: a day of another year is a comparison's.</param>
    /// <param name="isCover">On a cover the latest day of any phrase counts; further on, the first of the best phrase.</param>
    private DateOnly? EndIn(ReadOnlySpan<char> text, int? named, bool isCover = false)
    {
        DateOnly? latest = null;
        foreach (var phrase in cues.YearEnd)
        {
            for (var at = Caseless.IndexOf(text, phrase); at >= 0; at = Caseless.IndexOf(text, phrase, at + phrase.Length))
            {
                var behind = text[(at + phrase.Length)..];
                if (_periods.Read(behind[..Math.Min(RangeReach, behind.Length)]) is not [{ Date: { } first } start, ..] days || start.Span.End > Reach)
                {
                    continue;
                }

                // "vom 01.01.2020 bis zum 31.12.2020": the later day; a day behind the last one of a year is another matter's.
                var end = days.Count > 1 && days[1].Date is { } last && last.DayNumber - first.DayNumber is > 0 and < 380 and var length && (first.Day == 1 || length > 340) ? last : first;
                if (named is not null && end.Year - named.Value is not (0 or 1))
                {
                    continue;
                }

                if (!isCover)
                {
                    return end;
                }

                latest = latest is null || end > latest ? end : latest;
            }

            if (latest is not null && phrase.Length > ShortPhrase)
            {
                return latest;
            }
        }

        return latest;
    }

    /// <summary>"2024年年度报告", "Annual Report 2022", "Jaarverslag 2017": the name that stands most often.</summary>
    private int? NamedYear(ReadOnlySpan<char> text)
    {
        var votes = new Dictionary<int, int>();
        foreach (var mention in _periods.Read(text))
        {
            if (mention.Date is not null)
            {
                continue;
            }

            var behind = text[mention.Span.End..].TrimStart();
            var before = text[..mention.Span.Start].TrimEnd();
            foreach (var name in cues.YearNames)
            {
                if (behind.StartsWith(name, StringComparison.OrdinalIgnoreCase) || before.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (before.Length == name.Length || name.Length > 2 || !char.IsLetter(before[^(name.Length + 1)])))
                {
                    votes[mention.Year] = votes.GetValueOrDefault(mention.Year) + (name.Length > 2 || name[0] >= '\u2E80' ? 2 : 1);
                    break;
                }
            }
        }

        return votes.Count == 0 ? null : votes.OrderByDescending(vote => vote.Value).ThenByDescending(vote => vote.Key).First().Key;
    }

    private int NamedOrCounted(DateOnly end, int named) => end.Month <= 2 ? NameOf(end) : end.Month <= 6 && named == end.Year - 1 ? end.Year : named == end.Year ? named : end.Year;

    /// <summary>A year that ends in January or February may be called after the year before: what the company writes most often decides.</summary>
    private int NameOf(DateOnly end)
    {
        if (end.Month > 2)
        {
            return end.Year;
        }

        int same = 0, before = 0;
        var text = document.Text.AsSpan(0, Math.Min(NamedIn, document.Text.Length));
        foreach (var mention in _periods.Read(text))
        {
            if (mention is { IsFiscal: true, Date: null })
            {
                same += mention.Year == end.Year ? 1 : 0;
                before += mention.Year == end.Year - 1 ? 1 : 0;
            }
        }

        return before > same * 1.2 ? end.Year - 1 : end.Year;
    }

    /// <summary>The latest whole year that many tables have a column for.</summary>
    private (int? Year, DateOnly? End) ByTables()
    {
        var votes = new Dictionary<int, int>();
        var days = new Dictionary<DateOnly, int>();
        foreach (var table in document.Tables)
        {
            foreach (var cell in table.Cells)
            {
                if (!cell.IsHeader || cell.Span.Length is < 4 or > 60 || cell.Row > table.HeaderRowCount + 1)
                {
                    continue;
                }

                var text = document.TextOf(cell.Span);
                if (cues.PartYear.IsIn(text) || cues.NotValue.IsIn(text))
                {
                    continue;
                }

                foreach (var mention in _periods.Read(text))
                {
                    if (mention.Date is { } date)
                    {
                        days[date] = days.GetValueOrDefault(date) + 1;
                    }
                    else
                    {
                        votes[mention.Year] = votes.GetValueOrDefault(mention.Year) + 1;
                    }
                }
            }
        }

        // Days that end no fiscal year (the middle of the year, a day in the next) vote for none.
        var usual = days.GroupBy(day => (day.Key.Month, day.Key.Day)).OrderByDescending(group => group.Sum(day => day.Value)).FirstOrDefault()?.Key;
        foreach (var (date, count) in days)
        {
            if ((date.Month, date.Day) == usual)
            {
                votes[date.Year] = votes.GetValueOrDefault(date.Year) + count;
            }
        }

        if (votes.Count == 0)
        {
            return (null, null);
        }

        var most = votes.Values.Max();
        var year = votes.Where(vote => vote.Value * 3 >= most).Max(vote => vote.Key);
        var inYear = days.Where(day => day.Key.Year == year).OrderByDescending(day => (day.Key.Month, day.Key.Day) == usual).ThenByDescending(day => day.Value).ThenByDescending(day => day.Key).ToList();
        return (year, inYear.Count > 0 ? inYear[0].Key : new DateOnly(year, 12, 31));
    }
}
