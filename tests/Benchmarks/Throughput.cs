using System.Diagnostics;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Benchmarks;

/// <summary>Pages per second of reading, layout and tables included, and the ratio of CPU time to that of pdftotext over the same files.</summary>
internal static class Throughput
{
    /// <summary>Other programs' time is not ours.</summary>
    private static readonly ReadOptions WithoutOcr = new() { Ocr = new OcrOptions { Enabled = false } };

    public static int Run(string[] folders)
    {
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            Console.Error.WriteLine("No PDF files there.");
            return 2;
        }

        var readers = new DocumentReaders();
        Read(readers, files[0]);
        var theirs = PdfToText(files);
        foreach (var threads in new[] { 1, 2 })
        {
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var wall = Stopwatch.StartNew();
            var pages = 0;
            Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = threads }, file => Interlocked.Add(ref pages, Read(readers, file)));
            var ours = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            Console.WriteLine(FormattableString.Invariant(
                $"{threads} thread(s): {files.Count} files, {pages} pages, {pages / wall.Elapsed.TotalSeconds:0} pages/s, CPU {ours.TotalSeconds:0.0} s") +
                (theirs > 0 ? FormattableString.Invariant($", pdftotext -bbox-layout {theirs:0.0} s, ratio {ours.TotalSeconds / theirs:0.00}") : ""));
        }

        Console.WriteLine(FormattableString.Invariant($"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MB"));
        return 0;
    }

    private static int Read(DocumentReaders readers, string file)
    {
        var source = new DocumentSource(Path.GetFileName(file), File.ReadAllBytes(file));
        var result = readers.Read(source, WithoutOcr, CancellationToken.None);
        if (result.Document is not SourceDocument document)
        {
            Console.WriteLine($"{file}: {result.Failure}");
            return 0;
        }

        return document.Pages.Count;
    }

    /// <summary>CPU seconds of all runs together; 0 when the tool is not installed or its time is not known.</summary>
    private static double PdfToText(List<string> files)
    {
        var before = ChildProcessTime.Seconds();
        foreach (var file in files)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-q", "-bbox-layout", file, "/dev/null"]))!;
                process.WaitForExit();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return 0;
            }
        }

        return ChildProcessTime.Seconds() - before ?? 0;
    }
}
