using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Tests.Web;
using Microsoft.Playwright;

namespace LittleGiants.Browser.Tests;

/// <summary>One analyst at the page: a fresh profile of the browser, its tabs, and all that went wrong in them.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _log = [];
    private readonly ConcurrentQueue<string> _problems = [];
    private readonly List<string> _allowed = [];

    private Visit(WebPage server, IBrowserContext context) => (Server, Context) = (server, context);

    public static string Artifacts { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "artifacts", "browser"));

    public WebPage Server { get; }

    public IBrowserContext Context { get; }

    /// <summary>The first tab.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Errors of the console, exceptions, dialogs, breaches of the content security policy, requests to other machines.</summary>
    public IReadOnlyList<string> Problems => [.. _problems.Where(problem => !_allowed.Any(part => problem.Contains(part, StringComparison.Ordinal)))];

    public static async Task<Visit> BeginAsync(IBrowser browser, WebPage server, VisitSettings settings)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.Address.ToString(),
            Locale = "en-GB",
            ColorScheme = settings.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = settings.Width, Height = settings.Height },
        });
        var visit = new Visit(server, context);
        visit.Watch(context);
        visit.Page = await context.NewPageAsync();
        return visit;
    }

    /// <summary>Lets a problem pass that the test itself causes, by a part of its words.</summary>
    public void Allow(string part) => _allowed.Add(part);

    public async Task KeepAsync(string name)
    {
        Directory.CreateDirectory(Artifacts);
        await File.WriteAllLinesAsync(Path.Combine(Artifacts, name + ".log"), _log);
        for (var at = 0; at < Context.Pages.Count; at++)
        {
            await Context.Pages[at].ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Artifacts, FormattableString.Invariant($"{name}{(at == 0 ? "" : $".{at + 1}")}.png")) });
        }
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Watch(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            var line = $"{message.Type}: {message.Text} ({message.Location})";
            _log.Enqueue(line);
            if (message.Type is "error" or "warning" or "assert")
            {
                _problems.Enqueue(line);
            }
        };
        context.WebError += (_, error) => Note($"exception: {error.Error}");
        context.Dialog += async (_, dialog) =>
        {
            Note($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Server.Address.ToString(), StringComparison.Ordinal) && request.Url.StartsWith("http", StringComparison.Ordinal))
            {
                Note($"request to another machine: {request.Url}");
            }
        };
        context.Response += (_, response) => _log.Enqueue(FormattableString.Invariant($"{response.Status} {response.Request.Method} {response.Url}"));
    }

    private void Note(string problem)
    {
        _log.Enqueue(problem);
        _problems.Enqueue(problem);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
