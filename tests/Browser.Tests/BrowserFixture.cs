using Microsoft.Playwright;

namespace LittleGiants.Browser.Tests;

/// <summary>One browser for all tests; each test has a profile of its own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>How long a state is waited for, in ms: longer than the slowest machine needs.</summary>
    private const float Patience = 30_000;

    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (BrowserNeeds.Missing is null)
        {
            _playwright = await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(Patience);
            Browser = await Chromium.LaunchAsync(_playwright);
        }
    }

    public async Task DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Browser.DisposeAsync();
            _playwright.Dispose();
        }
    }
}
