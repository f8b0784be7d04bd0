using LittleGiants.Assistant.Settings;

namespace LittleGiants.Assistant.Library;

/// <summary>Where a library lies: in one folder with database, original files and queue of work, or in PostgreSQL with a folder of this machine beside it.</summary>
/// <param name="Folder">Of this machine; made when something is first written.</param>
internal sealed record LibraryLocation(string Folder)
{
    /// <summary>Names another library for all verbs: a folder or a connection string.</summary>
    public const string Variable = "LITTLE_GIANTS_LIBRARY";

    /// <summary>The library of a team: the connection string of a PostgreSQL database, in Npgsql's keywords or as an address. It may hold a password.</summary>
    public const string Setting = "Library:ConnectionString";

    private static readonly string[] Addresses = ["postgresql://", "postgres://"];

    /// <summary>The one that the environment names, else that of the settings, else a folder of ours in the user's data directory ($XDG_DATA_HOME or the system's own).</summary>
    /// <exception cref="SettingsException">A settings file cannot be read.</exception>
    public static LibraryLocation Default =>
        Parse(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : AssistantSettings.ValueOf(Setting) is { Length: > 0 } set ? set : DefaultFolder);

    /// <summary>Of the database that several machines share, Npgsql's keywords or an address; null: the library is <see cref="Database"/>. It may hold a password: never shown.</summary>
    public string? ConnectionString { get; init; }

    public string Database => Path.Combine(Folder, "library.db");

    public string Files => Path.Combine(Folder, "files");

    /// <summary>Files that are being sent, and sent ones that wait to be read.</summary>
    public string Uploads => Path.Combine(Folder, "uploads");

    /// <summary>What keeps sign-ins valid when the program starts anew.</summary>
    public string SessionKeys => Path.Combine(Folder, "session-keys");

    /// <summary>Who wrote what and when over the web.</summary>
    public string Audit => Path.Combine(Folder, "audit");

    public string Jobs => Path.Combine(Folder, "jobs.db");

    /// <summary>What may be shown of it: the folder, or that it is a database.</summary>
    public string Name => ConnectionString is null ? Folder : "PostgreSQL";

    private static string DefaultFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "little-giants");

    /// <param name="text">A folder, <c>Host=…;Database=…</c> or <c>postgresql://user@host/database</c>.</param>
    public static LibraryLocation Parse(string text) => IsConnection(text)
        ? new LibraryLocation(DefaultFolder) { ConnectionString = text }
        : new LibraryLocation(Path.GetFullPath(text));

    /// <summary>Without what may be secret.</summary>
    public override string ToString() => Name;

    private static bool IsConnection(string text) =>
        Array.Exists(Addresses, address => text.StartsWith(address, StringComparison.OrdinalIgnoreCase))
        || (text.Contains("Host=", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(text));
}
