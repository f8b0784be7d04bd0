using System.Text.RegularExpressions;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Answering.Sessions;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;
using Microsoft.Extensions.AI;

namespace LittleGiants.Conventions.Tests;

/// <summary>What servers and small models need of every tool: a plain name, a flat schema, words for each part.</summary>
public sealed partial class ToolTests
{
    /// <summary>Characters of a description: a small model reads all of them with every question.</summary>
    private const int LongestDescription = 400;

    public static TheoryData<string> Names => [.. All().Select(tool => tool.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tool_has_a_plain_name_and_says_what_it_does(string name)
    {
        var tool = All().Single(tool => tool.Name == name);
        Assert.Matches(PlainName(), name);
        Assert.InRange(tool.Description.Length, 20, LongestDescription);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_flat_without_references_and_describes_every_argument(string name)
    {
        var schema = All().Single(tool => tool.Name == name).JsonSchema;
        Assert.DoesNotContain("$", schema.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("object", schema.GetProperty("type").GetString());
        foreach (var argument in schema.GetProperty("properties").EnumerateObject())
        {
            Assert.Matches(PlainName(), argument.Name);
            Assert.Contains(argument.Value.GetProperty("type").GetString(), new[] { "string", "integer" });
            Assert.InRange(argument.Value.GetProperty("description").GetString()!.Length, 10, LongestDescription);
        }
    }

    [Fact]
    public void No_tool_that_reads_gives_or_writes_anything()
    {
        using var tools = Tools();
        Assert.Equal(["give_value"], tools.All.Select(tool => tool.Name).Except(tools.Reading.Select(tool => tool.Name)));
        Assert.DoesNotContain(tools.Reading, tool => Writes().IsMatch(tool.Name));
    }

    private static IReadOnlyList<AIFunction> All()
    {
        using var tools = Tools();
        return [.. tools.All, EvidenceTool.Of(null!)];
    }

    /// <summary>The tools of a turn that is never run.</summary>
    private static AnalystTools Tools() => new(new Turn(
        new AnswerRequest(""), new Question("", "en", Intent.Open) { Core = "" }, Focus.None, new TurnLibrary(null!), null!, CriteriaProfile.All[0], new AssistantServices().Verdicts, new QuantityReaders()));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{1,63}$")]
    private static partial Regex PlainName();

    [GeneratedRegex("add|remove|delete|write|save|set|give")]
    private static partial Regex Writes();
}
