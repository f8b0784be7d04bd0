using System.Diagnostics;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Reads hostile files one by one and tells what came of each. A crash is an exception out of a reader, before the boundary that would hide it.</summary>
internal sealed class HostileRun(HostileRunOptions options)
{
    /// <summary>What is left after garbage is collected: what the process holds for good.</summary>
    private long _kept = Collect();

    /// <summary>The damaged files of a run; a case's number gives the same file again.</summary>
    public static (string Name, byte[] File) Case(HostileFormat format, IReadOnlyList<byte[]> seeds, int seed, int number)
    {
        var mutator = new FileMutator(unchecked((seed * 1_000_003) + number));
        var first = mutator.Next(seeds.Count);
        var second = mutator.Next(seeds.Count);
        var file = mutator.Next(3) == 0 ? format.MutateInside(seeds[first], mutator) : null;
        return ($"{format.Name} {seed}/{number} of seeds {first}, {second}", file ?? mutator.Mutate(seeds[first], seeds[second]));
    }

    public HostileResult Read(string name, byte[] file)
    {
        // What the cases before left behind does not count.
        if (GC.GetTotalMemory(false) > _kept + options.CollectAbove)
        {
            _kept = Collect();
        }

        var held = GC.GetTotalMemory(false);
        var outcome = HostileOutcome.Hung;
        var detail = "";
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var reading = new Thread(() => (outcome, detail) = Outcome(name, file), options.StackBytes) { IsBackground = true };
        reading.Start();
        var peak = held;
        while (!reading.Join(options.SampleEvery) && clock.Elapsed < options.HangAfter)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(false));
        }

        return new HostileResult(name, outcome, Environment.CpuUsage.TotalTime - processor, Math.Max(peak, GC.GetTotalMemory(false)) - held, detail);
    }

    /// <summary>Whether a result breaks what is promised.</summary>
    public bool IsBad(HostileResult result) =>
        result.Outcome is HostileOutcome.Crashed or HostileOutcome.Hung || result.ProcessorTime > options.SlowAfter || result.PeakBytes > options.MaxBytes;

    private static long Collect()
    {
        GC.Collect();
        return GC.GetTotalMemory(false);
    }

    private (HostileOutcome Outcome, string Detail) Outcome(string name, byte[] file)
    {
        try
        {
            var source = new DocumentSource(name, file);
            var reader = DocumentReaders.All.MaxBy(candidate => candidate.Recognize(source))!;
            if (file.Length == 0 || reader.Recognize(source) <= 0)
            {
                return (HostileOutcome.Refused, "not recognised");
            }

            var result = reader.Read(source, new ReadOptions { Password = options.Password, MaxTime = options.MaxTime, Ocr = new OcrOptions { Enabled = false } }, CancellationToken.None);
            return result.Document is { } document
                ? (HostileOutcome.Read, $"{document.Pages.Count} pages, {document.Text.Length} characters")
                : (HostileOutcome.Refused, result.Failure!.Code);
        }
#pragma warning disable CA1031 // Finding exceptions of every kind is what this is for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (HostileOutcome.Crashed, exception.ToString());
        }
    }
}
