using System.Buffers;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// Of the years and days that a sentence of Han names, those that may date a figure. Many do not: "成立于2010年，员工500人" says nothing of 2010,
/// and the day of an event is no day on which people were counted.
/// </summary>
internal sealed class DatingMentions(FactCues cues)
{
    /// <summary>Between a year that another is held against and figures that are not its own: the clause's end, "…至", "…到".</summary>
    private static readonly SearchValues<char> PastYear = SearchValues.Create("，；;。至到");

    /// <summary>Characters beside a year in which a word says what happened in it.</summary>
    private const int HappenedBefore = 6;
    private const int HappenedBehind = 10;

    /// <summary>Characters behind "2021年，" in which such a word still speaks of that year.</summary>
    private const int HappenedNext = 16;

    /// <param name="isInstant">Whether the figure is a stock, which a day dates, or a flow, which a whole year dates.</param>
    public List<PeriodMention> Of(string text, List<PeriodMention> mentions, TextSpan figure, bool isInstant)
    {
        if (cues.Stories.AsOf.Count == 0)
        {
            return mentions;
        }

        var kept = new List<PeriodMention>();
        foreach (var mention in mentions)
        {
            var end = mention.Span.End;
            var month = mention.Date is null ? MonthBehind(text, ref end) : null;
            var dated = month is { } number ? mention with { Span = new TextSpan(mention.Span.Start, end), Date = DayOf(mention.Year, number, isInstant) } : mention;
            if (!HasHappened(text, dated) && !IsComparedWith(text, dated, figure) && (isInstant ? DatesStock(text, dated, figure) : DatesFlow(text, dated, month is not null)))
            {
                kept.Add(dated);
            }
        }

        return kept;
    }

    /// <summary>"到2025年，营业收入突破100亿元" at the start of a clause, without a word that says it has come true.</summary>
    public bool ArePlanned(string text, List<PeriodMention> mentions, TextSpan figure)
    {
        foreach (var mention in mentions)
        {
            var start = mention.Span.Start;
            if (cues.Stories.Until.LengthAtEnd(text.AsSpan(0, start)) is > 0 and var length && mention.Span.End <= figure.Start
                && (start == length || IsMark(text[start - length - 1])) && !cues.Stories.ComeTrue.IsIn(text.AsSpan(mention.Span.End, figure.Start - mention.Span.End)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a flow is of "去年", the year before an article's: not "较去年", "去年同期", and no other year is named behind.</summary>
    public bool AreOfLastYear(string text, List<PeriodMention> mentions, TextSpan figure)
    {
        var before = text.AsSpan(0, figure.Start);
        var at = cues.Stories.PastYear.LastIndexIn(before, out var length);
        return at >= 0 && !cues.Stories.NoLastYearBefore.EndsAt(before[..at]) && !cues.Stories.NoLastYearBehind.StartsAt(before[(at + length)..])
            && !cues.Stories.ThisYear.IsIn(before[at..]) && !mentions.Exists(mention => mention.Span.Start > at && mention.Span.End <= figure.Start);
    }

    /// <summary>"2003年改制，当年职工280人": of a start that is long past, unless the present is named behind it.</summary>
    public bool AreOfStart(string text, TextSpan figure)
    {
        var before = text.AsSpan(0, figure.Start);
        return cues.Stories.Then.LastIndexIn(before, out _) is >= 0 and var at && !cues.CurrentIn.IsIn(before[at..]);
    }

    /// <summary>"较2021年的15亿元增长11%；研发费用7千万元", "由2021年的8%上升至9%": the year that was held against dates its own figure alone.</summary>
    private bool IsComparedWith(string text, in PeriodMention mention, TextSpan figure) =>
        mention.Span.End <= figure.Start && cues.Stories.Compared.EndsAt(text.AsSpan(0, mention.Span.Start).TrimEnd())
        && text.AsSpan(mention.Span.End, figure.Start - mention.Span.End).ContainsAny(PastYear);

    /// <summary>A month stands for its end where something is counted; a flow of a month is of no year, whatever month it is.</summary>
    private static DateOnly DayOf(int year, int month, bool isInstant) => new(year, month, isInstant ? DateTime.DaysInMonth(year, month) : 15);

    private static int? MonthBehind(string text, ref int at)
    {
        var next = Skip(text, at);
        if (next >= text.Length || text[next] != '年')
        {
            return null;
        }

        next = Skip(text, next + 1);
        var start = next;
        while (next < text.Length && next - start < 2 && char.IsAsciiDigit(text[next]))
        {
            next++;
        }

        var month = next > start ? int.Parse(text.AsSpan(start, next - start), System.Globalization.CultureInfo.InvariantCulture) : 0;
        next = Skip(text, next);
        if (month is < 1 or > 12 || next >= text.Length || text[next] != '月')
        {
            return null;
        }

        at = next + 1;
        return month;
    }

    private bool HasHappened(string text, in PeriodMention mention)
    {
        var start = mention.Span.Start;
        var from = start;
        while (from > 0 && start - from < HappenedBefore && !IsMark(text[from - 1]))
        {
            from--;
        }

        var end = mention.Span.End;
        while (end < text.Length && end - mention.Span.End < HappenedBehind && !IsMark(text[end]))
        {
            end++;
        }

        if (cues.Stories.Happened.IsIn(text.AsSpan(from, end - from)))
        {
            return true;
        }

        if (end >= text.Length || text[end] is not ('，' or ',') || end - mention.Span.End > 3 || IsAsOf(text, mention))
        {
            return false;
        }

        var next = end + 1;
        while (next < text.Length && next - end < HappenedNext && !IsMark(text[next]))
        {
            next++;
        }

        return cues.Stories.Happened.IsIn(text.AsSpan(end + 1, next - end - 1));
    }

    /// <summary>A stock is of the day of which the text says so, of a year named in its own clause, or of one that opens the clause before: "2022年，".</summary>
    private bool DatesStock(string text, in PeriodMention mention, TextSpan figure)
    {
        if (IsAsOf(text, mention) || mention.Span.Start >= figure.Start)
        {
            return true;
        }

        var between = text.AsSpan(mention.Span.End, figure.Start - mention.Span.End);
        var marks = between.IndexOfAny("，,；;。");
        return marks < 0 || (mention.Date is null && between.IndexOfAny("；;。") < 0 && between[..marks].Trim() is "年" or "年度" or "年全年" or "年末" or "年底");
    }

    /// <summary>A day is the day of the news, not of a flow; until a day, a flow is of no year.</summary>
    private bool DatesFlow(string text, in PeriodMention mention, bool isMonth) =>
        mention.Date is not { } date || isMonth || IsAsOf(text, mention) || date is { Month: 12, Day: 31 };

    private bool IsAsOf(string text, in PeriodMention mention)
    {
        var before = text.AsSpan(0, mention.Span.Start).TrimEnd();
        foreach (var word in cues.Stories.AsOf)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var at = Skip(text, mention.Span.End);
        at = at < text.Length && text[at] == '年' ? Skip(text, at + 1) : at;
        return at < text.Length && text[at] is '末' or '底' || mention.Date is { Month: 12, Day: 31 };
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static bool IsMark(char c) => c is '，' or ',' or '；' or ';' or '。' or '、' or '(' or ')' or '（' or '）';
}
