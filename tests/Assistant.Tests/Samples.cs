using System.Runtime.CompilerServices;

namespace LittleGiants.Assistant.Tests;

/// <summary>The invented reports of the folder samples/.</summary>
internal static class Samples
{
    public const string English = "harrowfield-annual-report-2024.pdf";
    public const string Chinese = "lanyu-annual-report-2024.pdf";
    public const string Dutch = "waterwijk-jaarverslag-2024.pdf";

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "samples"));

    public static string PathOf(string name) => Path.Combine(Folder, name);

    private static string Here([CallerFilePath] string path = "") => path;
}
