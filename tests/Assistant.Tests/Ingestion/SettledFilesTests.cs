using LittleGiants.Assistant.Ingestion.Watching;

namespace LittleGiants.Assistant.Tests.Ingestion;

public sealed class SettledFilesTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly HashSet<string> _locked = [];
    private readonly SettledFiles _files;

    public SettledFilesTests() => _files = new SettledFiles(TimeSpan.FromSeconds(2), path => !_locked.Contains(path));

    [Fact]
    public void A_file_is_taken_once_when_it_has_stood_still()
    {
        Assert.Empty(At(0, File(10)));
        Assert.Empty(At(1, File(10)));
        Assert.Equal(["a.pdf"], At(2, File(10)));
        Assert.Empty(At(60, File(10)));
        Assert.False(_files.IsWaiting);
    }

    [Fact]
    public void A_file_that_grows_or_is_empty_or_locked_is_waited_for()
    {
        Assert.Empty(At(0, File(0)));
        Assert.Empty(At(5, File(0)));
        Assert.Empty(At(6, File(10)));
        Assert.Empty(At(7.5, File(20)));
        Assert.Empty(At(9, File(20)));
        _locked.Add("a.pdf");
        Assert.Empty(At(20, File(20)));
        Assert.True(_files.IsWaiting);
        _locked.Clear();
        Assert.Equal(["a.pdf"], At(21, File(20)));
    }

    [Fact]
    public void Changed_content_is_taken_again_and_so_is_a_file_that_went_and_came()
    {
        At(0, File(10));
        At(2, File(10));
        Assert.Empty(At(10, File(10, written: 1)));
        Assert.Equal(["a.pdf"], At(12, File(10, written: 1)));
        Assert.Empty(At(13));
        Assert.Empty(At(14, File(10, written: 1)));
        Assert.Equal(["a.pdf"], At(16, File(10, written: 1)));
    }

    private IReadOnlyList<string> At(double seconds, params WatchedFile[] files) => _files.Next(files, Start.AddSeconds(seconds));

    private static WatchedFile File(long size, int written = 0) => new("a.pdf", size, Start.UtcDateTime.AddSeconds(written));
}
