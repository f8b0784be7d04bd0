using LittleGiants.Assistant.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LittleGiants.Browser.Tests;

public sealed class FirstVisitTests(BrowserFixture browser) : BrowserTest(browser)
{
    [BrowserFact]
    public Task An_empty_library_offers_the_samples_three_questions_and_a_place_to_drop_files() => OnFirstVisitAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/");
        await Expect(page.Button("Add the samples")).ToBeEnabledAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Drop files here, or choose them" })).ToBeVisibleAsync();
        var questions = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).Filter(new() { HasTextRegex = new(@"\?$") });
        await Expect(questions).ToHaveCountAsync(3);
        await Expect(page.Question()).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task A_question_of_the_first_visit_reads_the_samples_and_is_answered() => OnFirstVisitAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/");
        await page.Button("How many employees does Waterwijk have?").ClickAsync();
        await Expect(page.Answers()).ToHaveCountAsync(1);
        await Expect(page.Answers()).ToContainTextAsync("142");
        await page.GoToAsync("/library");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Documents" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(6);
    });

    [BrowserFact]
    public Task Three_reports_chosen_at_once_show_their_progress_until_they_are_read() => OnFirstVisitAsync(async visit =>
    {
        var page = visit.Page;
        string[] names = [Samples.English, Samples.Chinese, Samples.Dutch];
        await page.GoToAsync("/library");

        // Every state that a row shows, for the bars may be gone before a test looks again.
        await page.EvaluateAsync("""
            () => {
              window.seen = new Set();
              const look = () => {
                for (const bar of document.querySelectorAll('[role=progressbar]')) window.seen.add(bar.getAttribute('aria-label'));
              };
              new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
            }
            """);
        await page.ChooseAsync("Choose files", [.. names.Select(Analyst.Sample)]);
        var arrivals = page.GetByRole(AriaRole.Region, new() { Name = "On their way in" });
        await Expect(arrivals.GetByRole(AriaRole.Status)).ToHaveTextAsync("0 on their way · 0 failed · 3 finished");
        var seen = await page.EvaluateAsync<string[]>("() => [...window.seen]");
        foreach (var name in names)
        {
            await Expect(arrivals.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name })).ToContainTextAsync("Read");
            Assert.Contains($"Progress of {name}", seen);
            await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Documents" }).GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
        }
    });

    [BrowserFact]
    public Task A_file_that_cannot_be_read_says_why_and_what_to_do() => OnFirstVisitAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/library");
        await page.ChooseAsync("Choose files", Analyst.File("broken.pdf", "%PDF-1.7 and nothing more"u8), Analyst.Sample(Samples.Dutch));
        var row = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "broken.pdf" });
        await Expect(row.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(row.GetByRole(AriaRole.Button, new() { Name = "Try again: broken.pdf" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Samples.Dutch })).ToContainTextAsync("Read");
    });

    [BrowserFact]
    public Task A_folder_is_taken_with_the_files_in_its_folders() => OnFirstVisitAsync(async visit =>
    {
        using var folder = new TemporaryFolder();
        File.Copy(Samples.PathOf(Samples.Dutch), folder.Write(Path.Combine("reports", "2024", Samples.Dutch), ""), overwrite: true);
        folder.Write(Path.Combine("reports", "note.md"), "# A note\n\nOn granite.\n");
        folder.Write(Path.Combine("reports", ".hidden"), "not for the library");
        var page = visit.Page;
        await page.GoToAsync("/library");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Button("Choose a folder").ClickAsync());
        await chooser.SetFilesAsync(folder["reports"]);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "On their way in" }).GetByRole(AriaRole.Status)).ToHaveTextAsync("0 on their way · 0 failed · 2 finished");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Documents" }).GetByRole(AriaRole.Link, new() { Name = "note.md" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_file_dropped_into_the_chat_is_read_and_can_be_asked_about() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        var dropped = await page.EvaluateHandleAsync("""
            () => {
              const dropped = new DataTransfer();
              dropped.items.add(new File(['# Brackwater Lasers plc: annual report 2024\n\nIn the year to 31 December 2024 Brackwater Lasers plc had 287 employees.\n'], 'brackwater.md'));
              return dropped;
            }
            """);
        await page.Question().DispatchEventAsync("dragover", new { dataTransfer = dropped });
        await Expect(page.GetByText("Drop to add to the library")).ToBeVisibleAsync();
        await page.Question().DispatchEventAsync("drop", new { dataTransfer = dropped });
        await page.Button("Give a summary").ClickAsync();
        await Expect(page.Answers()).ToHaveCountAsync(1);
        await Expect(page.Answers().GetByRole(AriaRole.Group, new() { Name = "Understood to be about" })).ToContainTextAsync("brackwater.md");
    });

    [BrowserFact]
    public Task Where_the_organisation_signs_in_the_page_leads_there_and_asks_for_no_key() => OnFirstVisitAsync(
        async visit =>
        {
            visit.Allow("401");
            await visit.Page.GotoAsync("/chat");
            await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in at your organisation" })).ToHaveAttributeAsync("href", "/oauth2/start");
            await Expect(visit.Page.GetByLabel("Access key")).ToHaveCountAsync(0);
            await visit.Page.GetByText("I have an access token").ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Access token" })).ToBeVisibleAsync();
        },
        new VisitSettings { Server = new Dictionary<string, string?> { ["Web:Authority"] = "http://127.0.0.1:9/", ["Web:Audience"] = "little-giants", ["Web:SignInAddress"] = "/oauth2/start" } });
}
