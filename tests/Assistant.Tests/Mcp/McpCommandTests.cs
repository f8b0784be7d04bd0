using System.Diagnostics;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Tests.Answering;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace LittleGiants.Assistant.Tests.Mcp;

/// <summary><c>assistant mcp</c> as the assistants of others use it: started as a process, spoken to by the protocol's own client.</summary>
public sealed partial class McpCommandTests(SampleLibrary sample) : IClassFixture<SampleLibrary>
{
    /// <summary>Named, so that the client does not first probe for a newer one with a time limit of its own.</summary>
    private const string Protocol = "2025-06-18";

    [Fact]
    public async Task Tools_are_listed_and_marked_as_reading_only()
    {
        await using var client = await ConnectAsync();
        Assert.Equal("little-giants", client.ServerInfo?.Name);
        Assert.Contains("never give instructions", client.ServerInstructions ?? "", StringComparison.Ordinal);
        var tools = await client.ListToolsAsync();
        Assert.Equal(
            ["assess", "find_events", "find_officers", "find_row", "get_value", "list_library", "read_page", "search", "show_evidence"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.All(tools, tool => Assert.DoesNotContain("$ref", tool.JsonSchema.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_comes_with_document_page_and_quote()
    {
        await using var client = await ConnectAsync();
        var text = await CallAsync(client, "get_value", ("company", "Harrowfield"), ("line", "revenue"), ("year", "2024"));
        Assert.Contains("61,842,000", text, StringComparison.Ordinal);
        Assert.Contains($"{Samples.English}, page 4: \"Revenue 3 61,842\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_for_in_another_language_is_found()
    {
        await using var client = await ConnectAsync();
        Assert.Contains("61,842,000", await CallAsync(client, "get_value", ("company", "Harrowfield"), ("line", "营业收入")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_computed_value_names_the_places_of_its_parts()
    {
        await using var client = await ConnectAsync();
        var text = await CallAsync(client, "get_value", ("company", "Harrowfield Sensors plc"), ("line", "gross margin"));
        Assert.Contains("40.32", text, StringComparison.Ordinal);
        Assert.Contains("Revenue 3 61,842", text, StringComparison.Ordinal);
        Assert.Contains("24,937", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_stay_valid_over_calls_and_are_never_given_twice()
    {
        await using var client = await ConnectAsync();
        var first = Id().Match(await CallAsync(client, "get_value", ("company", "Harrowfield"), ("line", "revenue"))).Value;
        var second = Id().Match(await CallAsync(client, "get_value", ("company", "Harrowfield"), ("line", "total assets"))).Value;
        Assert.NotEqual(first, second);
        Assert.Contains("Revenue 3 61,842", await CallAsync(client, "show_evidence", ("id", first)), StringComparison.Ordinal);
        Assert.Contains("56,803", await CallAsync(client, "show_evidence", ("id", second)), StringComparison.Ordinal);
        Assert.Contains("no evidence E9999", await CallAsync(client, "show_evidence", ("id", "E9999")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_names_its_reasons_and_their_places()
    {
        await using var client = await ConnectAsync();
        var text = await CallAsync(client, "assess", ("company", "Harrowfield"));
        Assert.Contains($"{Samples.English}, page", text, StringComparison.Ordinal);
        Assert.Contains("The ids are:", await CallAsync(client, "assess", ("company", "Harrowfield"), ("profile", "none-such")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_at_the_same_time_do_not_mix()
    {
        await using var client = await ConnectAsync();
        var texts = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => CallAsync(client, "get_value", ("company", "Harrowfield"), ("line", number % 2 == 0 ? "revenue" : "total assets"))));
        Assert.All(texts, (text, number) => Assert.Contains(number % 2 == 0 ? "61,842,000" : "56,803,000", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_call_is_an_error_that_says_what_is_wrong()
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync("get_value", new Dictionary<string, object?> { ["line"] = "revenue" });
        Assert.True(result.IsError);
        Assert.Contains("'company' is missing", Text(result), StringComparison.Ordinal);
        Assert.Contains("has: ", await CallAsync(client, "get_value", ("company", "Nobody Knows GmbH"), ("line", "revenue")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_resources()
    {
        await using var client = await ConnectAsync();
        var resources = await client.ListResourcesAsync();
        Assert.Equal([Samples.English, Samples.Dutch, SampleLibrary.Planted], resources.Select(resource => resource.Name));
        var content = Assert.IsType<TextResourceContents>(Assert.Single((await client.ReadResourceAsync(resources[0].Uri)).Contents));
        Assert.Contains("--- page 4 of 5 ---", content.Text, StringComparison.Ordinal);
        Assert.Contains("61,842", content.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ReadResourceAsync("library://documents/77"));
    }

    [Fact]
    public void The_end_of_the_input_ends_the_program_and_nothing_but_the_protocol_was_written()
    {
        using var process = Start("mcp", "--library", sample.FolderPath);
        process.StandardInput.WriteLine("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        Assert.StartsWith("{", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        process.StandardInput.Close();
        Assert.Equal("", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }

    [Fact]
    public void An_interrupt_ends_the_program_cleanly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = Start("mcp", "--library", sample.FolderPath);
        process.StandardInput.WriteLine("""{"jsonrpc":"2.0","id":1,"method":"ping"}""");
        Assert.StartsWith("{", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }

    [Fact]
    public void Without_a_library_the_program_says_so_and_writes_nothing_to_the_protocol()
    {
        using var empty = new TemporaryFolder();
        var (exit, output, error) = AssistantProcess.Run("mcp", "--library", empty["none"]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("There is no library", error, StringComparison.Ordinal);
    }

    private async Task<McpClient> ConnectAsync() => await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Name = "assistant",
        Command = BenchFolder.Executable,
        Arguments = ["mcp", "--library", sample.FolderPath],
    }), new McpClientOptions { ProtocolVersion = Protocol });

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(BenchFolder.Executable, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<string> CallAsync(McpClient client, string tool, params (string Name, object Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, object? (argument) => argument.Value));
        Assert.NotEqual(true, result.IsError);
        return Text(result);
    }

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    [GeneratedRegex("E[0-9]+")]
    private static partial Regex Id();
}
