using LittleGiants.Assistant.Evaluation;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Tests;

/// <summary>The labelled documents of the folder of real reports, opened one after the other.</summary>
internal static class BenchDocuments
{
    private static readonly string[] LabelFiles = ["facts-en/dev.json", "facts-intl/dev.json", "facts-intl/dev-2.json"];
    private static readonly string[] Folders = ["financebench/pdfs", "facts-intl/docs"];

    public static IReadOnlyList<DocumentLabel> Labels()
    {
        var labels = new List<DocumentLabel>();
        foreach (var file in LabelFiles)
        {
            var (read, problems) = LabelFile.Read(Path.Combine(BenchFolder.Path!, file));
            Assert.Empty(problems);
            labels.AddRange(read);
        }

        return labels;
    }

    public static string PathOf(DocumentLabel label) =>
        Folders.Select(folder => Path.Combine(BenchFolder.Path!, folder, label.File)).First(File.Exists);

    /// <summary>Each document with what was extracted of it; a document is let go before the next is read.</summary>
    public static IEnumerable<(string File, SourceDocument Document, ExtractionResult Result)> Extracted(AssistantServices services, FactExtractor extractor)
    {
        foreach (var label in Labels())
        {
            var read = services.Files.Read(PathOf(label), new(), null, CancellationToken.None);
            Assert.True(read.Document is not null, $"{label.File}: {read.Failure}");
            yield return (label.File, read.Document, extractor.Extract(read.Document, CancellationToken.None));
        }
    }
}
