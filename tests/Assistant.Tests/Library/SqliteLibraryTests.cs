using System.Text;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Tests.Models;

namespace LittleGiants.Assistant.Tests.Library;

public sealed class SqliteLibraryTests : LibraryConformanceTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => Path.Combine(_folder.Path, "library.db");

    private protected override async Task<ILibrary> OpenAsync() => await SqliteLibrary.OpenAsync(Database, default);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_removed_document_leaves_no_byte_of_its_text_in_the_file()
    {
        await Library.AddAsync(Indexed(Samples.English), default);
        var removed = await Library.AddAsync(Indexed(Samples.Dutch), default);
        Assert.True(Holds("waterwijk"));
        await Library.RemoveAsync(removed.Id, default);
        Assert.False(Holds("waterwijk"));
        Assert.True(Holds("harrowfield"));
    }

    [Fact]
    public async Task A_file_that_is_no_library_is_told_so()
    {
        var path = Path.Combine(_folder.Path, "other.db");
        await File.WriteAllTextAsync(path, new string('x', 5000));
        var error = await Assert.ThrowsAsync<LibraryException>(() => SqliteLibrary.OpenAsync(path, default));
        Assert.Contains("--library", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_in_a_folder_loads_no_client_of_a_server()
    {
        await Library.AddAsync(Indexed(Samples.English), default);
        var loaded = ModelStartupTests.Loaded("list", "--library", _folder.Path);
        Assert.Contains("Microsoft.Data.Sqlite", loaded);
        Assert.DoesNotContain("Npgsql", loaded);
    }

    private bool Holds(string text) => Directory.EnumerateFiles(_folder.Path).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd().Contains(text, StringComparison.OrdinalIgnoreCase);
    });
}
