using LittleGiants.Assistant.Library.Files;

namespace LittleGiants.Assistant.Tests.Library.Files;

public sealed class FolderFileStoreTests : FileStoreConformanceTests
{
    [Fact]
    public async Task What_an_ended_process_left_half_written_is_a_stray_until_it_is_removed()
    {
        var store = await OpenAsync();
        var part = Folder.Write(Path.Combine("files", "ab", new string('a', 64) + ".x.part"), "half");
        Assert.Equal([part], await store.StraysAsync(new HashSet<string>(), default));
        Assert.Empty(await store.AllAsync(default));
        await store.RemoveHalfWrittenAsync(default);
        Assert.False(File.Exists(part));
    }

    private protected override Task<IFileStore> OpenAsync() => Task.FromResult<IFileStore>(new FolderFileStore(Folder["files"]));

    private protected override Task OverwriteAsync(string sha256, byte[] content) => File.WriteAllBytesAsync(Folder[Path.Combine("files", OriginalName.Place(sha256))], content);
}
