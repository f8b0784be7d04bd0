using Microsoft.Playwright;

namespace LittleGiants.Browser.Tests;

/// <summary>The machine's own Chromium: none is fetched.</summary>
internal static class Chromium
{
    /// <summary>The environment variable that names another one.</summary>
    public const string Variable = "CHROMIUM";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Null where there is none.</summary>
    public static string? Path { get; } = Find();

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        Args =
        [
            // Root has no right to the sandbox of Linux.
            .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
        ],
    });

    private static string? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? File.Exists(named) ? named : null
        : UsualPlaces.FirstOrDefault(File.Exists);
}
