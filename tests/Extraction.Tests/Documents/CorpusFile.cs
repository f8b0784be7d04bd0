namespace LittleGiants.Extraction.Tests.Documents;

/// <summary>The documents under <c>tests/Corpus</c>.</summary>
internal static class CorpusFile
{
    private static readonly string Folder = FindFolder();

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "tests", "Corpus");
            if (Directory.Exists(corpus))
            {
                return corpus;
            }
        }

        throw new DirectoryNotFoundException("tests/Corpus is not above the test's folder.");
    }
}
