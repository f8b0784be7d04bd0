using System.Security.Cryptography;
using System.Text;
using LittleGiants.Assistant.Library.Files;

namespace LittleGiants.Assistant.Tests.Library.Files;

/// <summary>What every store of originals must do.</summary>
public abstract class FileStoreConformanceTests : IDisposable
{
    private static readonly byte[] Report = Encoding.UTF8.GetBytes("Revenue was 61,842 thousand pounds.");
    private static readonly byte[] Article = Encoding.UTF8.GetBytes("营业收入 1.2 亿元");

    private protected TemporaryFolder Folder { get; } = new();

    [FileStoreFact]
    public async Task A_file_comes_out_as_it_went_in_under_the_hash_of_its_content()
    {
        var store = await OpenAsync();
        var name = await store.AddAsync(Report, default);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Report)), name);
        Assert.True(await store.ContainsAsync(name, default));
        Assert.Equal(Report, await store.ReadAsync(name, default));
        Assert.Equal(Report, await File.ReadAllBytesAsync((await store.FindAsync(name, default))!));
    }

    [FileStoreFact]
    public async Task The_same_content_is_kept_once_and_an_empty_and_a_large_file_are_kept_whole()
    {
        var store = await OpenAsync();
        var large = RandomNumberGenerator.GetBytes(9 * 1024 * 1024);
        var names = new List<string>();
        foreach (var content in new[] { Report, Article, Report, [], large })
        {
            names.Add(await store.AddAsync(content, default));
        }

        Assert.Equal(names.Distinct().Order(), (await store.AllAsync(default)).Order());
        Assert.Empty((await store.ReadAsync(names[3], default))!);
        Assert.Equal(large, await store.ReadAsync(names[4], default));
    }

    [FileStoreFact]
    public async Task A_file_of_the_machine_is_kept_as_its_content_is_and_stays_where_it_lies()
    {
        var store = await OpenAsync();
        var path = Folder["report.pdf"];
        await File.WriteAllBytesAsync(path, Report);
        var name = await store.AddFileAsync(path, default);
        Assert.Equal(await store.AddAsync(Report, default), name);
        Assert.Equal(Report, await store.ReadAsync(name, default));
        Assert.True(File.Exists(path));
    }

    [FileStoreFact]
    public async Task Many_writers_of_one_content_and_of_others_do_not_disturb_each_other()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpenAsync()));
        var contents = Enumerable.Range(0, 12).Select(i => Encoding.UTF8.GetBytes($"file {i / 3}")).ToList();
        var names = await Task.WhenAll(contents.Select((content, i) => stores[i % 3].AddAsync(content, default)));
        Assert.Equal(4, (await stores[0].AllAsync(default)).Count);
        foreach (var (content, name) in contents.Zip(names))
        {
            Assert.Equal(content, await stores[1].ReadAsync(name, default));
        }
    }

    [FileStoreFact]
    public async Task What_is_not_there_or_was_removed_is_neither_found_nor_read()
    {
        var store = await OpenAsync();
        var removed = await store.AddAsync(Report, default);
        Assert.NotNull(await store.FindAsync(removed, default));
        await store.RemoveAsync(removed, default);
        await store.RemoveAsync(removed, default);
        foreach (var name in new[] { removed, new string('0', 64) })
        {
            Assert.False(await store.ContainsAsync(name, default));
            Assert.Null(await store.ReadAsync(name, default));
            Assert.Null(await store.FindAsync(name, default));
        }

        Assert.Empty(await store.AllAsync(default));
    }

    [FileStoreFact]
    public async Task A_changed_file_is_not_read_and_is_written_anew_when_its_length_shows_it()
    {
        var store = await OpenAsync();
        var name = await store.AddAsync(Report, default);
        var longer = await store.AddAsync(Article, default);
        var changed = (byte[])Report.Clone();
        changed[0]++;
        await OverwriteAsync(name, changed);
        await OverwriteAsync(longer, [1, 2, 3]);
        Assert.Null(await store.ReadAsync(name, default));
        Assert.Null(await store.ReadAsync(longer, default));
        await store.AddAsync(Article, default);
        Assert.Equal(Article, await store.ReadAsync(longer, default));
    }

    [FileStoreFact]
    public async Task A_stray_is_named_and_can_be_removed()
    {
        var store = await OpenAsync();
        var kept = await store.AddAsync(Report, default);
        await store.AddAsync(Article, default);
        await store.RemoveHalfWrittenAsync(default);
        var stray = Assert.Single(await store.StraysAsync(new HashSet<string> { kept }, default));
        await store.RemoveStrayAsync(stray, default);
        Assert.Equal([kept], await store.AllAsync(default));
    }

    [FileStoreFact]
    public async Task A_name_that_is_no_hash_is_refused()
    {
        var store = await OpenAsync();
        foreach (var name in new[] { "", "../../etc/passwd", "ABCDEF", new string('A', 64) })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => store.ReadAsync(name, default));
            await Assert.ThrowsAsync<ArgumentException>(() => store.FindAsync(name, default));
            await Assert.ThrowsAsync<ArgumentException>(() => store.ContainsAsync(name, default));
            await Assert.ThrowsAsync<ArgumentException>(() => store.RemoveAsync(name, default));
        }
    }

    public virtual void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A store over the same files each time, as another process would open it.</summary>
    private protected abstract Task<IFileStore> OpenAsync();

    /// <summary>Puts other content under a name, past the store.</summary>
    private protected abstract Task OverwriteAsync(string sha256, byte[] content);
}
