using System.Data.Common;
using System.Globalization;
using LittleGiants.Assistant.Settings;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>What a connection string says, as keywords or as an address.</summary>
internal static class PostgresAddress
{
    /// <summary>Connections that one process opens to the database at most, 6 to 1,000; 20 without it. What needs one more waits for one. <c>Maximum Pool Size</c> in the connection string goes before it.</summary>
    public const string ConnectionsSetting = "Library:MaxConnections";

    private const int MostConnections = 20;

    /// <summary>One listens, one holds locks, two are the sweep's of the queue.</summary>
    private const int FewestConnections = 6;

    /// <summary>Seconds for which a connection is kept that nobody needs.</summary>
    private const int IdleLifetime = 60;

    /// <param name="text"><c>Host=…;Database=…</c> or <c>postgresql://user:password@host:port/database?keyword=value</c>.</param>
    /// <exception cref="LibraryException">It says something that is not understood, or the setting of the connections does; the message shows nothing of what is said.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            var builder = text.Contains("://", StringComparison.Ordinal) ? OfAddress(text) : new NpgsqlConnectionStringBuilder(text);

            // Npgsql's own ContainsKey is true for every keyword that it knows.
            var said = new DbConnectionStringBuilder { ConnectionString = builder.ConnectionString };
            if (!said.ContainsKey("Maximum Pool Size"))
            {
                builder.MaxPoolSize = Connections();
            }

            if (!said.ContainsKey("Connection Idle Lifetime"))
            {
                builder.ConnectionIdleLifetime = IdleLifetime;
            }

            builder.ApplicationName ??= "little-giants";
            builder.IncludeErrorDetail = false;
            builder.PersistSecurityInfo = false;
            return builder;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException)
        {
            // The parser's own words may repeat what is secret.
            throw new LibraryException("The library's connection string is not understood. Write 'Host=…;Database=…;Username=…;Password=…' or 'postgresql://user@host:port/database'.");
        }
    }

    /// <summary>Host, port and database: what may be shown.</summary>
    public static string Name(NpgsqlConnectionStringBuilder builder) => FormattableString.Invariant($"{builder.Database ?? builder.Username} on {builder.Host}:{builder.Port}");

    private static int Connections() => AssistantSettings.ValueOf(ConnectionsSetting) switch
    {
        null or "" => MostConnections,
        var set when int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FewestConnections and <= 1000 => number,
        _ => throw new LibraryException($"The setting {ConnectionsSetting} takes a whole number from {FewestConnections} to 1000."),
    };

    private static NpgsqlConnectionStringBuilder OfAddress(string text)
    {
        var address = new Uri(text);
        var builder = new NpgsqlConnectionStringBuilder { Host = address.Host };
        if (address.Port > 0)
        {
            builder.Port = address.Port;
        }

        if (address.AbsolutePath is { Length: > 1 } path)
        {
            builder.Database = Uri.UnescapeDataString(path[1..]);
        }

        if (address.UserInfo is { Length: > 0 } user)
        {
            var parts = user.Split(':', 2);
            builder.Username = Uri.UnescapeDataString(parts[0]);
            builder.Password = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null;
        }

        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var keyword = Uri.UnescapeDataString(parts[0]);

            // libpq's own names of what Npgsql calls otherwise.
            builder[keyword switch { "sslmode" => "SSL Mode", "application_name" => "Application Name", "options" => "Options", "connect_timeout" => "Timeout", _ => keyword }] =
                Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
        }

        return builder;
    }
}
