using LittleGiants.Assistant.Tests;
using LittleGiants.Assistant.Tests.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LittleGiants.Browser.Tests;

public sealed class LibraryTests(BrowserFixture browser) : BrowserTest(browser)
{
    [BrowserFact]
    public Task A_removed_document_comes_back_by_undo() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/library");
        var link = page.GetByRole(AriaRole.Link, new() { Name = Samples.Dutch });
        await page.Button($"Remove {Samples.Dutch}").ClickAsync();
        await Expect(link).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Region, new() { Name = "Messages" }).GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(link).ToBeVisibleAsync();
        Assert.Equal(4, (await visit.Server.GetAsync("/api/documents")).GetArrayLength());
    });

    [BrowserFact]
    public Task A_document_that_is_removed_for_good_leaves_no_file_and_answers_no_question() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/library");
        var files = Directory.GetFiles(visit.Server.Location.Files, "*", SearchOption.AllDirectories).Length;
        await page.Button($"Remove {Samples.Dutch}").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Samples.Dutch })).ToHaveCountAsync(0);
        await visit.Server.SeeAsync("/api/documents", documents => Directory.GetFiles(visit.Server.Location.Files, "*", SearchOption.AllDirectories).Length < files ? documents : default);
        await page.GoToAsync("/chat");
        await Expect(await page.AskAsync("How many employees does Waterwijk have?")).Not.ToContainTextAsync("142");
    }, new VisitSettings { Server = new Dictionary<string, string?> { ["Web:UndoSeconds"] = "0.5" } });

    [BrowserFact]
    public Task Documents_are_filtered_and_the_pages_of_one_are_opened() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/library");
        var rows = page.GetByRole(AriaRole.Table, new() { Name = "Documents" }).GetByRole(AriaRole.Row);
        await Expect(rows).ToHaveCountAsync(5);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("lanyu");
        await Expect(rows).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = Samples.Chinese }).ClickAsync();
        await page.Button("Open the pages").ClickAsync();
        await Expect(page.Evidence().Locator("[data-drawn=true]")).ToBeVisibleAsync();
        await page.Button("Next page").ClickAsync();
        await Expect(page.Evidence()).ToContainTextAsync("Page 2 of ");
        await Expect(page.Evidence().Locator("[data-drawn=true]")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task The_original_is_downloaded_as_it_was_sent() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/library/1");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Original" }).ClickAsync());
        Assert.Equal(Samples.English, download.SuggestedFilename);
        Assert.Equal(await File.ReadAllBytesAsync(Samples.PathOf(Samples.English)), await File.ReadAllBytesAsync((await download.PathAsync())!));
    });
}
