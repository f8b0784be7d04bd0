using System.Runtime.CompilerServices;

namespace LittleGiants.Assistant.Tests;

/// <summary>Outputs kept as files under <c>Snapshots/</c>, reviewed like code. <c>SNAPSHOTS=write</c> writes them anew, and fails so that no run passes by writing.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "Snapshots", name);
        var text = string.Join('\n', actual.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "write")
        {
            File.WriteAllText(path, text);
            Assert.Fail($"{name} was written; review it and run again without SNAPSHOTS.");
        }

        Assert.True(File.Exists(path), $"{name} does not exist; SNAPSHOTS=write makes it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
