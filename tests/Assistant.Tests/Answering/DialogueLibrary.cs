using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>A library with the samples and the invented documents of the tests, made once for all dialogues.</summary>
public sealed class DialogueLibrary : IAsyncLifetime
{
    private static readonly string[] Printed = ["report-de.pdf", "report-fr.pdf", "report-nl.pdf", "report-zh.pdf"];
    private readonly string _folder = Directory.CreateTempSubdirectory("assistant-dialogues-").FullName;

    public static string Folder { get; } = Path.GetDirectoryName(Here())!;

    internal ILibrary Library { get; private set; } = null!;

    internal AnswerService Answers { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var services = new AssistantServices();
        Library = await AssistantServices.OpenLibraryAsync(new LibraryLocation(_folder), CancellationToken.None);
        var preparation = services.Preparation(new ReadOptions());
        foreach (var path in Files())
        {
            var failure = preparation.Prepare(new DocumentSource(Path.GetFileName(path), await File.ReadAllBytesAsync(path)), path, null, out var indexed, CancellationToken.None);
            Assert.True(indexed is not null, $"{path}: {failure}");
            await Library.AddAsync(indexed, CancellationToken.None);
        }

        Answers = services.Answers(Library, withModel: false);
    }

    public async Task DisposeAsync()
    {
        await Library.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Samples.Folder)
        .Concat(Printed.Select(name => Path.Combine(Samples.Folder, "..", "tests", "Corpus", name)))
        .Concat(Directory.EnumerateFiles(Path.Combine(Folder, "Documents")))
        .Where(path => Path.GetExtension(path) is ".pdf" or ".html").OrderBy(Path.GetFileName, StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}
