using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>Events and officers as documents state them.</summary>
internal sealed class StatementTools(TurnLibrary library, EvidenceLedger ledger)
{
    /// <param name="Entry">The sentence, to be cited.</param>
    internal sealed record Stated(StatementRecord Record, DocumentRecord Document, LedgerEntry Entry);

    /// <summary>Statements of a topic about a company, the plainest first; of the newest report when no year is asked for.</summary>
    public async Task<IReadOnlyList<Stated>> FindAsync(CompanyView view, string topic, int? year, CancellationToken cancellationToken)
    {
        var documents = view.Documents.ToDictionary(document => document.Id);
        var records = (view.Company.Id > 0
            ? await library.Store.StatementsAsync(topic, view.Company.Id, null, cancellationToken)
            : await library.Store.StatementsAsync(topic, null, -view.Company.Id, cancellationToken)).Where(record => documents.ContainsKey(record.DocumentId)).ToList();
        var inYear = year is { } asked ? records.Where(record => documents[record.DocumentId].FiscalYear == asked || record.FiscalYear == asked).ToList() : records;
        return [.. inYear
            .OrderByDescending(record => documents[record.DocumentId].FiscalYear ?? documents[record.DocumentId].Date?.Year)
            .ThenBy(record => record.IsNegated).ThenByDescending(record => record.Strength)
            .Select(record => new Stated(record, documents[record.DocumentId], ledger.Quote(documents[record.DocumentId], record.Evidence)))];
    }
}
