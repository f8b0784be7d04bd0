using LittleGiants.Assistant.Evaluation;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests;

/// <summary>Reads every real report beside the checkout once and measures all that the tests hold against a floor; a document is let go before the next but one is read.</summary>
public sealed class BenchReading : IAsyncLifetime
{
    private static readonly string[] LabelFiles = ["facts-en/dev.json", "facts-intl/dev.json", "facts-intl/dev-2.json"];
    private static readonly string[] Folders = ["financebench/pdfs", "facts-intl/docs"];

    internal FactScorer Scorer { get; } = new();

    internal EvidenceCheck Evidence { get; } = new();

    internal FigureChanges Changes { get; } = new(new FactExtractor(ConceptCatalog.Default, new QuantityReaders()));

    internal LabelledCells Cells { get; } = new();

    internal PopplerComparison Poppler { get; } = new();

    /// <summary>Labelled documents.</summary>
    internal int Labelled { get; private set; }

    public async Task InitializeAsync()
    {
        if (BenchFolder.Path is null)
        {
            return;
        }

        var services = new AssistantServices();
        var labels = Labels();
        string[] paths = [.. labels.Select(PathOf)];
        await foreach (var file in services.Extraction.ExtractAsync(paths, CriteriaProfile.Find(CriteriaProfile.DefaultId)!, threads: 2, null, CancellationToken.None))
        {
            Scorer.Add(labels[Labelled++], file);
            if (file.Result is { } result && file.Document is { } document)
            {
                var name = Path.GetFileName(file.File);
                Evidence.Add(name, document, result);
                Changes.Add(name, document, result);
                Cells.Add(file.File, document);
            }

            Compare(file.File, file.Document);
        }

        foreach (var path in BenchFolder.Files("*.pdf", ["erc/pdfs", .. Folders]).Except(paths))
        {
            Compare(path, services.Files.Read(path, new ReadOptions(), null, CancellationToken.None).Document);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private void Compare(string path, SourceDocument? document)
    {
        if (path.EndsWith(".pdf", StringComparison.Ordinal) && BenchFolder.IsInstalled(PopplerComparison.Program))
        {
            Poppler.Add(path, document);
        }
    }

    private static List<DocumentLabel> Labels()
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

    private static string PathOf(DocumentLabel label) =>
        Folders.Select(folder => Path.Combine(BenchFolder.Path!, folder, label.File)).First(File.Exists);
}
