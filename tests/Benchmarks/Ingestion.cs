using System.Diagnostics;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.DataPoints;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Benchmarks;

/// <summary>What it costs to take documents into a library, end to end through the queue, as a multiple of reading them; and what they take on disk.</summary>
internal static class Ingestion
{
    private const int Threads = 2;
    private const int WarmUp = 10;
    private static readonly ReadOptions WithoutOcr = new() { Ocr = new OcrOptions { Enabled = false } };

    public static int Run(string folder, int count)
    {
        var files = Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(count).ToList();
        var services = new AssistantServices();
        var preparation = services.Preparation(WithoutOcr);

        // Cold code is not what is measured: it takes some hundred pages until all of it is compiled for good.
        foreach (var file in files.Take(WarmUp))
        {
            preparation.Prepare(File.ReadAllBytes(file), Path.GetFileName(file), file, null, out _, CancellationToken.None);
        }

        var pages = 0;
        var reading = Measure(() => Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Threads }, file =>
        {
            if (services.Readers.Read(new DocumentSource(Path.GetFileName(file), File.ReadAllBytes(file)), WithoutOcr, CancellationToken.None).Document is { } document)
            {
                Interlocked.Add(ref pages, document.Pages.Count);
            }
        }));
        var preparing = Measure(() => Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Threads }, file =>
            preparation.Prepare(File.ReadAllBytes(file), Path.GetFileName(file), file, null, out _, CancellationToken.None)));

        var library = new LibraryLocation(Directory.CreateTempSubdirectory("ingestion-bench-").FullName);
        try
        {
            ShowStagesAsync(services, files, new LibraryLocation(Path.Combine(library.Folder, "stages"))).GetAwaiter().GetResult();
            AddAsync(services, new LibraryLocation(Path.Combine(library.Folder, "warm-up")), [.. files.Take(WarmUp)], Threads, WithoutOcr).GetAwaiter().GetResult();
            var adding = Measure(() => AddAsync(services, library, files, Threads, WithoutOcr).GetAwaiter().GetResult());
            var bytes = new FileInfo(library.Database).Length;
            Console.WriteLine(FormattableString.Invariant($"{files.Count} files, {pages} pages, {Threads} threads"));
            Show("reading alone", reading, reading, pages);
            Show("reading and indexing", preparing, reading, pages);
            Show("adding, end to end", adding, reading, pages);
            Console.WriteLine(FormattableString.Invariant($"database {bytes / (double)pages:0} bytes a page, {bytes / 1048576.0:0.0} MB; peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MB"));
            return 0;
        }
        finally
        {
            Directory.Delete(library.Folder, recursive: true);
        }
    }

    /// <summary>Where the time goes, one file after the other.</summary>
    private static async Task ShowStagesAsync(AssistantServices services, List<string> files, LibraryLocation location)
    {
        await using var library = await AssistantServices.OpenLibraryAsync(location, CancellationToken.None);
        var extractor = new FactExtractor(ConceptCatalog.Default, services.Quantities);
        var rows = new DataRowReader(services.Quantities);
        var ticks = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var start = Stopwatch.GetTimestamp();
            if (services.Readers.Read(new DocumentSource(Path.GetFileName(file), File.ReadAllBytes(file)), WithoutOcr, CancellationToken.None).Document is not { } document)
            {
                continue;
            }

            Lap("1 read");
            var extracted = extractor.Extract(document, CancellationToken.None);
            Lap("2 extract");
            PassageCutter.Cut(document);
            Lap("3 cut");
            rows.Read(extracted.Frame, CancellationToken.None);
            Lap("4 rows");
            var indexed = services.Indexer.Index(document, "x", "x", DateTimeOffset.UnixEpoch, CancellationToken.None);
            Lap("5 index (2 to 4 again)");
            foreach (var page in indexed.Pages)
            {
                PageCodec.Pack(page.Text, page.Boxes);
            }

            Lap("6 pack");
            await library.AddAsync(indexed, CancellationToken.None);
            Lap("7 store (with 6 again)");

            void Lap(string name)
            {
                var now = Stopwatch.GetTimestamp();
                ticks[name] = ticks.GetValueOrDefault(name) + now - start;
                start = now;
            }
        }

        foreach (var (name, spent) in ticks)
        {
            Console.WriteLine(FormattableString.Invariant($"  {name,-24} {spent / (double)ticks["1 read"]:0.00}"));
        }
    }

    /// <summary>Into a library in a folder.</summary>
    public static async Task AddAsync(AssistantServices services, LibraryLocation location, IReadOnlyList<string> files, int threads, ReadOptions reading)
    {
        var options = new IngestionOptions { Threads = threads, Reading = reading };
        await using var library = await AssistantServices.OpenLibraryAsync(location, CancellationToken.None);
        var ingestion = new DocumentIngestion(library, AssistantServices.FilesOf(location), services.Preparation(reading));
        var queueLock = await QueueLock.AcquireAsync(location, () => { }, CancellationToken.None);
        await using var queue = await IngestionQueue.OpenAsync(location, queueLock, new QueueWork(ingestion, new SourceFetcher(options), options, null, CancellationToken.None), CancellationToken.None);
        await queue.EnqueueAsync(files.Select(file => new QueueItem(Path.GetFullPath(file)) { Name = Path.GetFileName(file) }), CancellationToken.None);
        await queue.RunAsync(CancellationToken.None);
    }

    private static (TimeSpan Wall, TimeSpan Cpu) Measure(Action work)
    {
        GC.Collect();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var wall = Stopwatch.StartNew();
        work();
        return (wall.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - cpu);
    }

    private static void Show(string name, (TimeSpan Wall, TimeSpan Cpu) time, (TimeSpan Wall, TimeSpan Cpu) reading, int pages) => Console.WriteLine(FormattableString.Invariant(
        $"{name,-22} {pages / time.Wall.TotalSeconds,6:0} pages/s, CPU {time.Cpu.TotalSeconds,6:0.0} s; ratio to reading: wall {time.Wall / reading.Wall:0.00}, CPU {time.Cpu / reading.Cpu:0.00}"));
}
