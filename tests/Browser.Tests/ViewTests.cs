using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace LittleGiants.Browser.Tests;

/// <summary>What must hold in every view, in light and dark, on a desk and on a small phone.</summary>
public sealed class ViewTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string AxeRun = """
        async () => {
          const found = await axe.run(document, { resultTypes: ['violations'], iframes: false });
          return found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, impact, help, nodes }) => `${impact} ${id}: ${help}\n` + nodes.slice(0, 6).map(({ html, failureSummary }) => `  ${html.slice(0, 200)}\n    ${failureSummary.split('\n').slice(1, 3).join(' ').trim()}`).join('\n'));
        }
        """;

    /// <summary>What a finger cannot reach without moving the page sideways; a table that scrolls in its own frame may be wide.</summary>
    private const string Overflowing = """
        () => {
          const scrolls = (one) => /(auto|scroll)/.test(getComputedStyle(one).overflowX);
          const found = [];
          for (const one of [document.scrollingElement, document.body, document.querySelector('main')]) {
            if (one.scrollWidth > one.clientWidth + 1) found.push(`${one.tagName} is ${one.scrollWidth} wide in ${one.clientWidth}`);
          }
          for (const one of document.querySelectorAll('main *, [role=dialog] *, aside *')) {
            const box = one.getBoundingClientRect();
            if (box.width === 0 || box.height === 0 || getComputedStyle(one).visibility === 'hidden') continue;
            let inScroller = false;
            for (let up = one.parentElement; up; up = up.parentElement) if (up.tabIndex === 0 && scrolls(up)) inScroller = true;
            let hidden = false;
            for (let up = one; up; up = up.parentElement) if (getComputedStyle(up).clipPath !== 'none') hidden = true;
            if (!inScroller && !hidden && box.right > innerWidth + 1) found.push(`${one.tagName} ${one.className} ends at ${Math.round(box.right)}: ${one.textContent.slice(0, 60)}`);
          }
          return found.slice(0, 8);
        }
        """;

    private static readonly string Axe = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src", "Assistant", "Web", "Client", "node_modules", "axe-core", "axe.min.js"));

    public static TheoryData<string> All => Views.Names;

    [BrowserTheory]
    [MemberData(nameof(All))]
    public Task A_view_has_no_serious_violation_in_light_and_dark_and_fits_a_small_phone(string view) => WithSamplesAsync(visit => CheckAsync(visit, page => Views.OpenAsync(page, view)), name: view);

    [BrowserFact]
    public Task The_first_visit_has_no_serious_violation_and_fits_a_small_phone() => OnFirstVisitAsync(visit => CheckAsync(visit, async page =>
    {
        await page.GoToAsync("/chat");
        await Assertions.Expect(page.Button("Add the samples")).ToBeVisibleAsync();
    }));

    private static async Task CheckAsync(Visit visit, Func<IPage, Task> open)
    {
        var page = visit.Page;
        var found = new List<string>();
        await open(page);
        var source = await File.ReadAllTextAsync(Axe);
        await page.EvaluateAsync(source + ";0");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", scheme == ColorScheme.Dark ? "dark" : "light");
            await Views.RestAsync(page);
            found.AddRange((await page.EvaluateAsync<string[]>(AxeRun)).Select(violation => $"{scheme}: {violation}"));
        }

        // Opened anew: what was laid out for a desk may differ from what a phone gets.
        await page.SetViewportSizeAsync(360, 740);
        await open(page);
        await Views.RestAsync(page);
        found.AddRange((await page.EvaluateAsync<string[]>(Overflowing)).Select(wide => $"360 px: {wide}"));
        await page.EvaluateAsync(source + ";0");
        found.AddRange((await page.EvaluateAsync<string[]>(AxeRun)).Select(violation => $"360 px: {violation}"));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
