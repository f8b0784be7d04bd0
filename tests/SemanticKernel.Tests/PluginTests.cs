using LittleGiants.Assistant;
using LittleGiants.Assistant.Tests;
using LittleGiants.Assistant.Tests.Answering;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace LittleGiants.SemanticKernel.Tests;

/// <summary>What an application on Semantic Kernel gets with one line.</summary>
public sealed class PluginTests(SampleLibrary sample) : IClassFixture<SampleLibrary>
{
    [Fact]
    public async Task The_tools_are_a_plugin_that_can_be_listed_and_called()
    {
        await using var analyst = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath);
        var kernel = Kernel.CreateBuilder().AddLittleGiants(analyst.Tools, analyst.Chat).Build();

        var plugin = kernel.Plugins[LittleGiantsPlugin.Name];
        Assert.Equal(
            ["assess", "find_events", "find_officers", "find_row", "get_value", "list_library", "read_page", "search", "show_evidence"],
            plugin.Select(function => function.Metadata.Name).Order(StringComparer.Ordinal));
        var result = await kernel.InvokeAsync(plugin["get_value"], new KernelArguments { ["company"] = "Harrowfield", ["line"] = "revenue", ["year"] = "2024" });
        Assert.Contains($"{Samples.English}, page 4: \"Revenue 3 61,842\"", result.Value?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_can_be_added_to_a_kernel_that_is_there()
    {
        await using var analyst = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath);
        var kernel = Kernel.CreateBuilder().Build();
        kernel.Plugins.Add(LittleGiantsPlugin.Of(analyst.Tools));
        var result = await kernel.InvokeAsync(kernel.Plugins["LittleGiants"]["get_value"], new KernelArguments { ["company"] = "Harrowfield" });
        Assert.Equal("'line' is missing.", result.Value?.ToString());
    }

    [Fact]
    public async Task The_built_in_analyst_is_a_chat_service_over_two_turns()
    {
        await using var analyst = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath);
        var kernel = Kernel.CreateBuilder().AddLittleGiants(analyst.Tools, analyst.Chat).Build();
        var chat = kernel.GetRequiredService<IChatCompletionService>(LittleGiantsPlugin.Name);
        var history = new ChatHistory();
        history.AddUserMessage("What was the revenue of Harrowfield Sensors plc in 2024?");
        var first = await chat.GetChatMessageContentAsync(history, kernel: kernel);
        Assert.Contains($"[1] {Samples.English}, p. 4: Revenue 3 61,842", first.Content, StringComparison.Ordinal);

        history.AddAssistantMessage(first.Content!);
        history.AddUserMessage("And how many employees?");
        var second = await chat.GetChatMessageContentAsync(history, kernel: kernel);
        Assert.Contains("512", second.Content, StringComparison.Ordinal);
        Assert.Contains("Harrowfield", second.Content, StringComparison.Ordinal);
    }
}
