using System.Data.Common;
using System.Globalization;

namespace LittleGiants.Assistant.Library;

/// <summary>A row of the table <c>corrections</c>, which every store has with the same columns.</summary>
internal static class StoredCorrection
{
    public const string Columns = "id, company_id, concept, fiscal_year, action, value, unit, old, note, author, at, undoes";

    public static Correction Read(DbDataReader reader) =>
        new(reader.GetInt64(1), reader.GetString(2), reader.Integer(3), reader.GetString(4), reader.GetString(8), reader.GetString(9), reader.Time(10))
        {
            Id = reader.GetInt64(0),
            Value = reader.Text(5) is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null,
            Unit = reader.Text(6),
            Old = reader.Text(7),
            Undoes = reader.Long(11),
        };
}
