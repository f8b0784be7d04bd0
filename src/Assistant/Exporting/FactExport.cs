using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Exporting;

/// <summary>All facts of a library, document by document, as they were read: memory holds those of one document.</summary>
internal sealed class FactExport(ILibrary library)
{
    public async IAsyncEnumerable<(DocumentRecord Document, CompanyRecord? Company, IReadOnlyList<FactRecord> Facts)> DocumentsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var companies = (await library.CompaniesAsync(cancellationToken)).ToDictionary(company => company.Id);
        foreach (var document in await library.DocumentsAsync(cancellationToken))
        {
            yield return (document, document.CompanyId is { } id ? companies.GetValueOrDefault(id) : null, await library.FactsAsync(new FactQuery { DocumentId = document.Id }, cancellationToken));
        }
    }

    public async Task<IReadOnlyList<(string Company, Correction Correction)>> CorrectionsAsync(CancellationToken cancellationToken)
    {
        var companies = (await library.CompaniesAsync(cancellationToken)).ToDictionary(company => company.Id, company => company.Name);
        return [.. (await library.CorrectionsAsync(null, cancellationToken)).Select(correction => (companies[correction.CompanyId], correction))];
    }
}
