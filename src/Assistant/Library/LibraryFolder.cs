namespace LittleGiants.Assistant.Library;

/// <summary>Where a library lies: one folder with the database, the original files and the queue of work.</summary>
internal sealed record LibraryFolder(string Path)
{
    /// <summary>Names another folder for all verbs.</summary>
    public const string Variable = "LITTLE_GIANTS_LIBRARY";

    /// <summary>The folder that the environment names, else one of ours in the user's data directory ($XDG_DATA_HOME or the system's own).</summary>
    public static LibraryFolder Default { get; } = new(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "little-giants"));

    public string Database => System.IO.Path.Combine(Path, "library.db");

    public string Files => System.IO.Path.Combine(Path, "files");

    /// <summary>Files that are being sent, and sent ones that wait to be read.</summary>
    public string Uploads => System.IO.Path.Combine(Path, "uploads");

    /// <summary>What keeps sign-ins valid when the program starts anew.</summary>
    public string SessionKeys => System.IO.Path.Combine(Path, "session-keys");

    /// <summary>Who wrote what and when over the web.</summary>
    public string Audit => System.IO.Path.Combine(Path, "audit");

    public string Jobs => System.IO.Path.Combine(Path, "jobs.db");
}
