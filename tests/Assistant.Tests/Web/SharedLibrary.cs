using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>A library in PostgreSQL with one sample, for the processes that a test serves it by. Its originals lie in a folder that all of them reach.</summary>
public sealed class SharedLibrary : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal LibraryLocation Location { get; private set; } = new("");

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            Location = new LibraryLocation(_folder["library"]) { ConnectionString = await PostgresServer.NewDatabaseAsync() };
            await WebPage.FillAsync(Location, Samples.English);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    internal Task<WebPage> StartAsync(IReadOnlyDictionary<string, string?>? settings = null) => WebPage.StartAsync(settings, Location);
}
