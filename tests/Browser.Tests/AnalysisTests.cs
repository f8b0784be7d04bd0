using System.IO.Compression;
using System.Text;
using LittleGiants.Assistant.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LittleGiants.Browser.Tests;

/// <summary>Companies: the scorecard, what a correction changes, and what is taken away as files.</summary>
public sealed class AnalysisTests(BrowserFixture browser) : BrowserTest(browser)
{
    [BrowserFact]
    public Task A_scorecard_tells_value_threshold_and_verdict_in_glyph_and_word() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/companies");
        await page.GetByRole(AriaRole.Link, new() { Name = "Harrowfield Sensors plc" }).ClickAsync();
        var card = page.GetByRole(AriaRole.Region, new() { Name = "Scorecard" });
        var staff = card.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Share of staff in R&D" });
        await Expect(staff).ToContainTextAsync("○ Not met");
        await Expect(staff).ToContainTextAsync("9.18%");
        await Expect(staff).ToContainTextAsync("≥ 15 %");
        await Expect(card.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Revenue" }).First).ToContainTextAsync("13 – 53 million EUR");
        await staff.GetByRole(AriaRole.Button).First.ClickAsync();
        await page.LitAsync();
        Assert.Equal(47, PrintedNumber.Read((await LitText.ReadAsync(page)).Focus));

        await page.GoToAsync("/companies");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^岚屿") }).ClickAsync();
        await Expect(card).ToContainTextAsync("● Met");

        // One that cannot be judged.
        await page.GoToAsync("/companies");
        await page.GetByRole(AriaRole.Link, new() { Name = "Waterwijk Membraantechniek B.V." }).ClickAsync();
        await Expect(card).ToContainTextAsync("◐ Unknown");
    });

    [BrowserFact]
    public Task A_correction_changes_the_answer_and_its_undoing_restores_it() => WithSamplesAsync(async visit =>
    {
        const string question = "How many employees does Waterwijk have?";
        var page = visit.Page;
        await page.GoToAsync("/companies");
        await page.GetByRole(AriaRole.Link, new() { Name = "Waterwijk Membraantechniek B.V." }).ClickAsync();
        await page.Button("Actions for Employees").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Correct 2024" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Correct a value" });
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Right value" }).FillAsync("155");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Why" }).FillAsync("Counted by hand.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Keep the correction" }).ClickAsync();
        await Expect(dialog).Not.ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Corrections" })).ToContainTextAsync("Counted by hand.");
        var company = new Uri(page.Url).PathAndQuery;

        await page.GoToAsync("/chat");
        await Expect(await page.AskAsync(question)).ToContainTextAsync("155");

        await page.GoToAsync(company);
        await page.Button("Undo the correction of Employees").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Corrections" })).ToContainTextAsync("undone later");
        await page.GoToAsync("/chat");
        var restored = await page.AskAsync(question);
        await Expect(restored).ToContainTextAsync("142");
        await Expect(restored).Not.ToContainTextAsync("155");
    });

    [BrowserFact]
    public Task A_wrong_value_is_corrected_from_the_answer_that_shows_it() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await page.AskAsync("How many employees does Waterwijk have?");
        await page.Button("Wrong value").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Correct a value" });
        await Expect(dialog.GetByRole(AriaRole.Combobox, new() { Name = "Company" })).ToHaveValueAsync("Waterwijk Membraantechniek B.V.");
        await Expect(dialog.GetByRole(AriaRole.Combobox, new() { Name = "Fact" })).ToHaveValueAsync("Employees");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Right value" }).FillAsync("155");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Why" }).FillAsync("Counted by hand.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Keep the correction" }).ClickAsync();
        await page.Button("Ask again").ClickAsync();
        await Expect(page.Answers()).ToContainTextAsync("155");
        await Expect(page.Answers()).ToHaveCountAsync(1);
    });

    [BrowserFact]
    public Task A_screening_is_narrowed_opens_its_pages_and_is_taken_away_as_CSV_and_workbook() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/screen");
        var grid = page.GetByRole(AriaRole.Table);
        await Expect(grid.GetByRole(AriaRole.Link)).ToHaveCountAsync(3);

        await grid.GetByRole(AriaRole.Row).Filter(new() { HasText = "Harrowfield" }).GetByRole(AriaRole.Button, new() { NameRegex = new(@"^9\.18") }).ClickAsync();
        await page.LitAsync();
        Assert.Equal(47, PrintedNumber.Read((await LitText.ReadAsync(page)).Focus));
        await page.Button("Next citation · ]").ClickAsync();
        await Expect(page.Evidence()).ToContainTextAsync("2 of 2");
        await page.LitAsync();
        Assert.Equal(512, PrintedNumber.Read((await LitText.ReadAsync(page)).Focus));

        var (csvName, csv) = await page.TakeAsync("Export", "CSV");
        var lines = Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.EndsWith(".csv", csvName, StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        Assert.Contains(lines, line => line.Contains("Harrowfield Sensors plc", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(lines[0].Count(letter => letter == ','), Unquoted(line).Count(letter => letter == ',')));

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a company" }).FillAsync("Waterwijk");
        await Expect(grid.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        var (bookName, book) = await page.TakeAsync("Export", "Excel workbook");
        Assert.EndsWith(".xlsx", bookName, StringComparison.Ordinal);
        var text = PartsOf(book, "xl/");
        Assert.Contains("Waterwijk Membraantechniek B.V.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harrowfield", text, StringComparison.Ordinal);

        await grid.GetByRole(AriaRole.Row).Last.GetByRole(AriaRole.Button).First.ClickAsync();
        await page.LitAsync();
        await Expect(page.Evidence()).ToContainTextAsync(Samples.Dutch);
    });

    [BrowserFact]
    public Task A_screening_marks_whose_verdict_another_profile_changes() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/screen");
        await Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        var profiles = (await visit.Server.GetAsync("/api/profiles")).EnumerateArray().Select(profile => profile.GetProperty("name").GetString()!).ToList();
        var select = page.GetByRole(AriaRole.Combobox, new() { Name = "Criteria" }).First;
        var shown = await select.InputValueAsync();
        await select.ClickAsync();
        await page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).Filter(new() { HasNotText = shown }).First.ClickAsync();
        await Expect(select).Not.ToHaveValueAsync(shown);
        Assert.Contains(await select.InputValueAsync(), profiles);
        await Expect(page.Button("Stop marking")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_briefing_is_read_edited_and_taken_away_as_page_and_Word_document() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/companies");
        await page.GetByRole(AriaRole.Link, new() { Name = "Harrowfield Sensors plc" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Write a briefing" }).ClickAsync();
        await page.Button("Write the briefing").ClickAsync();
        var sheet = page.FrameLocator("iframe");
        await Expect(sheet.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Harrowfield Sensors plc");
        await Expect(sheet.Locator("body")).ToContainTextAsync("9.18%");

        var (htmlName, html) = await page.TakeAsync("Export", "HTML page");
        Assert.EndsWith(".html", htmlName, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(html).TrimStart('\uFEFF'), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("9.18%", Encoding.UTF8.GetString(html), StringComparison.Ordinal);
        var (wordName, word) = await page.TakeAsync("Export", "Word");
        Assert.EndsWith(".docx", wordName, StringComparison.Ordinal);
        Assert.Contains("Harrowfield Sensors plc", PartsOf(word, "word/document.xml"), StringComparison.Ordinal);

        await page.GetByText("Edit", new() { Exact = true }).ClickAsync();
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Text of the briefing, in Markdown" });
        await text.FillAsync(await text.InputValueAsync() + "\n\nSeen on site in May.\n");
        await page.GetByText("Preview", new() { Exact = true }).ClickAsync();
        await Expect(sheet.Locator("body")).ToContainTextAsync("Seen on site in May.");
        var (_, edited) = await page.TakeAsync("Export", "Word");
        Assert.Contains("Seen on site in May.", PartsOf(edited, "word/document.xml"), StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task Companies_are_compared_in_one_currency() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/compare");
        var picker = page.GetByRole(AriaRole.Combobox, new() { Name = "Companies" });
        foreach (var name in new[] { "Harrowfield", "Waterwijk" })
        {
            await picker.FillAsync(name);
            await page.GetByRole(AriaRole.Option).Filter(new() { HasText = name }).ClickAsync();
        }

        var table = page.GetByRole(AriaRole.Table, new() { Name = "Comparison" });
        await Expect(table.GetByRole(AriaRole.Columnheader).Filter(new() { HasText = "Harrowfield" })).ToBeVisibleAsync();
        var revenue = table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Revenue" }).First;
        await Expect(revenue).ToContainTextAsync("EUR");
        await Expect(revenue).ToContainTextAsync("0.8466");
    });

    private static string PartsOf(byte[] package, string prefix)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(prefix, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }

    /// <summary>A line of CSV without what stands in quotes.</summary>
    private static string Unquoted(string line) => string.Concat(line.Split('"').Where((_, at) => at % 2 == 0));
}
