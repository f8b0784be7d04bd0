namespace LittleGiants.Browser.Tests;

/// <summary>What a machine must have for these tests.</summary>
internal static class BrowserNeeds
{
    /// <summary>What is missing, in words; null when all is there.</summary>
    public static string? Missing { get; } =
        Chromium.Path is null ? $"Chromium is not installed: 'apt-get install chromium', or let {Chromium.Variable} name one."
        : !File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "index.html")) ? "The page is not built: Node.js was missing when the program was built."
        : null;
}
