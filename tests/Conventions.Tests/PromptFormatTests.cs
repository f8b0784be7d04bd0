using System.Text.RegularExpressions;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace LittleGiants.Conventions.Tests;

/// <summary>The prompts as Semantic Kernel's own loader takes them: it refuses a key that it does not know, and reads what it has filled as XML.</summary>
public sealed partial class PromptFormatTests
{
    private const string Anything = "*";

    /// <summary>The keys of the format, by the path that leads to them; <c>[]</c> is any item of a list, <c>*</c> any key.</summary>
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        [""] = ["name", "description", "template", "template_format", "input_variables", "output_variable", "allow_dangerously_set_content", "execution_settings"],
        ["input_variables[]"] = ["name", "description", "default", "is_required", "json_schema", "allow_dangerously_set_content", "sample"],
        ["output_variable"] = ["description", "json_schema"],
        ["execution_settings"] = [Anything],
        ["execution_settings.*"] = [Anything],
    };

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "prompts"), "*.yaml").Select(RepositoryFiles.Relative).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_prompt_has_only_keys_of_the_format(string file) => Assert.Empty(Problems(File.ReadAllText(Path.Combine(RepositoryFiles.Root, file))));

    [Theory]
    [InlineData("name: a_b\ntemplate: t\n", "")]
    [InlineData("name: a_b\ntemplate: t\nversion: 1\n", "version")]
    [InlineData("name: a_b\ntemplate: t\ninput_variables:\n  - name: x\n    type: string\n", "input_variables[].type")]
    [InlineData("name: a_b\ntemplate: t\noutput_variable:\n  name: x\n", "output_variable.name")]
    [InlineData("name: a_b\ntemplate: t\nexecution_settings:\n  default:\n    version: 1\n    anything: 2\n", "")]
    [InlineData("name: a-b\ntemplate: t\n", "name: a-b")]
    [InlineData("name: a_b\ntemplate: t\ntemplate_format: liquid\n", "template_format: liquid")]
    [InlineData("name: a_b\n", "template is missing")]
    public void The_check_sees_what_the_loader_would_refuse(string yaml, string problem) => Assert.Equal(problem, string.Join("; ", Problems(yaml)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_filled_prompt_is_read_as_the_messages_it_has(string file)
    {
        var template = Read(File.ReadAllText(Path.Combine(RepositoryFiles.Root, file)))["template"].ToString();
        var filled = XElement.Parse($"<root>{Tags().Replace(template, "")}</root>");
        Assert.All(filled.Elements(), element => Assert.Equal("message", element.Name.LocalName));
        Assert.Equal(Message().Count(template), filled.Elements().Count());
    }

    private static IEnumerable<string> Problems(string yaml)
    {
        var root = Read(yaml);
        if (root.Children.TryGetValue("name", out var name) && !Name().IsMatch(name.ToString()))
        {
            yield return $"name: {name}";
        }

        if (!root.Children.ContainsKey("template"))
        {
            yield return "template is missing";
        }

        if (root.Children.TryGetValue("template_format", out var format) && format.ToString() is not ("handlebars" or "semantic-kernel"))
        {
            yield return $"template_format: {format}";
        }

        foreach (var unknown in Unknown(root, ""))
        {
            yield return unknown;
        }
    }

    private static IEnumerable<string> Unknown(YamlNode node, string path) => node switch
    {
        YamlSequenceNode list => list.Children.SelectMany(item => Unknown(item, path + "[]")),
        YamlMappingNode map when Keys.TryGetValue(path, out var known) => map.Children.SelectMany(entry =>
        {
            var key = entry.Key.ToString();
            var isFree = known is [Anything];
            var step = isFree ? Anything : key;
            var below = path.Length == 0 ? step : $"{path}.{step}";
            return isFree || known.Contains(key) ? Unknown(entry.Value, below) : [path.Length == 0 ? key : $"{path}.{key}"];
        }),
        _ => [],
    };

    private static YamlMappingNode Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    [GeneratedRegex("^[A-Za-z0-9_]+$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex("<message ")]
    private static partial Regex Message();
}
