namespace LittleGiants.Assistant.Web.Documents;

/// <summary>The invented reports that ship with the program, to try it on.</summary>
internal static class SampleFiles
{
    public static IReadOnlyList<string> All()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Where(path => !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)] : [];
    }
}
