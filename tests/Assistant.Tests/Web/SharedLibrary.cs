using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>A library in PostgreSQL with one sample, for the processes that a test serves it by. Its originals lie in a folder that all of them reach.</summary>
public sealed class SharedLibrary : IAsyncLifetime, IDisposable
{
    /// <summary>For processes that read no files: they start faster.</summary>
    private static readonly Dictionary<string, string?> WithoutWorker = new() { ["Web:Threads"] = "0" };

    private readonly TemporaryFolder _folder = new();
    private WebPage? _one;
    private WebPage? _other;

    internal LibraryLocation Location { get; private set; } = new("");

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            Location = new LibraryLocation(_folder["library"]) { ConnectionString = await PostgresServer.NewDatabaseAsync() };
            await WebPage.FillAsync(Location, Samples.English);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var page in new[] { _one, _other }.OfType<WebPage>())
        {
            await page.DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Two that all tests of a class may use. The first also reads files.</summary>
    internal async Task<(WebPage One, WebPage Other)> PagesAsync() => (_one ??= await WebPage.StartAsync(folder: Location), _other ??= await StartAsync([]));

    internal Task<WebPage> StartAsync(Dictionary<string, string?> settings) => WebPage.StartAsync(settings.Union(WithoutWorker).ToDictionary(), Location);
}
