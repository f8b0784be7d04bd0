using System.Data.Common;
using System.Text.Json;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Library;

/// <summary>A row of the table <c>documents</c>, which every store has with the same columns.</summary>
internal static class StoredDocument
{
    public const string Columns = """
        id, sha256, name, source, media_type, kind, language, title, outlet, date, company_id, fiscal_year, period_start, period_end, is_interim, is_corrected,
        currency, page_count, unreadable, warnings, absent, added, superseded_by, first_passage, last_passage, first_row, last_row, stamp
        """;

    public static DocumentRecord Read(DbDataReader reader) => new()
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
