using System.Diagnostics;
using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Ingestion.Watching;

namespace LittleGiants.Assistant.Tests.Ingestion;

public sealed class WatchedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_comes_in_pieces_is_handed_on_whole()
    {
        using var stopping = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var taken = new List<string>();
        var path = _folder["report.txt"];
        await File.WriteAllTextAsync(path, "first ");
        await using var open = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        var watch = new FolderWatch([_folder.Path], new WatchOptions { Settle = TimeSpan.FromMilliseconds(300), Look = TimeSpan.FromMilliseconds(20), Rescan = TimeSpan.FromMilliseconds(100) }, TimeProvider.System).RunAsync(
            async files =>
            {
                taken.Add(await File.ReadAllTextAsync(files.Single(), stopping.Token));
                await stopping.CancelAsync();
            },
            stopping.Token);
        foreach (var piece in new[] { "second ", "third" })
        {
            await open.WriteAsync(Encoding.UTF8.GetBytes(piece), CancellationToken.None);
            await open.FlushAsync(CancellationToken.None);
        }

        await open.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
        Assert.Equal(["first second third"], taken);
    }

    [Fact]
    public async Task The_verb_takes_what_arrives_and_what_changes_and_ends_by_interrupt()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var inbox = Directory.CreateDirectory(_folder["inbox"]).FullName;
        var library = _folder["library"];
        using var process = Process.Start(new ProcessStartInfo(BenchFolder.Executable, ["add", inbox, "--watch", "--library", library]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        Assert.StartsWith("Watching ", await process.StandardError.ReadLineAsync(limit.Token), StringComparison.Ordinal);
        var path = Path.Combine(inbox, "report.pdf");
        File.Copy(Samples.PathOf(Samples.Dutch), path);
        Assert.StartsWith("report.pdf: added", await process.StandardOutput.ReadLineAsync(limit.Token), StringComparison.Ordinal);
        Assert.StartsWith("1 added", await process.StandardOutput.ReadLineAsync(limit.Token), StringComparison.Ordinal);
        await File.AppendAllTextAsync(path, "\n% changed\n", CancellationToken.None);
        Assert.StartsWith("report.pdf: added", await process.StandardOutput.ReadLineAsync(limit.Token), StringComparison.Ordinal);
        using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("report.pdf (superseded by 2)", AssistantProcess.Run("list", "--library", library).Output, StringComparison.Ordinal);
    }
}
