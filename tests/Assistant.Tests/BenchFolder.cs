using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace LittleGiants.Assistant.Tests;

/// <summary>The labelled real reports beside the checkout, and the scorers that come with them. Only for measuring.</summary>
internal static class BenchFolder
{
    public static string? Path { get; } = Find();

    public static string Executable { get; } =
        System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "assistant.exe" : "assistant");

    public static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Any(folder => File.Exists(System.IO.Path.Combine(folder, tool)));

    public static IReadOnlyList<string> Files(string pattern, params string[] folders) =>
        [.. folders.SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(Path!, folder), pattern)).Order(StringComparer.Ordinal)];

    /// <summary>Runs a program and returns its standard output; a failing exit code fails the test with its standard error.</summary>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: exit code {process.ExitCode}\n{output}\n{errors.Result}");
        return output;
    }

    private static string? Find([CallerFilePath] string here = "")
    {
        for (var folder = System.IO.Path.GetDirectoryName(here); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            var bench = System.IO.Path.Combine(folder, "shared", "bench");
            if (Directory.Exists(bench))
            {
                return bench;
            }
        }

        return null;
    }
}
