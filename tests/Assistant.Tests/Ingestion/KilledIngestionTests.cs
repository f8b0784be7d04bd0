using System.Diagnostics;
using System.Text.Json;
using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests.Ingestion;

public sealed class KilledIngestionTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 50;
    private const int Seed = 20250301;

    /// <summary>Milliseconds.</summary>
    private const int ShortestLife = 50;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(75);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [KillFact]
    public async Task A_batch_that_is_killed_fifty_times_ends_as_one_that_was_not()
    {
        var batch = _folder["batch"];
        Batch.Write(batch, variants: 3);
        Batch.WriteCorrected(batch, Samples.Chinese);
        Assert.True(Directory.GetFiles(batch).Length >= 30);
        var undisturbed = AssistantProcess.Run("add", batch, "--library", _folder["undisturbed"]);
        Assert.True(undisturbed.Exit == 0, undisturbed.Error);

        // Most of a short life goes into being born: a third of them end in it, the others work for a while.
        var birth = Stopwatch.StartNew();
        AssistantProcess.Run("add", "--resume", "--library", _folder["undisturbed"]);
        var born = birth.Elapsed;
        var random = new Random(Seed);
        var spent = Stopwatch.StartNew();
        var kills = 0;
        for (var i = 0; i < Kills; i++)
        {
            // Slow machines have less of each life, not fewer lives.
            var left = TimeSpan.FromMilliseconds(Math.Max(ShortestLife, (Deadline - spent.Elapsed).TotalMilliseconds / (Kills - i)));
            var life = TimeSpan.FromMilliseconds(random.Next(ShortestLife, 1500)) + (i % 3 == 0 ? TimeSpan.Zero : born);
            if (await DiesAsync(i % 5 == 4 ? ["add", "--resume"] : ["add", batch], life < left * 2 ? life : left * 2))
            {
                kills++;
            }
        }

        output.WriteLine($"{kills} killed, with {Documents()} documents in the library after them");
        Assert.True(kills > Kills / 2);
        var last = AssistantProcess.Run("add", batch, "--library", _folder["killed"]);
        Assert.True(last.Exit == 0, last.Error);
        Assert.Equal(LibraryDump.Of(Path.Combine(_folder["undisturbed"], "library.db")), LibraryDump.Of(Path.Combine(_folder["killed"], "library.db")));
        var verified = AssistantProcess.Run("verify", "--library", _folder["killed"]);
        Assert.Equal((0, "The library is in order."), (verified.Exit, verified.Output.Trim()));
    }

    private int Documents()
    {
        var (exit, written, _) = AssistantProcess.Run("list", "--json", "--library", _folder["killed"]);
        using var list = JsonDocument.Parse(exit == 0 ? written : """{"documents":[]}""");
        return list.RootElement.GetProperty("documents").GetArrayLength();
    }

    private async Task<bool> DiesAsync(string[] arguments, TimeSpan life)
    {
        var start = new ProcessStartInfo(BenchFolder.Executable, [.. arguments, "--library", _folder["killed"]]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var written = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var dies = false;
        using var end = new CancellationTokenSource(life);
        try
        {
            await process.WaitForExitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            // SIGKILL: nothing of the program runs after it.
            process.Kill();
            dies = true;
            await process.WaitForExitAsync();
        }

        await Task.WhenAll(written, error);
        return dies;
    }

    /// <summary>Where a process cannot be killed without a word, there is nothing to see.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class KillFactAttribute : FactAttribute
    {
        public KillFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no SIGKILL." : null;
    }
}
