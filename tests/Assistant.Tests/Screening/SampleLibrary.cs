using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Screening;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests.Screening;

/// <summary>A library of the documents of samples/, on a fixed day.</summary>
public sealed class SampleLibrary : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal static AssistantServices Services { get; } = new();

    internal ILibrary Library { get; private set; } = null!;

    internal string Folder => _folder.Path;

    public async Task InitializeAsync()
    {
        Library = await SqliteLibrary.OpenAsync(_folder["library.db"], default);
        foreach (var path in Directory.EnumerateFiles(Samples.Folder).Where(path => Path.GetExtension(path) is ".pdf" or ".html").Order(StringComparer.Ordinal))
        {
            var read = Services.Files.Read(path, new ReadOptions(), null, default);
            await Library.AddAsync(Services.Indexer.Index(read.Document!, Path.GetFileName(path), path, DateTimeOffset.UnixEpoch, default), default);
        }
    }

    public async Task DisposeAsync() => await Library.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    internal async Task<ScreeningResult> ScreenAsync(ScreeningRequest request) =>
        await new ScreeningService(Library, Services.Assessor, new FixedDay(), new ScreeningOptions()).RunAsync(request, default);

    private sealed class FixedDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 9, 30, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
