using System.Text.Json;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The table <c>documents</c>.</summary>
internal static class DocumentTable
{
    private const string Columns = """
        id, sha256, name, source, media_type, kind, language, title, outlet, date, company_id, fiscal_year, period_start, period_end, is_interim, is_corrected,
        currency, page_count, unreadable, warnings, absent, added, superseded_by, first_passage, last_passage, first_row, last_row, stamp
        """;

    /// <summary>Under the id it has, or under a new one. Null when the same content is there already, or has just been added by another process.</summary>
    public static async Task<long?> InsertAsync(NpgsqlConnection connection, DocumentRecord document, CancellationToken cancellationToken)
    {
        var id = await connection.ScalarAsync(
            $"INSERT INTO documents ({Columns}) VALUES (coalesce(@id::bigint, nextval(pg_get_serial_sequence('documents', 'id'))), @sha256, @name, @source, @media, @kind, @language, @title, @outlet, @date, @company, @year, @start, @end, "
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
        connection.ListAsync(Read, $"SELECT {Columns} FROM documents {where}", cancellationToken, parameters);

    private static DocumentRecord Read(NpgsqlDataReader reader) => new()
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
