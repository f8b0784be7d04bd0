using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The table <c>vectors</c>.</summary>
internal static class VectorTable
{
    /// <summary>Vectors of passages that are gone by now are left out.</summary>
    public static int Insert(SqliteConnection connection, string model, IReadOnlyList<PassageVector> vectors)
    {
        var count = 0;
        foreach (var vector in vectors)
        {
            count += connection.Run(
                "INSERT OR REPLACE INTO vectors (passage_id, model, data) SELECT id, @model, @data FROM passages WHERE id = @passage",
                ("@passage", vector.PassageId), ("@model", model), ("@data", MemoryMarshal.AsBytes(vector.Values.AsSpan()).ToArray()));
        }

        return count;
    }

    public static List<PassageVector> Select(SqliteConnection connection, string model) => connection.List(
        reader => new PassageVector(reader.GetInt64(0), MemoryMarshal.Cast<byte, float>((byte[])reader.GetValue(1)).ToArray()),
        "SELECT passage_id, data FROM vectors WHERE model = @model ORDER BY passage_id", ("@model", model));

    public static List<long> Missing(SqliteConnection connection, string model, int limit) => connection.List(
        reader => reader.GetInt64(0),
        "SELECT id FROM passages WHERE NOT EXISTS (SELECT 1 FROM vectors WHERE model = @model AND passage_id = passages.id) ORDER BY id LIMIT @limit",
        ("@model", model), ("@limit", limit));
}
