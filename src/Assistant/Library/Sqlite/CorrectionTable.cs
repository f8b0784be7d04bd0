using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The table <c>corrections</c>: rows are added and never changed.</summary>
internal static class CorrectionTable
{
    public static Correction Insert(SqliteConnection connection, Correction correction) => correction with
    {
        Id = connection.Insert(
            "INSERT INTO corrections (company_id, concept, fiscal_year, action, value, unit, old, note, author, at, undoes) VALUES (@company, @concept, @year, @action, @value, @unit, @old, @note, @author, @at, @undoes)",
            ("@company", correction.CompanyId), ("@concept", correction.Concept), ("@year", correction.FiscalYear), ("@action", correction.Action),
            ("@value", correction.Value?.ToString(CultureInfo.InvariantCulture)), ("@unit", correction.Unit), ("@old", correction.Old), ("@note", correction.Note),
            ("@author", correction.Author), ("@at", correction.At), ("@undoes", correction.Undoes)),
    };

    public static List<Correction> Select(SqliteConnection connection, long? companyId) =>
        connection.List(StoredCorrection.Read, $"SELECT {StoredCorrection.Columns} FROM corrections WHERE @company IS NULL OR company_id = @company ORDER BY id", ("@company", companyId));
}
