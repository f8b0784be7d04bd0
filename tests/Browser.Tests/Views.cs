using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LittleGiants.Browser.Tests;

/// <summary>Every view of the page, filled from the samples, and when it is ready.</summary>
internal static class Views
{
    private static readonly Dictionary<string, Func<IPage, Task>> All = new()
    {
        ["new-chat"] = async page =>
        {
            await page.GoToAsync("/chat");
            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("4 documents are in the library");
        },
        ["chat"] = async page =>
        {
            await page.GoToAsync("/chat");
            await page.AskAsync("Does Harrowfield Sensors meet the criteria, and why?");
        },
        ["evidence"] = async page =>
        {
            await page.GoToAsync("/chat");
            await (await page.AskAsync("What was the revenue of Lanyu in 2024?")).Citations().First.ClickAsync();
            await page.LitAsync();
        },
        ["library"] = async page =>
        {
            await page.GoToAsync("/library");
            await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        },
        ["document"] = async page =>
        {
            await page.GoToAsync("/library/1");
            await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        },
        ["companies"] = async page =>
        {
            await page.GoToAsync("/companies");
            await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        },
        ["company"] = async page =>
        {
            await page.GoToAsync("/companies/1");
            await Expect(page.GetByRole(AriaRole.Main).Locator("[role=img] svg").First).ToBeVisibleAsync();
        },
        ["correction"] = async page =>
        {
            await page.GoToAsync("/companies/1");
            await page.Button("Add a value").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
        ["screening"] = async page =>
        {
            await page.GoToAsync("/screen");
            await Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        },
        ["comparison"] = async page =>
        {
            await page.GoToAsync("/compare?company=1&company=2");
            await Expect(page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Main).Locator("[role=img] svg").First).ToBeVisibleAsync();
        },
        ["briefing"] = async page =>
        {
            await page.GoToAsync("/brief?company=1");
            await page.Button("Write the briefing").ClickAsync();
            await Expect(page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        },
        ["profiles"] = async page =>
        {
            await page.GoToAsync("/profiles");
            await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("Reference article") })).ToBeVisibleAsync();
        },
        ["profile"] = async page =>
        {
            await page.GoToAsync("/profiles/article-2025");
            await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        },
        ["settings"] = async page =>
        {
            await page.GoToAsync("/settings");
            await page.Button("Check what is set up").ClickAsync();
            await Expect(page.Button("Check again")).ToBeEnabledAsync();
        },
        ["keys"] = async page =>
        {
            await page.GoToAsync("/settings");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await RestAsync(page);
            await page.Keyboard.PressAsync("?");
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
        ["nowhere"] = async page =>
        {
            await page.GoToAsync("/nowhere");
            await Expect(page.GetByText("There is no such page")).ToBeVisibleAsync();
        },
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static Task OpenAsync(IPage page, string view) => All[view](page);

    /// <summary>Waits for what moves, so that colours and places are those that stay.</summary>
    public static Task RestAsync(IPage page) => page.EvaluateAsync("""
        async () => {
          await document.fonts.ready;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          await Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)));
        }
        """);
}
