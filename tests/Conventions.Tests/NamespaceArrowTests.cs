using System.Reflection;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Conventions.Tests;

/// <summary>The rooms of ARCHITECTURE.md: each may use only those named here, never one further down the way of the data.</summary>
public sealed class NamespaceArrowTests
{
    private static readonly Dictionary<string, string[]> ExtractionRooms = new()
    {
        ["Documents"] = [],
        ["Languages"] = ["Documents"],
        ["Layout"] = ["Documents", "Languages"],
        ["Readers"] = ["Documents", "Languages", "Layout"],
        ["Quantities"] = ["Documents", "Languages"],
        ["Facts"] = ["Documents", "Languages", "Quantities"],
        ["Criteria"] = ["Documents", "Languages", "Quantities", "Facts"],
    };

    private static readonly Dictionary<string, string[]> AssistantRooms = new()
    {
        ["Reading"] = [],
        ["Extracting"] = ["Reading"],
        ["Evaluation"] = ["Reading", "Extracting"],
        ["Settings"] = [],
        ["Telemetry"] = ["Settings"],
        ["Library"] = ["Extracting", "Settings"],
        ["Search"] = ["Library", "Telemetry"],
        ["Profiles"] = ["Library"],
        ["Ingestion"] = ["Reading", "Extracting", "Settings", "Library", "Search", "Telemetry"],
        ["Prompts"] = ["Settings"],
        ["Models"] = ["Settings", "Telemetry", "Prompts"],
        ["Doctor"] = ["Library", "Settings", "Prompts", "Models"],
        ["Output"] = ["Reading", "Extracting", "Evaluation", "Library", "Search", "Doctor"],
        ["Screening"] = ["Extracting", "Evaluation", "Library", "Telemetry", "Output"],
        ["Correcting"] = ["Extracting", "Evaluation", "Library", "Output"],
        ["Comparing"] = ["Library", "Output", "Screening", "Correcting"],
        ["Exporting"] = ["Extracting", "Library", "Output", "Screening"],
        ["Answering"] = ["Extracting", "Library", "Search", "Settings", "Telemetry", "Prompts", "Models", "Output"],
        ["Mcp"] = ["Library", "Output", "Answering"],
        ["Chat"] = ["Library", "Output", "Answering"],
        ["Briefings"] = ["Library", "Search", "Prompts", "Models", "Output", "Answering"],
        ["Web"] = ["Reading", "Extracting", "Library", "Profiles", "Search", "Ingestion", "Settings", "Telemetry", "Models", "Doctor", "Output", "Screening", "Correcting", "Comparing", "Exporting", "Answering", "Chat", "Briefings", ""],
        ["Commands"] = ["Reading", "Extracting", "Evaluation", "Library", "Profiles", "Search", "Ingestion", "Settings", "Telemetry", "Models", "Doctor", "Output", "Screening", "Correcting", "Comparing", "Exporting", "Answering", "Chat", "Mcp", "Briefings", "Web", ""],
        [""] = ["Reading", "Extracting", "Evaluation", "Library", "Profiles", "Search", "Ingestion", "Settings", "Telemetry", "Prompts", "Models", "Doctor", "Output", "Screening", "Correcting", "Comparing", "Exporting", "Answering", "Chat", "Mcp", "Briefings", "Web", "Commands"],
    };

    private static readonly Assembly Extraction = typeof(SourceDocument).Assembly;
    private static readonly Assembly Assistant = Assembly.Load("assistant");

    [Fact]
    public void Rooms_of_the_library_use_only_the_rooms_before_them() => Check(Extraction, "LittleGiants.Extraction", ExtractionRooms);

    [Fact]
    public void Rooms_of_the_executable_use_only_the_rooms_before_them() => Check(Assistant, "LittleGiants.Assistant", AssistantRooms);

    [Fact]
    public void The_library_knows_neither_the_executable_nor_network_nor_web()
    {
        string[] forbidden = ["assistant", "System.Net.Http", "System.Net.Sockets", "Microsoft.AspNetCore"];
        var named = Extraction.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.DoesNotContain(named, name => forbidden.Any(bad => name.StartsWith(bad, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Models", "OpenAI", "System.ClientModel", "Microsoft.Extensions.AI.OpenAI")]
    [InlineData("Mcp", "ModelContextProtocol.Core")]
    [InlineData("Library", "AWSSDK.S3", "AWSSDK.Core")]
    [InlineData("Telemetry", "OpenTelemetry", "OpenTelemetry.Api", "OpenTelemetry.Exporter.OpenTelemetryProtocol")]
    public void Only_one_room_names_a_vendors_library(string room, params string[] vendors)
    {
        var users = Assistant.GetTypes()
            .Where(type => TypeReferences.Of(type).Any(used => vendors.Contains(used.Assembly.GetName().Name)))
            .Select(type => RoomOf(type, "LittleGiants.Assistant"))
            .Distinct();
        Assert.Equal([room], users);
    }

    [Fact]
    public void The_check_sees_references_inside_method_bodies()
    {
        var seen = TypeReferences.Of(typeof(SourceDocument));
        Assert.Contains(typeof(PageRegion), seen);
        Assert.Contains(typeof(Math), TypeReferences.Of(typeof(Box)));
    }

    private static void Check(Assembly assembly, string root, Dictionary<string, string[]> rooms)
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.GetTypes())
        {
            if (RoomOf(type, root) is not { } from)
            {
                continue;
            }

            Assert.True(rooms.ContainsKey(from), $"{type.FullName} stands in room '{from}', which ARCHITECTURE.md does not have.");
            foreach (var used in TypeReferences.Of(type))
            {
                if (used.Assembly == assembly && RoomOf(used, root) is { } to && to != from && !rooms[from].Contains(to))
                {
                    wrong.Add($"{type.FullName} uses {used.FullName}: {from} may not use {to}.");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? RoomOf(Type type, string root)
    {
        var space = type.Namespace;
        return space is null || !space.StartsWith(root, StringComparison.Ordinal)
            ? null
            : space.Length == root.Length ? "" : space[(root.Length + 1)..].Split('.')[0];
    }
}
