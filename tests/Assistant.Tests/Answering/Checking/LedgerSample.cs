using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Tests.Answering.Checking;

/// <summary>Evidence as tools leave it, made in a test.</summary>
internal static class LedgerSample
{
    public static LedgerEntry Quote(EvidenceLedger ledger, string quote, string language = "en", params decimal[] values) =>
        ledger.Quote(Document(language), Place(quote), values);

    public static Citation Place(string quote) => new(4, new TextSpan(100, 100 + quote.Length), quote);

    public static DocumentRecord Document(string language) => new()
    {
        Id = 1,
        Sha256 = new string('a', 64),
        Name = "report.pdf",
        Source = "report.pdf",
        MediaType = "application/pdf",
        Kind = DocumentKind.AnnualReport,
        Language = language,
        FiscalYear = 2024,
        PageCount = 5,
        Stamp = "test",
    };
}
