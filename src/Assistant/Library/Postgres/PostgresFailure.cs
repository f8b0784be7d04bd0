using System.Net.Sockets;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>What a failure of the database means: whether it passes, and how it is told.</summary>
internal static class PostgresFailure
{
    public static bool IsFailure(Exception exception) => exception is NpgsqlException or SocketException or TimeoutException or IOException;

    /// <summary>Whether the same may succeed in a moment: a connection that broke, a server that starts anew, two writers that crossed.</summary>
    public static bool Passes(Exception exception) => exception switch
    {
        PostgresException { SqlState: var state } => state is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.ForeignKeyViolation
            or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
            || state.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException { InnerException: TimeoutException } => false,
        NpgsqlException or SocketException or IOException => true,
        _ => false,
    };

    /// <param name="name">The database, without what is secret.</param>
    public static LibraryException Told(Exception exception, string name) => new(
        exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => $"{name} does not let this user in. Check name and password of the connection string.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"There is no database {name}. Make it with 'createdb -E UTF8 -T template0', or name another one.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied => $"The user of the connection string may not use {name} as a library: {denied.MessageText}. Make it the database's owner.",
            PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.ConfigurationLimitExceeded or PostgresErrorCodes.InsufficientResources } full =>
                $"The server of {name} has no room left: {full.MessageText}. Nothing of it was kept; free some and try again.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => $"The server of {name} has no connection left. Raise max_connections, or lower {PostgresAddress.ConnectionsSetting} of its processes.",
            PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } => $"The server of {name} is stopping or starting. Try again in a moment.",
            NpgsqlException { InnerException: TimeoutException } full when full.Message.Contains("pool", StringComparison.OrdinalIgnoreCase) =>
                $"All connections of this process to {name} are in use. Try again in a moment, or raise {PostgresAddress.ConnectionsSetting}.",
            PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } or NpgsqlException { InnerException: TimeoutException } or TimeoutException => $"{name} took too long to answer. Try again, or raise 'Command Timeout' in the connection string.",
            PostgresException other => $"{name} refused: {other.MessageText} ({other.SqlState}).",
            _ => $"{name} cannot be reached, or the connection to it was lost. Check that the server runs, and try again.",
        },
        exception);
}
