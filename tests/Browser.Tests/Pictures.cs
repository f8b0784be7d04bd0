using System.Globalization;
using Microsoft.Playwright;

namespace LittleGiants.Browser.Tests;

/// <summary>Pictures of every view to look at: <c>PICTURES=FOLDER dotnet test tests/Browser.Tests --filter Pictures</c>.</summary>
public sealed class Pictures(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder ? folder : null;

    public static TheoryData<string> All => Views.Names;

    [PicturesTheory]
    [MemberData(nameof(All))]
    public async Task A_view_in_light_and_dark_on_a_desk_and_a_phone(string view)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
            {
                await WithSamplesAsync(async visit =>
                {
                    await Views.OpenAsync(visit.Page, view);
                    await Views.RestAsync(visit.Page);
                    var name = string.Create(CultureInfo.InvariantCulture, $"{view}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png");
                    await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, name) });
                }, new VisitSettings { Scheme = scheme, Width = width, Height = height });
            }
        }
    }

    /// <summary>Skipped, with a word, where nobody asked for pictures.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class PicturesTheoryAttribute : TheoryAttribute
    {
        public PicturesTheoryAttribute() => Skip = BrowserNeeds.Missing ?? (Folder is null ? "PICTURES does not name a folder for pictures." : null);
    }
}
