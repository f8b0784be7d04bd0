using System.Diagnostics;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Benchmarks;

/// <summary>What extraction and assessment cost after reading, as a share of the time of reading, over all files of some folders.</summary>
internal static class FactExtraction
{
    private static readonly ReadOptions WithoutOcr = new() { Ocr = new OcrOptions { Enabled = false } };

    public static int Run(string[] folders)
    {
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        var readers = new DocumentReaders();
        var extractor = new FactExtractor(ConceptCatalog.Default, new QuantityReaders());
        var assessor = new Assessor(ReferenceRates.Default, SectorCatalog.Default);
        var profile = CriteriaProfile.Find(CriteriaProfile.DefaultId)!;

        // The first pass is cold: what is compiled and loaded then is not paid again.
        foreach (var (name, threads) in new[] { ("cold, 1 thread", 1), ("warm, 1 thread", 1), ("warm, 2 threads", 2) })
        {
            long reading = 0, extracting = 0;
            int documents = 0, pages = 0;
            var wall = Stopwatch.StartNew();
            Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = threads }, file =>
            {
                var start = Stopwatch.GetTimestamp();
                if (readers.Read(new DocumentSource(Path.GetFileName(file), File.ReadAllBytes(file)), WithoutOcr, CancellationToken.None).Document is not { } document)
                {
                    return;
                }

                var read = Stopwatch.GetTimestamp();
                assessor.Assess(extractor.Extract(document, CancellationToken.None), profile);
                Interlocked.Add(ref reading, read - start);
                Interlocked.Add(ref extracting, Stopwatch.GetTimestamp() - read);
                Interlocked.Increment(ref documents);
                Interlocked.Add(ref pages, document.Pages.Count);
            });
            var minutes = wall.Elapsed.TotalMinutes;
            Console.WriteLine(FormattableString.Invariant(
                $"{name}: {documents} documents, {pages} pages; extraction / reading = {(double)extracting / reading:0.00}; {documents / minutes:0} documents and {pages / minutes:0} pages a minute"));
        }

        Console.WriteLine(FormattableString.Invariant($"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MB"));
        return 0;
    }
}
