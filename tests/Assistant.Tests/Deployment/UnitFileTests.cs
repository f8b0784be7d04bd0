using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Commands;

namespace LittleGiants.Assistant.Tests.Deployment;

/// <summary>The files of deploy/, as far as they can be checked without installing anything.</summary>
public sealed partial class UnitFileTests : IDisposable
{
    private static readonly string Deploy = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "deploy"));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SystemdFact]
    public void Systemd_takes_each_unit_without_a_word()
    {
        List<string> units = [];
        foreach (var unit in Directory.EnumerateFiles(Path.Combine(Deploy, "systemd"), "*.service"))
        {
            // The program and its user are not there; all else is as it will be.
            var text = Program().Replace(File.ReadAllText(unit), "/bin/true").Replace("=little-giants\n", "=root\n", StringComparison.Ordinal);
            units.Add(_folder.Write(Path.GetFileName(unit).Replace("@", "@5080", StringComparison.Ordinal), text));
        }

        Assert.Equal((0, ""), Verify(units));
        var wrong = _folder.Write("wrong@1.service", File.ReadAllText(units[0]).Replace("ProtectHome=", "ProtectHoem=", StringComparison.Ordinal));
        Assert.Contains("ProtectHoem", Verify([wrong]).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_unit_calls_a_verb_with_options_that_there_are()
    {
        var root = AssistantRoot.Create(new AssistantServices());
        foreach (var unit in Directory.EnumerateFiles(Path.Combine(Deploy, "systemd"), "*.service"))
        {
            var line = CommandLine().Match(File.ReadAllText(unit)).Groups["arguments"].Value.Replace("%i", "5080", StringComparison.Ordinal);
            Assert.Empty(root.Parse(line.Split(' ')).Errors);
        }
    }

    private static (int Exit, string Said) Verify(IEnumerable<string> units)
    {
        using var process = Process.Start(new ProcessStartInfo("systemd-analyze", ["verify", "--man=no", .. units]) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"/opt/little-giants/assistant")]
    private static partial Regex Program();

    [GeneratedRegex(@"^ExecStart=\S+ (?<arguments>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SystemdFactAttribute : FactAttribute
    {
        public SystemdFactAttribute() => Skip = IsInstalled() ? null : "systemd-analyze is not installed.";

        private static bool IsInstalled()
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo("systemd-analyze", "--version") { RedirectStandardOutput = true });
                process!.WaitForExit();
                return true;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }
}
