using LittleGiants.Assistant.Tests.Models;
using static Microsoft.Playwright.Assertions;

namespace LittleGiants.Browser.Tests;

/// <summary>Answers while they are written, by a model whose words come when the test lets them.</summary>
public sealed class StreamTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Question = "Tell me of Harrowfield.";
    private static readonly string[] Pieces = ["Harrowfield makes sensors. ", "It is an English company. ", "That is all."];

    [BrowserFact]
    public Task An_answer_that_is_stopped_keeps_what_was_written_and_says_so() => SlowlyAsync(async (visit, gate) =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await page.SendAsync(Question);
        gate.Release();
        await Expect(page.Locator("article")).ToContainTextAsync(Pieces[0].Trim());
        await page.Button("Stop the answer").ClickAsync();
        await Expect(page.Answers()).ToContainTextAsync("Stopped by you.");
        await Expect(page.Answers()).ToContainTextAsync(Pieces[0].Trim());
        await Expect(page.Answers()).Not.ToContainTextAsync(Pieces[1].Trim());
        await Expect(page.Button("Ask")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Answers()).ToContainTextAsync("Stopped by you.");
    });

    [BrowserFact]
    public Task A_page_reloaded_in_the_middle_goes_on_and_ends_with_the_whole_answer() => SlowlyAsync(async (visit, gate) =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await page.SendAsync(Question);
        gate.Release();
        await Expect(page.Locator("article")).ToContainTextAsync(Pieces[0].Trim());
        await page.ReloadAsync();
        var article = page.Locator("article");
        await Expect(article).ToContainTextAsync(Pieces[0].Trim());
        await Expect(article).ToHaveAttributeAsync("aria-busy", "true");
        gate.Release(3);
        await Expect(page.Answers()).ToHaveCountAsync(1);
        await Expect(page.Answers()).ToContainTextAsync(string.Concat(Pieces).TrimEnd());
    });

    [BrowserFact]
    public Task Two_tabs_on_one_conversation_see_the_same_answer_being_written() => SlowlyAsync(async (visit, gate) =>
    {
        var first = visit.Page;
        await first.GoToAsync("/chat");
        await first.SendAsync(Question);
        gate.Release();
        await Expect(first.Locator("article")).ToContainTextAsync(Pieces[0].Trim());
        var second = await visit.Context.NewPageAsync();
        await second.GoToAsync(new Uri(first.Url).AbsolutePath);
        await Expect(second.Locator("article")).ToContainTextAsync(Pieces[0].Trim());
        gate.Release(3);
        foreach (var tab in new[] { first, second })
        {
            await Expect(tab.Answers()).ToHaveCountAsync(1);
            await Expect(tab.Answers()).ToContainTextAsync(string.Concat(Pieces).TrimEnd());
        }
    });

    [BrowserFact]
    public Task What_one_tab_asked_meanwhile_stands_in_the_other_when_it_asks_too() => WithSamplesAsync(async visit =>
    {
        var first = visit.Page;
        await first.GoToAsync("/chat");
        await first.AskAsync("How many employees does Harrowfield have?");
        var second = await visit.Context.NewPageAsync();
        await second.GoToAsync(new Uri(first.Url).AbsolutePath);
        await Expect(second.Answers()).ToHaveCountAsync(1);
        await second.AskAsync("What was the revenue of Harrowfield in 2024?");
        await first.SendAsync("What was the revenue of Lanyu in 2024?");
        await Expect(first.Answers()).ToHaveCountAsync(3);
        await Expect(first.Answers().Nth(1)).ToContainTextAsync("revenue of Harrowfield in 2024?");
        await Expect(first.Answers().Nth(2)).ToContainTextAsync("revenue of Lanyu in 2024?");
    });

    private async Task SlowlyAsync(Func<Visit, SemaphoreSlim, Task> test, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        using var gate = new SemaphoreSlim(0);
        await using var model = new ScriptedModelServer(new GatedReply(gate, Pieces));
        var settings = new Dictionary<string, string?> { ["Model:Endpoint"] = model.Endpoint.ToString(), ["Model:Name"] = ModelReply.Model, ["Model:RetrySeconds"] = "0.001" };
        await WithSamplesAsync(visit => test(visit, gate), new VisitSettings { Server = settings }, name);
    }
}
