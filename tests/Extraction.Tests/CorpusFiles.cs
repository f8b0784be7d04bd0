using System.Runtime.CompilerServices;

namespace LittleGiants.Extraction.Tests;

/// <summary>The files of <c>tests/Corpus</c>, found from where this source file was compiled.</summary>
internal static class CorpusFiles
{
    private static readonly string Root = Path.Combine(Path.GetDirectoryName(Here())!, "..", "Corpus");

    /// <param name="name">Relative to the corpus, such as <c>pdf/aes-128.pdf</c>.</param>
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Root, name));

    /// <summary>All files of a folder, in ordinal order.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder)).Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}
