using System.Diagnostics;
using System.Text;

namespace LittleGiants.Assistant.Tests;

/// <summary>The program as a shell sees it.</summary>
internal static class AssistantProcess
{
    public static (int Exit, string Output, string Error) Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(BenchFolder.Executable, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
