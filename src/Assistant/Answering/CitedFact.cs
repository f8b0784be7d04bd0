using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering;

/// <summary>What a quote is cited for: a value of a fact or of a table's row, and where in the document its number is printed.</summary>
/// <param name="Value">Null for a status.</param>
/// <param name="Place">Of the printed number, in the document's canonical text; null when the quote does not show it for certain.</param>
internal sealed record CitedFact(decimal? Value, TextSpan? Place)
{
    /// <summary>Null for a row that is no concept.</summary>
    public string? Concept { get; init; }

    /// <summary>ISO 4217; null for what is no money or when nothing says it.</summary>
    public string? Currency { get; init; }

    public long? CompanyId { get; init; }

    public int? FiscalYear { get; init; }

    public static CitedFact Of(FactRecord record, Citation citation, int? fiscalYear)
    {
        var quantity = record.Fact.Quantity;
        return new CitedFact(quantity?.Value ?? quantity?.Low ?? quantity?.High, PrintedPlace.Of(record.Fact, citation))
        {
            Concept = record.Fact.Concept,
            Currency = quantity?.Currency,
            CompanyId = record.CompanyId,
            FiscalYear = fiscalYear ?? record.Fact.Period.FiscalYear,
        };
    }
}
