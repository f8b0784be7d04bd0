using System.Diagnostics;
using System.Text;

namespace LittleGiants.Assistant.Tests;

/// <summary>The program as a shell sees it.</summary>
internal static class AssistantProcess
{
    public static (int Exit, string Output, string Error) Run(params IEnumerable<string> arguments) => RunWith(new Dictionary<string, string>(), arguments);

    /// <summary>With more in the environment.</summary>
    public static (int Exit, string Output, string Error) RunWith(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(BenchFolder.Executable, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
