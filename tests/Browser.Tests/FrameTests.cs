using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LittleGiants.Browser.Tests;

/// <summary>Language, colours and keys: what holds in every view.</summary>
public sealed class FrameTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly string Words = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src", "Assistant", "Web", "Client", "src", "i18n"));

    [BrowserFact]
    public Task The_language_is_switched_at_once_and_kept() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/settings");
        string[] places = ["chat", "library", "companies", "screen", "compare", "brief", "profiles", "settings"];
        foreach (var (code, name) in new[] { ("nl", "Nederlands"), ("zh", "中文"), ("en", "English") })
        {
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Combobox).First.ClickAsync();
            await page.GetByRole(AriaRole.Option, new() { Name = name, Exact = true }).ClickAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", code);
            var words = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Words, $"{code}.json"))).RootElement;
            foreach (var place in places)
            {
                await Expect(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = words.GetProperty("rail").GetProperty(place).GetString()!, Exact = true })).ToBeVisibleAsync();
            }

            await page.ReloadAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", code);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(words.GetProperty("settings").GetProperty("title").GetString()!);
        }
    });

    [BrowserFact]
    public Task Dark_and_light_are_switched_at_once_and_kept() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/settings");
        foreach (var (name, isDark) in new[] { ("Dark", true), ("Light", false) })
        {
            await page.GetByText(name, new() { Exact = true }).ClickAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", isDark ? "dark" : "light");
            await page.ReloadAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", isDark ? "dark" : "light");
            var brightness = await page.EvaluateAsync<double>("() => { const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number); return (r + g + b) / 765; }");
            Assert.True(isDark ? brightness < 0.3 : brightness > 0.8, $"{name}: brightness of the ground is {brightness:0.00}.");
        }
    });

    [BrowserFact]
    public Task All_is_reached_by_keys_alone() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        var keys = page.Keyboard;
        await page.GoToAsync("/library");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Documents" })).ToBeVisibleAsync();
        await keys.PressAsync("/");
        await Expect(page.Question()).ToBeFocusedAsync();
        await keys.TypeAsync("Does Harrowfield Sensors meet the criteria, and why?");
        await keys.PressAsync("Enter");
        await Expect(page.Answers()).ToHaveCountAsync(1);
        await Expect(page.Answers().Citations().First).ToBeVisibleAsync();

        // Backwards from the question to the first citation.
        var first = page.Answers().Citations().First;
        await page.Question().FocusAsync();
        for (var steps = 0; steps < 60 && !await first.EvaluateAsync<bool>("chip => chip === document.activeElement"); steps++)
        {
            await keys.PressAsync("Shift+Tab");
        }

        await Expect(first).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Evidence()).ToContainTextAsync("1 of ");
        await keys.PressAsync("]");
        await Expect(page.Evidence()).ToContainTextAsync("2 of ");
        await page.LitAsync();
        await keys.PressAsync("[");
        await Expect(page.Evidence()).ToContainTextAsync("1 of ");
        await keys.PressAsync("Escape");
        await Expect(page.Evidence()).ToHaveCountAsync(0);
        await Expect(first).ToBeFocusedAsync();

        await keys.PressAsync("g");
        await keys.PressAsync("l");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/library$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Library");
        await keys.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    });

    private static string Here([CallerFilePath] string path = "") => path;
}
