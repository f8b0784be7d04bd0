using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Search.Routing;

/// <summary>The years, days and quarter that a question names.</summary>
internal sealed record AskedPeriod(IReadOnlyList<int> Years, IReadOnlyList<DateOnly> Days, int? Quarter)
{
    /// <summary>The year whose report is asked for: the latest that is named as a financial year, or the latest.</summary>
    public int? Year { get; private init; }

    public static AskedPeriod Read(string text, string[] tokens)
    {
        var mentions = new PeriodReader(FactCues.For("en")).Read(text);
        var years = mentions.Select(mention => mention.Year).Distinct().Order().ToList();
        var fiscal = mentions.Where(mention => mention.IsFiscal || IsAfterLetters(text, mention.Span.Start)).Select(mention => mention.Year).ToList();
        return new AskedPeriod(years, [.. mentions.Where(mention => mention.Date is not null).Select(mention => mention.Date!.Value)], RoutingWords.Instance.QuarterIn(tokens))
        {
            Year = fiscal.Count > 0 ? fiscal.Max() : years.Count > 0 ? years[^1] : null,
        };
    }

    /// <summary>"FY2019".</summary>
    private static bool IsAfterLetters(string text, int at) => at > 0 && char.IsAsciiLetter(text[at - 1]);
}
