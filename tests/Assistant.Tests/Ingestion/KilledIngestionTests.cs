using System.Diagnostics;

namespace LittleGiants.Assistant.Tests.Ingestion;

public sealed class KilledIngestionTests : IDisposable
{
    private const int Kills = 50;
    private const int Seed = 20250301;
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

        var random = new Random(Seed);
        var spent = Stopwatch.StartNew();
        for (var i = 0; i < Kills; i++)
        {
            // Slow machines have less of each life, not fewer lives.
            var life = random.Next(50, 1500) * Math.Min(1, (Deadline - spent.Elapsed) / (Kills - i) / TimeSpan.FromMilliseconds(775));
            await LiveAndDieAsync(i % 3 == 2 ? ["add", "--resume"] : ["add", batch], TimeSpan.FromMilliseconds(Math.Max(50, life)));
        }

        var last = AssistantProcess.Run("add", batch, "--library", _folder["killed"]);
        Assert.True(last.Exit == 0, last.Error);
        Assert.Equal(LibraryDump.Of(Path.Combine(_folder["undisturbed"], "library.db")), LibraryDump.Of(Path.Combine(_folder["killed"], "library.db")));
        var verified = AssistantProcess.Run("verify", "--library", _folder["killed"]);
        Assert.Equal((0, "The library is in order."), (verified.Exit, verified.Output.Trim()));
    }

    private async Task LiveAndDieAsync(string[] arguments, TimeSpan life)
    {
        var start = new ProcessStartInfo(BenchFolder.Executable, [.. arguments, "--library", _folder["killed"]]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var end = new CancellationTokenSource(life);
        try
        {
            await process.WaitForExitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            // SIGKILL: nothing of the program runs after it.
            process.Kill();
            await process.WaitForExitAsync();
        }

        await Task.WhenAll(output, error);
    }

    /// <summary>Where a process cannot be killed without a word, there is nothing to see.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class KillFactAttribute : FactAttribute
    {
        public KillFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no SIGKILL." : null;
    }
}
