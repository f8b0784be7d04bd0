using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documents_of_all_subfolders_come_in_ordinal_order()
    {
        foreach (var name in new[] { "b.PDF", "a/z.html", "B.txt", "a/deep/c.docx", "notes.md" })
        {
            _folder.Write(name, "x");
        }

        var (files, failed) = DocumentFolder.Expand([_folder.Path]);

        Assert.Equal(["B.txt", "a/deep/c.docx", "a/z.html", "b.PDF", "notes.md"], files.Select(file => Path.GetRelativePath(_folder.Path, file)));
        Assert.Empty(failed);
    }

    [Fact]
    public void Hidden_files_READMEs_and_other_types_are_passed_over()
    {
        foreach (var name in new[] { ".hidden.pdf", ".git/x.txt", "README.md", "readme", "make.sh", "data.xlsx", "report.pdf" })
        {
            _folder.Write(name, "x");
        }

        Assert.Equal([_folder["report.pdf"]], DocumentFolder.Expand([_folder.Path]).Files);
    }

    [Fact]
    public void Named_files_stay_as_they_are_named_whatever_they_are()
    {
        var paths = new[] { "missing.pdf", _folder.Write("README.md", "x"), _folder.Write("data.xlsx", "x") };

        Assert.Equal(paths, DocumentFolder.Expand(paths).Files);
    }

    [Fact]
    public void Links_to_folders_are_not_followed()
    {
        var file = _folder.Write("in/report.pdf", "x");
        Directory.CreateSymbolicLink(_folder["in/loop"], _folder.Path);
        File.CreateSymbolicLink(_folder["in/linked.pdf"], file);

        Assert.Equal([_folder["in/linked.pdf"], file], DocumentFolder.Expand([_folder.Path]).Files);
    }

    [Fact]
    public void An_empty_folder_and_one_with_too_many_files_are_named()
    {
        Directory.CreateDirectory(_folder["empty"]);
        _folder.Write("many/a.txt", "x");
        _folder.Write("many/b.txt", "x");

        var (files, failed) = DocumentFolder.Expand([_folder["empty"], _folder["many"]], maxFiles: 1);

        Assert.Empty(files);
        Assert.Equal([(_folder["empty"], ReadFailureCodes.NotFound), (_folder["many"], ReadFailureCodes.TooLarge)], failed.Select(item => (item.File, item.Failure!.Code)));
    }

    [Fact]
    public void A_folder_of_exactly_the_limit_is_taken()
    {
        _folder.Write("a.txt", "x");
        _folder.Write("b.txt", "x");

        Assert.Equal(2, DocumentFolder.Expand([_folder.Path], maxFiles: 2).Files.Count);
    }
}
