using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Benchmarks;

/// <summary>The program as it serves the page: a process of its own, for as many users as the limits of one user ask for.</summary>
internal sealed partial class ServingProcess : IDisposable
{
    private const int Users = 10;
    private readonly Process _process;

    private ServingProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Spent
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static string KeyOf(int chat) => FormattableString.Invariant($"bench-key-{chat % Users}");

    public static ServingProcess Start(LibraryLocation location)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "assistant"), ["serve", "--port", "0"]) { RedirectStandardOutput = true };
        start.Environment[LibraryLocation.Variable] = location.ConnectionString ?? location.Folder;
        start.Environment["Web__RequestsPerMinute"] = "100000";
        for (var i = 0; i < Users; i++)
        {
            start.Environment[FormattableString.Invariant($"Web__Keys__{i}__User")] = FormattableString.Invariant($"user-{i}");
            start.Environment[FormattableString.Invariant($"Web__Keys__{i}__Role")] = "analyst";
            start.Environment[FormattableString.Invariant($"Web__Keys__{i}__Sha256")] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(i))));
        }

        var process = Process.Start(start)!;
        return new ServingProcess(process, new Uri(AddressPattern().Match(process.StandardOutput.ReadLine() ?? "").Value));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"http://[^\s]+")]
    private static partial Regex AddressPattern();
}
