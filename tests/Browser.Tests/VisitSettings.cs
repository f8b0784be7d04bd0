using Microsoft.Playwright;

namespace LittleGiants.Browser.Tests;

/// <summary>How a test looks at the page.</summary>
internal sealed record VisitSettings
{
    /// <summary>Settings of the serving process, such as "Web:UndoSeconds".</summary>
    public IReadOnlyDictionary<string, string?>? Server { get; init; }

    public int Width { get; init; } = 1440;

    public int Height { get; init; } = 900;

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;
}
