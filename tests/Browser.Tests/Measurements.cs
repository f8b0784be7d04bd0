using System.Globalization;
using System.Text;
using LittleGiants.Extraction.Tests.Readers.Pdf;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace LittleGiants.Browser.Tests;

/// <summary>
/// Times as an analyst feels them, in Chromium on this machine: <c>MEASURE=1 dotnet test -c Release tests/Browser.Tests --filter Measurements</c>.
/// They are told, in the output and in <c>artifacts/browser/measurements.txt</c>, and fail nothing: they depend on the machine.
/// </summary>
public sealed class Measurements(BrowserFixture browser, ITestOutputHelper output) : BrowserTest(browser)
{
    private const int Pages = 300;
    private const int Rounds = 9;

    [MeasureFact]
    public Task Of_the_first_view() => WithSamplesAsync(async visit =>
    {
        var paints = new List<double>();
        var script = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var context = await visit.Context.Browser!.NewContextAsync(new() { BaseURL = visit.Server.Address.ToString(), Locale = "en-GB" });
            var tab = await context.NewPageAsync();
            await tab.GoToAsync("/chat");
            await Expect(tab.Question()).ToBeVisibleAsync();
            paints.Add(await tab.EvaluateAsync<double>("""
                () => new Promise((done) => new PerformanceObserver((list) => {
                  const first = list.getEntriesByName('first-contentful-paint')[0];
                  if (first) done(first.startTime);
                }).observe({ type: 'paint', buffered: true }))
                """));
            script = await tab.EvaluateAsync<double>("""
                () => [...new Map(performance.getEntriesByType('resource').filter(({ name }) => /\.m?js$/.test(new URL(name).pathname)).map(({ name, encodedBodySize }) => [name, encodedBodySize])).values()]
                  .reduce((sum, size) => sum + size, 0)
                """);
            await context.DisposeAsync();
        }

        Tell("first contentful paint", paints, "ms");
        Tell("script of the first view, compressed", [script / 1000], "kB");
    });

    [MeasureFact]
    public Task Of_the_first_words_of_an_answer() => WithSamplesAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/chat");
        await page.AskAsync("How many employees does Waterwijk have?");
        var firsts = new List<double>();
        foreach (var question in Enumerable.Range(0, Rounds).Select(round => round % 2 == 0 ? "What was the revenue of Lanyu in 2024?" : "What was the net profit of Harrowfield in 2023?"))
        {
            var count = await page.Answers().CountAsync();
            await page.Question().FillAsync(question);
            firsts.Add(await page.EvaluateAsync<double>("""
                () => new Promise((done) => {
                  const begun = performance.now();
                  const before = document.querySelectorAll('article').length;
                  const look = () => {
                    const article = document.querySelectorAll('article')[before];
                    if (article?.querySelector('[class*=body] p')?.textContent) requestAnimationFrame(() => done(performance.now() - begun));
                    else requestAnimationFrame(look);
                  };
                  document.querySelector('button[aria-label="Ask"]').click();
                  look();
                })
                """));
            await Expect(page.Answers()).ToHaveCountAsync(count + 1);
        }

        Tell("question to first words on the screen", firsts, "ms");
    });

    [MeasureFact]
    public Task Of_a_click_on_a_citation_in_a_report_of_300_pages() => OnFirstVisitAsync(async visit =>
    {
        var page = visit.Page;
        await page.GoToAsync("/library");
        await page.ChooseAsync("Choose files", Analyst.File("brackwater-2024.pdf", Report()));
        await Expect(page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("0 on their way · 0 failed · 1 finished");
        var (cold, warm) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await page.GoToAsync("/chat");
            var answer = await page.AskAsync("How many employees does Brackwater have?");
            await answer.Citations().First.ScrollIntoViewIfNeededAsync();
            foreach (var times in new[] { cold, warm })
            {
                times.Add(await page.EvaluateAsync<double>("""
                    () => new Promise((done) => {
                      const begun = performance.now();
                      const look = () => (document.querySelector('aside [data-drawn=true] [data-mark=focus]') ? requestAnimationFrame(() => done(performance.now() - begun)) : requestAnimationFrame(look));
                      document.querySelector("article button[aria-label^='Citation']").click();
                      look();
                    })
                    """));
                await page.Button("Close the evidence · Esc").ClickAsync();
                await Expect(page.Evidence()).ToHaveCountAsync(0);
            }
        }

        Tell($"click on a citation to the lit page {Pages - 10} of {Pages}, first of the page's life", cold, "ms");
        Tell("the same again", warm, "ms");
    });

    private void Tell(string what, IReadOnlyList<double> values, string unit)
    {
        var sorted = values.Order().ToList();
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: median {sorted[sorted.Count / 2]:0} {unit}, worst {sorted[^1]:0} {unit}, of {sorted.Count}");
        output.WriteLine(line);
        Directory.CreateDirectory(Visit.Artifacts);
        File.AppendAllLines(Path.Combine(Visit.Artifacts, "measurements.txt"), [string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} {line}")]);
    }

    /// <summary>An annual report of invented text with tables; what is asked for stands near its end.</summary>
    private static byte[] Report()
    {
        var writer = new PdfWriter();
        var font = writer.AddHelvetica();
        for (var number = 1; number <= Pages; number++)
        {
            var content = new StringBuilder("BT /F1 9 Tf 11 TL 60 740 Td ");
            foreach (var line in LinesOf(number))
            {
                content.Append('(').Append(line).Append(") Tj T* ");
            }

            writer.AddPage(content.Append("ET").ToString(), $"<< /Font << /F1 {font} 0 R >> >>");
        }

        return writer.Build();
    }

    private static IEnumerable<string> LinesOf(int page)
    {
        yield return FormattableString.Invariant($"Brackwater Lasers plc annual report and accounts 2024, page {page}");
        if (page == Pages - 10)
        {
            yield return "In the year ended 31 December 2024 Brackwater Lasers plc had 287 employees.";
        }

        for (var line = 0; line < 55; line++)
        {
            yield return FormattableString.Invariant($"The committee reviewed site {((page * 31) + line) % 97} of the group and found item {line} of its list in good order, as set out before.");
        }
    }

    /// <summary>Skipped, with a word, where nobody asked for figures.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class MeasureFactAttribute : FactAttribute
    {
        public MeasureFactAttribute() => Skip = BrowserNeeds.Missing ?? (Environment.GetEnvironmentVariable("MEASURE") is "1" ? null : "MEASURE=1 asks for figures.");
    }
}
