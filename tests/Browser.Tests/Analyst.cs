using LittleGiants.Assistant.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LittleGiants.Browser.Tests;

/// <summary>What an analyst does at the page, by the names that she reads or hears.</summary>
internal static class Analyst
{
    public static async Task GoToAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Views" })).ToBeVisibleAsync();
    }

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Question(this IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Question", Exact = true });

    /// <summary>The answers that are whole, in their order.</summary>
    public static ILocator Answers(this IPage page) => page.Locator("article[aria-busy=false]");

    /// <summary>Asks in the conversation that is shown, or in a new one.</summary>
    /// <returns>The answer, whole.</returns>
    public static async Task<ILocator> AskAsync(this IPage page, string question)
    {
        var before = await page.Answers().CountAsync();
        await page.SendAsync(question);
        await Expect(page.Answers()).ToHaveCountAsync(before + 1);
        var answer = page.Answers().Last;
        await Expect(answer.GetByRole(AriaRole.Group, new() { Name = "This answer" })).ToBeVisibleAsync();
        return answer;
    }

    /// <summary>Sends a question and does not wait for its answer.</summary>
    public static async Task SendAsync(this IPage page, string question)
    {
        await page.Question().FillAsync(question);
        await page.Question().PressAsync("Enter");
    }

    public static ILocator Citations(this ILocator answer) => answer.Locator("button[aria-label^='Citation']");

    public static ILocator Evidence(this IPage page) => page.GetByRole(AriaRole.Complementary, new() { Name = "Evidence" });

    /// <summary>The evidence is open at a page of a PDF, drawn, with its marks.</summary>
    public static async Task LitAsync(this IPage page)
    {
        await Expect(page.Evidence().Locator("[data-drawn=true]")).ToBeVisibleAsync();
        await Expect(page.Evidence().Locator("[data-mark]").First).ToBeAttachedAsync();
    }

    /// <summary>Chooses files by the dialog of the browser.</summary>
    public static async Task ChooseAsync(this IPage page, string button, params FilePayload[] files)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Button(button).ClickAsync());
        await chooser.SetFilesAsync(files);
    }

    public static FilePayload File(string name, ReadOnlySpan<byte> content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content.ToArray() };

    public static FilePayload Sample(string name) => File(name, System.IO.File.ReadAllBytes(Samples.PathOf(name)));

    /// <summary>Takes a file away by an entry of an open menu.</summary>
    public static async Task<(string Name, byte[] Content)> TakeAsync(this IPage page, string button, string entry)
    {
        await page.Button(button).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = entry, Exact = true }).ClickAsync());
        return (download.SuggestedFilename, await System.IO.File.ReadAllBytesAsync((await download.PathAsync())!));
    }
}
