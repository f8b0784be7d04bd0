using System.Globalization;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The table <c>corrections</c>: rows are added and never changed.</summary>
internal static class CorrectionTable
{
    public static async Task<Correction> InsertAsync(NpgsqlConnection connection, Correction correction, CancellationToken cancellationToken) => correction with
    {
        Id = await connection.ScalarAsync(
            "INSERT INTO corrections (company_id, concept, fiscal_year, action, value, unit, old, note, author, at, undoes) VALUES (@company, @concept, @year, @action, @value, @unit, @old, @note, @author, @at, @undoes) RETURNING id",
            cancellationToken,
            ("company", correction.CompanyId), ("concept", correction.Concept), ("year", correction.FiscalYear), ("action", correction.Action),
            ("value", correction.Value?.ToString(CultureInfo.InvariantCulture)), ("unit", correction.Unit), ("old", correction.Old), ("note", correction.Note),
            ("author", correction.Author), ("at", correction.At), ("undoes", correction.Undoes)),
    };

    public static Task<List<Correction>> SelectAsync(NpgsqlConnection connection, long? companyId, CancellationToken cancellationToken) => companyId is { } company
        ? connection.ListAsync(StoredCorrection.Read, $"SELECT {StoredCorrection.Columns} FROM corrections WHERE company_id = @company ORDER BY id", cancellationToken, ("company", company))
        : connection.ListAsync(StoredCorrection.Read, $"SELECT {StoredCorrection.Columns} FROM corrections ORDER BY id", cancellationToken);
}
