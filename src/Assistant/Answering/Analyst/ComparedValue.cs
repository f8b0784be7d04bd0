using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering.Analyst;

/// <summary>A value of one of several companies, as it is compared.</summary>
/// <param name="Mention">The company as the question writes it.</param>
/// <param name="Value">In the unit of the comparison.</param>
/// <param name="Evidence">What proves <paramref name="Value"/>: the quote, or the conversion with its rate.</param>
internal sealed record ComparedValue(CompanyRecord Company, string Mention, ValueFinding Finding, decimal Value, LedgerEntry Evidence)
{
    /// <summary>The value in the unit of the comparison with its rate, for people; null when it is stated in it.</summary>
    public string? Converted { get; init; }

    /// <summary>Null when it cannot be compared in the unit.</summary>
    /// <param name="mayConvert">Whether another currency is converted by the ECB's rate of the year.</param>
    public static ComparedValue? Of(Turn turn, CompanyRecord company, string mention, ValueFinding finding, string? unit, bool mayConvert)
    {
        if (finding is not { Value: { } value, Unit: { } stated })
        {
            return null;
        }

        if (stated == unit)
        {
            return new ComparedValue(company, mention, finding, value, finding.Evidence[0]);
        }

        // Balances at the rate of the year's end, what runs over the year at its average.
        var kind = ConceptCatalog.WithStatements.Find(finding.Line)?.Period == PeriodType.Instant ? RateKind.YearEnd : RateKind.YearlyAverage;
        if (!mayConvert || unit is null || finding.Year is not { } year || ReferenceRates.Default.Find(stated, unit, year, kind) is not { } rate)
        {
            return null;
        }

        var converted = decimal.Round(value * rate.Factor, 0, MidpointRounding.AwayFromZero);
        var text = turn.Figures.Money(Sentences.Round(converted), unit);
        var derived = turn.Ledger.Derive($"{turn.Figure(finding)} = {text}; {rate.Statement}", [finding.Evidence[0]], [converted]);
        return new ComparedValue(company, mention, finding, converted, derived) { Converted = text };
    }
}
