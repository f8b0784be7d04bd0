using System.Globalization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Documents;

public sealed class DataFileTests
{
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
    public void Every_embedded_data_file_is_well_formed_and_states_its_version()
    {
        var assembly = typeof(DataFile).Assembly;
        foreach (var path in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(path)!);
            var text = reader.ReadToEnd();
            Assert.True(DataFile.Parse(path, new StringReader(text), StatedVersion(text), ReadAll) > 0, path);
        }
    }

    [Fact]
    public void Data_of_every_language_loads()
    {
        Assert.Equal(Language.All.Count, LanguageProfile.All.Count);
        Assert.NotEmpty(LanguageProfile.Neighbours);
        Assert.All(Language.All, language => Assert.NotNull(QuantityGrammar.Load(language)));
    }

    private static int StatedVersion(string yaml) =>
        int.Parse(yaml.Split('\n').First(line => line.StartsWith("version: ", StringComparison.Ordinal))["version: ".Length..].Trim(), CultureInfo.InvariantCulture);

    // Reads each value in the form it has.
    private static int ReadAll(DataNode node)
    {
        try
        {
            return node.Entries.Sum(entry => ReadAll(entry.Value));
        }
        catch (DataFileException)
        {
            // no mapping
        }

        try
        {
            return node.Items.Sum(ReadAll);
        }
        catch (DataFileException)
        {
            return node.Text is null ? 0 : 1;
        }
    }

    private static (string Name, IReadOnlyList<string> Words, decimal Share, bool IsOn) Parse(string yaml) =>
        DataFile.Parse("Test/x.yaml", new StringReader(yaml), 1, root =>
            (root["name"].Text, root["words"].Texts, root["share"].Number, root["isOn"].Boolean));
}
