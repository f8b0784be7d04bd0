namespace LittleGiants.Assistant.Tests;

/// <summary>A test over the folder of real reports beside the checkout; skipped, with a word, where it or python3 and poppler are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BenchFactAttribute : FactAttribute
{
    public BenchFactAttribute(params string[] tools)
    {
        if (BenchFolder.Path is null)
        {
            Skip = "The folder of real reports (../shared/bench) is not beside this checkout.";
        }
        else if (tools.FirstOrDefault(tool => !BenchFolder.IsInstalled(tool)) is { } missing)
        {
            Skip = $"{missing} is not installed.";
        }
    }

    /// <summary>Whether it also needs a real PostgreSQL.</summary>
    public bool OnPostgres
    {
        get => field;
        set
        {
            field = value;
            Skip ??= value ? PostgresServer.Missing : null;
        }
    }
}
