using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace LittleGiants.Conventions.Tests;

public sealed partial class SourceFileTests(ITestOutputHelper output)
{
    /// <summary>Lines; longer files are reported, and far longer ones fail.</summary>
    private const int Discuss = 300;
    private const int Limit = 600;

    [Fact]
    public void Each_file_has_at_most_one_public_type_named_as_the_file()
    {
        var wrong = new List<string>();
        foreach (var file in RepositoryFiles.Sources("src"))
        {
            var types = PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).ToList();
            if (types.Count > 1 || (types.Count == 1 && types[0] != Path.GetFileNameWithoutExtension(file).Split('.')[0]))
            {
                wrong.Add($"{RepositoryFiles.Relative(file)}: {string.Join(", ", types)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void File_names_say_what_the_type_is_in_the_domain()
    {
        var wrong = RepositoryFiles.Sources("src").Where(file => Drawer().IsMatch(Path.GetFileNameWithoutExtension(file))).Select(RepositoryFiles.Relative);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Long_files_are_reported_and_very_long_ones_fail()
    {
        var sizes = RepositoryFiles.Sources("src").Select(file => (File: RepositoryFiles.Relative(file), Lines: File.ReadLines(file).Count())).OrderByDescending(item => item.Lines).ToList();
        foreach (var (file, lines) in sizes.Where(item => item.Lines > Discuss))
        {
            output.WriteLine($"{lines,5} {file}");
        }

        output.WriteLine($"{sizes.Count} files, median {sizes[sizes.Count / 2].Lines} lines");
        Assert.DoesNotContain(sizes, item => item.Lines > Limit);
    }

    [Fact]
    public void Nothing_unfinished_is_left_in_the_sources()
    {
        var wrong = RepositoryFiles.Sources("src")
            .Where(file => Unfinished().IsMatch(File.ReadAllText(file)))
            .Select(RepositoryFiles.Relative);
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_of_the_project_names_a_path_of_a_machine()
    {
        var wrong = RepositoryFiles.Sources("src").Concat(RepositoryFiles.Sources("tests"))
            .Where(file => MachinePath().IsMatch(File.ReadAllText(file)))
            .Select(RepositoryFiles.Relative);
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"^public (?:static |sealed |abstract |partial |readonly |ref |record )*(?:class|record|struct|interface|enum|record struct|record class) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex("(Helper|Helpers|Manager|Utils|Util|Constants|Misc)$")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"NotImplementedException|\bTO" + @"DO\b|\bFIX" + @"ME\b|\bHA" + @"CK\b|#region")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"""/(work|home|root)/")]
    private static partial Regex MachinePath();
}
