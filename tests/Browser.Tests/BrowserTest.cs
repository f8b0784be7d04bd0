using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Tests.Web;

namespace LittleGiants.Browser.Tests;

/// <summary>
/// What every test in the browser does: its own serving process and library, its own profile of the browser, and at the end no error in the
/// console, no dialog and no breach of the content security policy. A failure leaves a picture and the log in <c>artifacts/browser/</c>.
/// </summary>
[Collection(BrowserCollection.Name)]
public abstract class BrowserTest(BrowserFixture browser)
{
    /// <summary>Over an empty library.</summary>
    private protected Task OnFirstVisitAsync(Func<Visit, Task> test, VisitSettings? settings = null, [CallerMemberName] string name = "") =>
        RunAsync(WebPage.StartAsync(settings?.Server), test, settings, name);

    /// <summary>Over a library with the three sample reports and a hostile note.</summary>
    private protected Task WithSamplesAsync(Func<Visit, Task> test, VisitSettings? settings = null, [CallerMemberName] string name = "") =>
        RunAsync(WebPage.WithSamplesAsync(settings?.Server), test, settings, name);

    private async Task RunAsync(Task<WebPage> starting, Func<Visit, Task> test, VisitSettings? settings, string name)
    {
        await using var server = await starting;
        await using var visit = await Visit.BeginAsync(browser.Browser, server, settings ?? new VisitSettings());
        try
        {
            await test(visit);
            Assert.Empty(visit.Problems);
        }
        catch
        {
            await visit.KeepAsync($"{GetType().Name}.{name}");
            throw;
        }
    }
}
