using System.Data.Common;
using System.Globalization;

namespace LittleGiants.Assistant.Library;

/// <summary>Values of a row as every store reads them. Days and times are texts where the store has no types of them.</summary>
internal static class StoredValues
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Long(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static int? Integer(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public static DateOnly? Day(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null
        : reader.GetFieldType(column) == typeof(string) ? DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : reader.GetFieldValue<DateOnly>(column);

    public static DateTimeOffset Time(this DbDataReader reader, int column) => reader.GetFieldType(column) == typeof(string)
        ? DateTimeOffset.Parse(reader.GetString(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : new DateTimeOffset(reader.GetDateTime(column), TimeSpan.Zero);

    public static T Word<T>(this DbDataReader reader, int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));
}
