using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Documents;

public sealed class DataFileTests
{
    /// <summary>What loads each embedded YAML file, by the end of its path. A new kind of data file gets its line here.</summary>
    private static readonly (string Ending, Action Load)[] Loaders =
    [
        ("/profile.yaml", () => _ = LanguageProfile.All),
        ("Languages/neighbours.yaml", () => _ = LanguageProfile.Neighbours),
    ];

    [Fact]
    public void Known_keys_are_read()
    {
        var (name, words, share, isOn) = Parse("version: 1\nname: x\nwords: [a, b]\nshare: -0.5\nisOn: true");
        Assert.Equal("x", name);
        Assert.Equal(["a", "b"], words);
        Assert.Equal(-0.5m, share);
        Assert.True(isOn);
    }

    [Theory]
    [InlineData("version: 1\nname: x\nwords: [a]\nshare: 1\nisOn: true\nnmae: y", 6, "unknown key 'nmae'")]
    [InlineData("version: 1\nwords: [a]\nshare: 1\nisOn: true", 1, "the key 'name' is missing")]
    [InlineData("version: 2\nname: x", 1, "version 2 where version 1 is read")]
    [InlineData("name: x", 1, "the key 'version' is missing")]
    [InlineData("version: 1\nname: x\nname: y", 3, "the key 'name' stands twice")]
    [InlineData("version: 1\nname: [x]\nwords: [a]\nshare: 1\nisOn: true", 2, "a text is expected here")]
    [InlineData("version: 1\nname: x\nwords: a\nshare: 1\nisOn: true", 3, "a list is expected here")]
    [InlineData("version: 1\nname: x\nwords: [a]\nshare: 1,5\nisOn: true", 4, "'1,5' is not a number")]
    [InlineData("version: 1\nname: x\nwords: [a]\nshare: 1\nisOn: yes", 5, "'yes' is neither true nor false")]
    [InlineData("version: 1\nname: &a x\nwords: [*a]", 3, "aliases are not used in data files")]
    public void Mistakes_name_file_line_and_key(string yaml, int line, string message)
    {
        var error = Assert.Throws<DataFileException>(() => Parse(yaml));
        Assert.Equal($"Test/x.yaml, line {line}: {message}", error.Message);
    }

    [Fact]
    public void Broken_yaml_names_the_line()
    {
        var error = Assert.Throws<DataFileException>(() => Parse("version: 1\nname: [x\nwords: }"));
        Assert.StartsWith("Test/x.yaml, line ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_embedded_data_file_has_a_loader_and_loads()
    {
        foreach (var path in typeof(DataFile).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            Assert.Contains(Loaders, loader => path.EndsWith(loader.Ending, StringComparison.Ordinal));
        }

        foreach (var (_, load) in Loaders)
        {
            load();
        }
    }

    private static (string Name, IReadOnlyList<string> Words, decimal Share, bool IsOn) Parse(string yaml) =>
        DataFile.Parse("Test/x.yaml", new StringReader(yaml), 1, root =>
            (root["name"].Text, root["words"].Texts, root["share"].Number, root["isOn"].Boolean));
}
