using System.Text.RegularExpressions;

namespace LittleGiants.Conventions.Tests;

/// <summary>The optional adapters, which the solution does not build: what can be told of them, and of the seams they stand on, without their packages.</summary>
public sealed partial class AdapterTests
{
    private const string SemanticKernel = "src/Assistant.SemanticKernel";
    private const string PdfPig = "src/Extraction.PdfPig";

    /// <summary>Lines of C# in an adapter: what nobody compiles every day has to be small enough to be read.</summary>
    private const int MostLines = 250;

    [Theory]
    [InlineData(SemanticKernel)]
    [InlineData(PdfPig)]
    public void An_adapter_is_thin(string project)
    {
        var files = RepositoryFiles.Sources(project).ToList();
        Assert.NotEmpty(files);
        Assert.InRange(files.Sum(file => File.ReadLines(file).Count()), 1, MostLines);
    }

    [Fact]
    public void The_solution_holds_neither_an_adapter_nor_its_tests()
    {
        var solution = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "Assistant.sln"));
        Assert.DoesNotContain("SemanticKernel", solution, StringComparison.Ordinal);
        Assert.DoesNotContain("PdfPig", solution, StringComparison.Ordinal);
        Assert.Contains("Extraction", solution, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.SemanticKernel", "src/Assistant/Models/", SemanticKernel + "/")]
    [InlineData("OpenAI", "src/Assistant/Models/")]
    [InlineData("System.ClientModel", "src/Assistant/Models/")]
    [InlineData("UglyToad", PdfPig + "/")]
    public void Only_these_folders_import_a_vendors_library(string vendor, params string[] folders)
    {
        // The compiled program tells only of what was built; the text tells of all.
        var users = RepositoryFiles.Sources("src")
            .Where(file => Imports().Matches(File.ReadAllText(file)).Any(match => match.Groups["name"].Value is var name && (name == vendor || name.StartsWith(vendor + ".", StringComparison.Ordinal))))
            .Select(RepositoryFiles.Relative)
            .ToList();
        Assert.NotEmpty(users);
        Assert.DoesNotContain(users, file => !folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SemanticKernel", "SemanticKernel")]
    [InlineData("PdfPig", "PdfPig")]
    public void The_default_build_asks_for_no_package_of_an_adapter(string package, string property)
    {
        string[] own = [SemanticKernel, PdfPig, "tests/SemanticKernel.Tests", "tests/PdfPig.Tests"];
        foreach (var project in Directory.EnumerateFiles(RepositoryFiles.Root, "*.csproj", SearchOption.AllDirectories).Select(RepositoryFiles.Relative))
        {
            if (own.Any(folder => project.StartsWith(folder + "/", StringComparison.Ordinal)))
            {
                continue;
            }

            var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, project));
            var unconditional = ConditionalGroup().Replace(text, group => group.Groups["property"].Value == property ? "" : group.Value);
            Assert.False(References().Matches(unconditional).Any(match => match.Groups["what"].Value.Contains(package, StringComparison.Ordinal)), $"{project} refers to {package} without -p:{property}=true.");
        }
    }

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Imports();

    [GeneratedRegex("""<ItemGroup Condition="'\$\((?<property>\w+)\)' == 'true'">.*?</ItemGroup>""", RegexOptions.Singleline)]
    private static partial Regex ConditionalGroup();

    [GeneratedRegex("""<(?:PackageReference|ProjectReference) Include="(?<what>[^"]+)""")]
    private static partial Regex References();
}
