using System.Text.Json;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The table <c>documents</c>.</summary>
internal static class DocumentTable
{
    private const string Columns = """
        id, sha256, name, source, media_type, kind, language, title, outlet, date, company_id, fiscal_year, period_start, period_end, is_interim, is_corrected,
        currency, page_count, unreadable, warnings, absent, added, superseded_by, first_passage, last_passage, first_row, last_row, stamp
        """;

    /// <summary>Under the id it has, or under a new one.</summary>
    public static long Insert(SqliteConnection connection, DocumentRecord document) => connection.Insert(
        $"INSERT INTO documents ({Columns}) VALUES (@id, @sha256, @name, @source, @media, @kind, @language, @title, @outlet, @date, @company, @year, @start, @end, "
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
        connection.List(Read, $"SELECT {Columns} FROM documents {where}", parameters);

    private static DocumentRecord Read(SqliteDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Sha256 = reader.GetString(1),
        Name = reader.GetString(2),
        Source = reader.GetString(3),
        MediaType = reader.GetString(4),
        Kind = reader.Word<DocumentKind>(5),
        Language = reader.Text(6),
        Title = reader.Text(7),
        Outlet = reader.Text(8),
        Date = reader.Day(9),
        CompanyId = reader.Long(10),
        FiscalYear = reader.Integer(11),
        PeriodStart = reader.Day(12),
        PeriodEnd = reader.Day(13),
        IsInterim = reader.GetBoolean(14),
        IsCorrected = reader.GetBoolean(15),
        Currency = reader.Text(16),
        PageCount = reader.GetInt32(17),
        UnreadablePages = JsonSerializer.Deserialize(reader.GetString(18), LibraryJson.Compact.ListInt32)!,
        Warnings = JsonSerializer.Deserialize<List<ReadWarning>>(reader.GetString(19), LibraryJson.Compact.ListReadWarning)!,
        Absent = JsonSerializer.Deserialize(reader.GetString(20), LibraryJson.Compact.ListAbsence)!,
        Added = reader.Time(21),
        SupersededBy = reader.Long(22),
        Passages = new IdRange(reader.GetInt64(23), reader.GetInt64(24)),
        Rows = new IdRange(reader.GetInt64(25), reader.GetInt64(26)),
        Stamp = reader.GetString(27),
    };
}
