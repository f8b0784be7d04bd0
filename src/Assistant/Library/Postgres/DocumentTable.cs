using System.Text.Json;
using LittleGiants.Extraction.Facts;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The table <c>documents</c>.</summary>
internal static class DocumentTable
{
    /// <summary>Under the id it has, or under a new one. Null when the same content is there already, or has just been added by another process.</summary>
    public static async Task<long?> InsertAsync(NpgsqlConnection connection, DocumentRecord document, CancellationToken cancellationToken)
    {
        var id = await connection.ScalarAsync(
            $"INSERT INTO documents ({StoredDocument.Columns}) VALUES (coalesce(@id::bigint, nextval(pg_get_serial_sequence('documents', 'id'))), @sha256, @name, @source, @media, @kind, @language, @title, @outlet, @date, @company, @year, @start, @end, "
            + "@interim, @corrected, @currency, @pages, @unreadable, @warnings, @absent, @added, NULL, 0, -1, 0, -1, @stamp) ON CONFLICT (team, sha256) DO NOTHING RETURNING id",
            cancellationToken,
            ("id", document.Id == 0 ? null : document.Id), ("sha256", document.Sha256), ("name", document.Name), ("source", document.Source), ("media", document.MediaType), ("kind", document.Kind),
            ("language", document.Language), ("title", document.Title), ("outlet", document.Outlet), ("date", document.Date), ("company", document.CompanyId),
            ("year", document.FiscalYear), ("start", document.PeriodStart), ("end", document.PeriodEnd), ("interim", document.IsInterim), ("corrected", document.IsCorrected),
            ("currency", document.Currency), ("pages", document.PageCount), ("unreadable", JsonSerializer.Serialize([.. document.UnreadablePages], LibraryJson.Compact.ListInt32)),
            ("warnings", JsonSerializer.Serialize([.. document.Warnings], LibraryJson.Compact.ListReadWarning)), ("absent", JsonSerializer.Serialize([.. document.Absent], LibraryJson.Compact.ListAbsence)),
            ("added", document.Added), ("stamp", document.Stamp));
        return id == 0 ? null : id;
    }

    public static Task SetRangesAsync(NpgsqlConnection connection, long id, long? company, IdRange passages, IdRange rows, CancellationToken cancellationToken) => connection.RunAsync(
        "UPDATE documents SET company_id = @company, first_passage = @fp, last_passage = @lp, first_row = @fr, last_row = @lr WHERE id = @id", cancellationToken,
        ("company", company), ("fp", passages.First), ("lp", passages.Last), ("fr", rows.First), ("lr", rows.Last), ("id", id));

    public static Task SetAbsentAsync(NpgsqlConnection connection, long id, List<Absence> absent, CancellationToken cancellationToken) => connection.RunAsync(
        "UPDATE documents SET absent = @absent WHERE id = @id", cancellationToken, ("absent", JsonSerializer.Serialize(absent, LibraryJson.Compact.ListAbsence)), ("id", id));

    public static Task<List<DocumentRecord>> SelectAsync(NpgsqlConnection connection, string where, CancellationToken cancellationToken, params (string, object?)[] parameters) =>
        connection.ListAsync(StoredDocument.Read, $"SELECT {StoredDocument.Columns} FROM documents {where}", cancellationToken, parameters);
}
