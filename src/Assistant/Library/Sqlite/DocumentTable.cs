using System.Text.Json;
using LittleGiants.Extraction.Facts;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The table <c>documents</c>.</summary>
internal static class DocumentTable
{
    /// <summary>Under the id it has, or under a new one.</summary>
    public static long Insert(SqliteConnection connection, DocumentRecord document) => connection.Insert(
        $"INSERT INTO documents ({StoredDocument.Columns}) VALUES (@id, @sha256, @name, @source, @media, @kind, @language, @title, @outlet, @date, @company, @year, @start, @end, "
        + "@interim, @corrected, @currency, @pages, @unreadable, @warnings, @absent, @added, NULL, 0, -1, 0, -1, @stamp)",
        ("@id", document.Id == 0 ? null : document.Id), ("@sha256", document.Sha256), ("@name", document.Name), ("@source", document.Source), ("@media", document.MediaType), ("@kind", document.Kind),
        ("@language", document.Language), ("@title", document.Title), ("@outlet", document.Outlet), ("@date", document.Date), ("@company", document.CompanyId),
        ("@year", document.FiscalYear), ("@start", document.PeriodStart), ("@end", document.PeriodEnd), ("@interim", document.IsInterim), ("@corrected", document.IsCorrected),
        ("@currency", document.Currency), ("@pages", document.PageCount), ("@unreadable", JsonSerializer.Serialize([.. document.UnreadablePages], LibraryJson.Compact.ListInt32)),
        ("@warnings", JsonSerializer.Serialize([.. document.Warnings], LibraryJson.Compact.ListReadWarning)), ("@absent", JsonSerializer.Serialize([.. document.Absent], LibraryJson.Compact.ListAbsence)),
        ("@added", document.Added), ("@stamp", document.Stamp));

    public static void SetRanges(SqliteConnection connection, long id, IdRange passages, IdRange rows) => connection.Run(
        "UPDATE documents SET first_passage = @fp, last_passage = @lp, first_row = @fr, last_row = @lr WHERE id = @id",
        ("@fp", passages.First), ("@lp", passages.Last), ("@fr", rows.First), ("@lr", rows.Last), ("@id", id));

    public static void SetAbsent(SqliteConnection connection, long id, List<Absence> absent) => connection.Run(
        "UPDATE documents SET absent = @absent WHERE id = @id", ("@absent", JsonSerializer.Serialize(absent, LibraryJson.Compact.ListAbsence)), ("@id", id));

    public static List<DocumentRecord> Select(SqliteConnection connection, string where, params ReadOnlySpan<(string, object?)> parameters) =>
        connection.List(StoredDocument.Read, $"SELECT {StoredDocument.Columns} FROM documents {where}", parameters);
}
