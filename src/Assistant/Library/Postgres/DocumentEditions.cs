using LittleGiants.Extraction.Facts;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Which document of a company takes the place of which.</summary>
internal static class DocumentEditions
{
    /// <summary>
    /// The latest corrected edition of a company's document for a year replaces the others; without one, none is replaced. A file that changed where it lies replaces
    /// what it was before, when it is still the same company's document of the same kind and year.
    /// </summary>
    public static async Task SupersedeAsync(NpgsqlConnection connection, long company, DocumentRecord document, CancellationToken cancellationToken)
    {
        const string Same = "company_id = @company AND kind = @kind AND fiscal_year IS NOT DISTINCT FROM @year::integer AND is_interim = @interim AND language IS NOT DISTINCT FROM @language::text";
        const string There = Same + " AND source = @source";
        (string, object?)[] parameters = [("company", company), ("kind", document.Kind), ("year", document.FiscalYear), ("interim", document.IsInterim), ("language", document.Language)];
        (string, object?)[] place = [.. parameters, ("source", document.Source)];
        await connection.RunAsync($"UPDATE documents SET superseded_by = NULL WHERE {There} AND superseded_by IS NOT NULL", cancellationToken, place);
        if (document.Kind is DocumentKind.AnnualReport or DocumentKind.OtherFiling && document.FiscalYear is not null)
        {
            await connection.RunAsync($"UPDATE documents SET superseded_by = NULL WHERE {Same} AND superseded_by NOT IN (SELECT id FROM documents later WHERE later.source = documents.source)", cancellationToken, parameters);
            await connection.RunAsync(
                $"UPDATE documents SET superseded_by = (SELECT max(id) FROM documents WHERE {Same} AND is_corrected) WHERE {Same} AND superseded_by IS NULL "
                + $"AND id IS DISTINCT FROM (SELECT max(id) FROM documents WHERE {Same} AND is_corrected)",
                cancellationToken, parameters);
        }

        await connection.RunAsync(
            $"UPDATE documents SET superseded_by = (SELECT max(id) FROM documents WHERE {There}) WHERE {There} AND superseded_by IS NULL AND id < (SELECT max(id) FROM documents WHERE {There})", cancellationToken, place);
    }
}
