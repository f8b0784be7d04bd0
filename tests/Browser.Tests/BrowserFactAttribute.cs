namespace LittleGiants.Browser.Tests;

/// <summary>A test in a real browser; skipped, with a word, where Chromium or the built page is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserNeeds.Missing;
}
