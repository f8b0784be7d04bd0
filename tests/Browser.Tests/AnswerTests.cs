using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LittleGiants.Browser.Tests;

public sealed class AnswerTests(BrowserFixture browser) : BrowserTest(browser)
{
    [BrowserTheory]
    [InlineData("What was the revenue of Lanyu in 2024?", 1)]
    [InlineData("How many employees does Lanyu have?", 1)]
    [InlineData("What was the net profit of Lanyu in 2024?", 1)]
    [InlineData("What was the revenue of Harrowfield in 2023?", 1000)]
    [InlineData("How many employees does Waterwijk have?", 1)]
    public Task The_highlight_lies_on_the_very_number_of_the_answer(string question, int printedIn) => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        var answer = await page.AskAsync(question);
        var (value, citation) = await LastAnswerAsync(visit);
        await answer.Citations().First.ClickAsync();
        await page.LitAsync();
        await Expect(page.Evidence()).ToContainTextAsync($"Page {citation.GetProperty("page").GetInt32()} of ");
        var lit = await LitText.ReadAsync(page);
        Assert.Equal(value, PrintedNumber.Read(lit.Focus) * printedIn);
        Assert.True(lit.InkShare > 0.02, $"Nothing is drawn under the highlight: {lit.InkShare:P1} of it is dark.");
        Assert.Contains(lit.Focus, lit.Quote, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task A_highlight_that_lay_beside_its_number_would_be_seen() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await (await page.AskAsync("What was the revenue of Lanyu in 2024?")).Citations().First.ClickAsync();
        await page.LitAsync();
        await page.EvaluateAsync("() => { document.querySelector('[data-mark=focus]').style.translate = '0 130%'; }");
        Assert.Equal(258_409_083.80m, PrintedNumber.Read((await LitText.ReadAsync(page)).Focus));
        await page.EvaluateAsync("() => { document.querySelector('[data-mark=focus]').style.translate = '-100% 0'; }");
        var beside = await LitText.ReadAsync(page);
        Assert.DoesNotContain("312,586,940.27", beside.Focus, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task A_computed_value_opens_at_the_numbers_it_rests_on() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        var answer = await page.AskAsync("What is Harrowfield's share of R&D staff?");
        await Expect(answer).ToContainTextAsync("9.18");
        await answer.Citations().First.ClickAsync();
        await page.LitAsync();
        await Expect(page.Evidence()).ToContainTextAsync("It rests on");
        Assert.Contains(PrintedNumber.Read((await LitText.ReadAsync(page)).Focus), new decimal[] { 47, 512 });
        await page.Evidence().GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button, new() { Pressed = false }).First.ClickAsync();
        await page.LitAsync();
        Assert.Contains(PrintedNumber.Read((await LitText.ReadAsync(page)).Focus), new decimal[] { 47, 512 });
    });

    [BrowserFact]
    public Task A_verdict_brings_its_scorecard_and_a_change_its_chart() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        var figures = page.GetByRole(AriaRole.Main).Locator("figure");
        await page.AskAsync("Does Harrowfield Sensors meet the criteria?");
        await Expect(figures).ToContainTextAsync("Scorecard: Harrowfield Sensors plc");
        var staff = figures.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Share of staff in R&D" });
        await Expect(staff).ToContainTextAsync("≥ 15 %");
        await staff.GetByRole(AriaRole.Button, new() { Name = "9.18%" }).ClickAsync();
        await page.LitAsync();
        Assert.Equal(47, PrintedNumber.Read((await LitText.ReadAsync(page)).Focus));

        await page.GoToAsync("/chat");
        await page.AskAsync("How did the revenue of Harrowfield change from 2023 to 2024?");
        await Expect(figures).ToContainTextAsync("Revenue of Harrowfield Sensors plc");
        await Expect(figures.Locator("[role=img] svg")).ToBeVisibleAsync();
        await figures.GetByRole(AriaRole.Table).GetByRole(AriaRole.Button).First.ClickAsync();
        await page.LitAsync();
        Assert.Equal(57_310, PrintedNumber.Read((await LitText.ReadAsync(page)).Focus));
    });

    [BrowserFact]
    public Task A_thumb_takes_a_note_by_keyboard_and_keeps_it() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await page.AskAsync("How many employees does Waterwijk have?");
        await page.Button("Good answer").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var note = page.GetByRole(AriaRole.Textbox, new() { Name = "Note on this answer (optional)" });
        await Expect(note).ToBeVisibleAsync();
        await note.FillAsync("The page is the right one.");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Button("Edit the note")).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("The page is the right one.")).ToBeVisibleAsync();
        await Expect(page.Button("Good answer")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Button("Edit the note").ClickAsync();
        await Expect(note).ToHaveValueAsync("The page is the right one.");
        await note.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(note).Not.ToBeVisibleAsync();
        await page.Button("Good answer").ClickAsync();
        await Expect(page.GetByText("The page is the right one.")).Not.ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_chip_shows_its_quote_before_it_is_clicked() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        var answer = await page.AskAsync("How many employees does Waterwijk have?");
        await answer.Citations().First.HoverAsync();
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync("142");
    });

    [BrowserFact]
    public Task A_follow_up_keeps_the_company_and_changes_the_year() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await page.AskAsync("What was the revenue of Lanyu in 2024?");
        var (before, _) = await LastAnswerAsync(visit);
        var followUp = await page.AskAsync("and in 2023?");
        await Expect(followUp.GetByRole(AriaRole.Group, new() { Name = "Understood to be about" })).ToContainTextAsync("2023");
        var (value, _) = await LastAnswerAsync(visit);
        await followUp.Citations().First.ClickAsync();
        await page.LitAsync();
        Assert.Equal(value, PrintedNumber.Read((await LitText.ReadAsync(page)).Focus));
        Assert.NotEqual(before, value);
    });

    [BrowserFact]
    public Task A_filter_that_is_taken_away_is_left_out_of_the_next_answer() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await page.AskAsync("What was the revenue of Harrowfield in 2023?");
        await page.Button("Ask without “2023”").ClickAsync();
        await Expect(page.Button("Ask without “2023”")).ToHaveCountAsync(0);
        await Expect(page.Answers()).ToHaveCountAsync(1);
        await Expect(page.Answers().Last).ToContainTextAsync("2024");
    });

    [BrowserFact]
    public Task A_question_is_edited_and_asked_again_in_its_place() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await page.AskAsync("How many employees does Harrowfield have?");
        await page.Button("Edit and ask again").ClickAsync();
        await page.Locator("article").GetByRole(AriaRole.Textbox, new() { Name = "Question" }).FillAsync("How many employees does Waterwijk have?");
        await page.Button("Ask again").ClickAsync();
        await Expect(page.Answers()).ToContainTextAsync("142");
        await Expect(page.Answers()).ToHaveCountAsync(1);
    });

    [BrowserFact]
    public Task A_conversation_is_found_again_renamed_and_deleted() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await page.AskAsync("How many employees does Harrowfield have?");
        var history = page.GetByRole(AriaRole.Navigation, new() { Name = "Conversations" });
        await page.ReloadAsync();
        await history.GetByRole(AriaRole.Button, new() { NameRegex = new("What to do with") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Rename" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("Staff");
        await page.Button("Save").ClickAsync();
        await Expect(history.GetByRole(AriaRole.Link, new() { Name = "Staff" })).ToBeVisibleAsync();
        await history.GetByRole(AriaRole.Button, new() { NameRegex = new("What to do with") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.GetByText("No conversations yet.")).ToBeVisibleAsync();
        Assert.Equal(0, (await visit.Server.GetAsync("/api/conversations")).GetArrayLength());
    });

    /// <summary>The value of the newest answer, and its first citation of a page.</summary>
    private static async Task<(decimal Value, JsonElement Citation)> LastAnswerAsync(Visit visit)
    {
        var id = new Uri(visit.Page.Url).Segments[^1];
        var answer = (await visit.Server.GetAsync($"/api/conversations/{id}")).GetProperty("turns").EnumerateArray().Last().GetProperty("answer");
        return (decimal.Parse(answer.GetProperty("value").GetString()!, System.Globalization.CultureInfo.InvariantCulture), answer.GetProperty("citations")[0]);
    }
}
