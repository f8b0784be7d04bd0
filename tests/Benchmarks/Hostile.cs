using System.Diagnostics;
using System.Globalization;
using LittleGiants.Extraction.Tests.Hostile;

namespace LittleGiants.Benchmarks;

/// <summary>Reads damaged files and bombs at length and tells of crashes, hangs, slow files and memory. The first cases are the bombs, unless seeds are given.</summary>
internal static class Hostile
{
    private const int Slowest = 5;

    public static int Run(string[] arguments)
    {
        var settings = HostileSettings.Parse(arguments);
        if (settings is null)
        {
            return 2;
        }

        var run = new HostileRun(new HostileRunOptions());
        var results = new List<HostileResult>();
        foreach (var format in HostileFormat.All.Where(format => settings.Format is null || format.Name == settings.Format))
        {
            Run(run, format, settings, results);
        }

        if (results.Count == 0)
        {
            Console.Error.WriteLine("No files to read: the seeds' folder has none that are small enough, or there is no such format.");
            return 2;
        }

        return Report(run, results);
    }

    private static void Run(HostileRun run, HostileFormat format, HostileSettings settings, List<HostileResult> results)
    {
        var seeds = settings.Seeds(format);
        if (seeds.Count == 0)
        {
            return;
        }

        if (settings.SeedFolder is null && settings.First == 0)
        {
            foreach (var (name, make) in format.Bombs)
            {
                Add($"{format.Name}: {name}", make());
            }
        }

        for (var number = settings.First; number < settings.First + settings.Count; number++)
        {
            // A case that ends the process is named by the last line on the error output.
            var (name, file) = HostileRun.Case(format, seeds, settings.Seed, number);
            Console.Error.Write(settings.Verbose ? name + "\n" : "");
            Add(name, file);
        }

        void Add(string name, byte[] file)
        {
            var result = run.Read(name, file);
            results.Add(result);
            if (run.IsBad(result))
            {
                Console.WriteLine(result);
                if (settings.Output is { } folder)
                {
                    Directory.CreateDirectory(folder);
                    File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{results.Count:000000}.{format.Name}")), file);
                }
            }
        }
    }

    private static int Report(HostileRun run, List<HostileResult> results)
    {
        foreach (var group in results.GroupBy(result => result.Outcome).OrderBy(group => group.Key))
        {
            Console.WriteLine($"{group.Key}: {group.Count()}");
        }

        Console.WriteLine("slowest:");
        foreach (var result in results.OrderByDescending(result => result.ProcessorTime).Take(Slowest))
        {
            Console.WriteLine("  " + result);
        }

        var bad = results.Count(run.IsBad);
        Console.WriteLine(FormattableString.Invariant(
            $"{results.Count} files, {bad} bad, peak managed {results.Max(result => result.PeakBytes) >> 20} MB, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, CPU {Environment.CpuUsage.TotalTime.TotalSeconds:0} s"));
        return bad == 0 ? 0 : 1;
    }
}
