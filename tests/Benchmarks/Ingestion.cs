using System.Collections.Concurrent;
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

    public static int Run(string folder, int count, int rounds)
    {
        var files = Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(count).ToList();
        var services = new AssistantServices();
        var preparation = services.Preparation(WithoutOcr);
        var library = new LibraryLocation(Directory.CreateTempSubdirectory("ingestion-bench-").FullName);
        try
        {
            // Cold code is not what is measured: it takes some thousand pages until all of it is compiled for good.
            ShowStagesAsync(services, files, new LibraryLocation(Path.Combine(library.Folder, "stages"))).GetAwaiter().GetResult();
            AddAsync(services, new LibraryLocation(Path.Combine(library.Folder, "warm-up")), [.. files.Take(WarmUp)], Threads, WithoutOcr).GetAwaiter().GetResult();

            // The host's own speed changes from minute to minute: what is compared is measured in turns.
            var measured = new List<(Cost Reading, Cost Indexing, Cost Adding)>();
            var (pages, bytes) = (0, 0L);
            for (var round = 1; round <= rounds; round++)
            {
                pages = 0;
                var reading = Measure(() => Parallel.ForEach(Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Threads }, file =>
                {
                    if (services.Readers.Read(new DocumentSource(Path.GetFileName(file), File.ReadAllBytes(file)), WithoutOcr, CancellationToken.None).Document is { } document)
                    {
                        Interlocked.Add(ref pages, document.Pages.Count);
                    }
                }));
                var indexing = Measure(() => Parallel.ForEach(Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Threads }, file =>
                    preparation.Prepare(new DocumentSource(Path.GetFileName(file), File.ReadAllBytes(file)), file, null, out _, CancellationToken.None)));
                var target = new LibraryLocation(Path.Combine(library.Folder, FormattableString.Invariant($"round-{round}")));
                var adding = Measure(() => AddAsync(services, target, files, Threads, WithoutOcr).GetAwaiter().GetResult());
                bytes = new FileInfo(target.Database).Length;
                Directory.Delete(target.Folder, recursive: true);
                measured.Add((reading, indexing, adding));
                Console.WriteLine(FormattableString.Invariant($"round {round}: {files.Count} files, {pages} pages, {Threads} threads"));
                Show("reading alone", reading, reading, pages);
                Show("reading and indexing", indexing, reading, pages);
                Show("adding, end to end", adding, reading, pages);
            }

            Console.WriteLine(FormattableString.Invariant(
                $"adding to reading, median of {rounds}: wall {Median(measured.Select(round => round.Adding.Wall / round.Reading.Wall)):0.00}, CPU {Median(measured.Select(round => round.Adding.Cpu / round.Reading.Cpu)):0.00}"));
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

    private static Cost Measure(Action work)
    {
        GC.Collect();
        var (collections, full, paused) = (GC.CollectionCount(0), GC.CollectionCount(2), GC.GetTotalPauseDuration());
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var wall = Stopwatch.StartNew();
        work();
        return new Cost(wall.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - cpu, GC.CollectionCount(0) - collections, GC.CollectionCount(2) - full, GC.GetTotalPauseDuration() - paused);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Show(string name, Cost cost, Cost reading, int pages) => Console.WriteLine(FormattableString.Invariant(
        $"  {name,-21} {pages / cost.Wall.TotalSeconds,5:0} pages/s, CPU {cost.Cpu.TotalSeconds,5:0.0} s; ratio to reading: wall {cost.Wall / reading.Wall:0.00}, CPU {cost.Cpu / reading.Cpu:0.00}; collections {cost.Collections}, full {cost.Full}, {cost.Paused.TotalSeconds:0.0} s"));

    /// <param name="Collections">Of garbage, of all generations.</param>
    /// <param name="Paused">The time in which nothing else ran.</param>
    private sealed record Cost(TimeSpan Wall, TimeSpan Cpu, int Collections, int Full, TimeSpan Paused);
}
