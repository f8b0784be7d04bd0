using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The names of a library's companies, read without opening the library: quickly, and while another process writes.</summary>
internal static class CompanyNames
{
    /// <summary>None where there is no library or it cannot be read.</summary>
    public static IReadOnlyList<string> Of(LibraryLocation location, int most)
    {
        if (!File.Exists(location.Database))
        {
            return [];
        }

        try
        {
            SQLitePCL.Batteries_V2.Init();
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = location.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 1 }.ToString());
            connection.Open();
            return connection.List(reader => reader.GetString(0), "SELECT name FROM companies ORDER BY name LIMIT @most", ("@most", most));
        }
        catch (SqliteException)
        {
            return [];
        }
    }
}
