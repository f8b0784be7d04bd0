namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>A library of the real reports beside the checkout, added once by the program itself. Only for measuring.</summary>
public sealed class BenchLibrary : IDisposable
{
    private readonly TemporaryFolder? _folder;

    public BenchLibrary()
    {
        if (BenchFolder.Path is not { } bench)
        {
            return;
        }

        _folder = new TemporaryFolder();
        string[] folders = ["erc/pdfs", "facts-intl/docs", "financebench/pdfs"];
        BenchFolder.Run(BenchFolder.Executable, ["add", .. folders.Select(folder => System.IO.Path.Combine(bench, folder)), "--library", Path]);
    }

    /// <summary>The library's folder.</summary>
    public string Path => _folder!.Path;

    /// <summary>A new file for the questions or answers of a test.</summary>
    public string FileOf(string name) => _folder![name];

    public void Dispose() => _folder?.Dispose();
}
