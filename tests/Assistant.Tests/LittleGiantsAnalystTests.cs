using LittleGiants.Assistant.Tests.Answering;
using LittleGiants.Assistant.Tests.Models;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Tests;

/// <summary>The analyst as another .NET application holds it.</summary>
public sealed class LittleGiantsAnalystTests(SampleLibrary sample) : IClassFixture<SampleLibrary>
{
    [Fact]
    public async Task Its_tools_read_and_name_document_page_and_quote()
    {
        await using var analyst = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath);
        Assert.Equal(
            ["assess", "find_events", "find_officers", "find_row", "get_value", "list_library", "read_page", "search", "show_evidence"],
            analyst.Tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        var text = await CallAsync(analyst, "get_value", ("company", "Harrowfield"), ("line", "revenue"), ("year", 2024));
        Assert.Contains($"{Samples.English}, page 4: \"Revenue 3 61,842\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_cannot_be_followed_says_why()
    {
        await using var analyst = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath);
        Assert.Equal("'line' is missing.", await CallAsync(analyst, "get_value", ("company", "Harrowfield")));
    }

    [Fact]
    public async Task A_follow_up_is_understood_from_the_messages_before()
    {
        await using var analyst = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath);
        List<ChatMessage> talk = [new(ChatRole.System, "Be brief."), new(ChatRole.User, "What was the revenue of Harrowfield Sensors plc in 2024?")];
        var first = await analyst.Chat.GetResponseAsync(talk);
        Assert.Contains("61,842,000", first.Text, StringComparison.Ordinal);
        Assert.Contains($"[1] {Samples.English}, p. 4: Revenue 3 61,842", first.Text, StringComparison.Ordinal);

        var second = await analyst.Chat.GetStreamingResponseAsync([.. talk, .. first.Messages, new(ChatRole.User, "And how many employees?")]).ToChatResponseAsync();
        Assert.Contains("512", second.Text, StringComparison.Ordinal);
        Assert.Contains("Harrowfield", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harrowfield Sensors plc, fiscal year 2024: 512", (await analyst.Chat.GetResponseAsync("And how many employees?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_of_the_host_answers_with_the_same_tools_and_check()
    {
        using var model = new InvokingModel(Play);
        await using var analyst = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath, model: model);
        List<ChatMessage> talk = [new(ChatRole.User, "What was the revenue of Harrowfield Sensors plc in 2024?"), new(ChatRole.Assistant, "It was GBP 61,842,000."), new(ChatRole.User, "Are you sure?")];
        var answer = await analyst.Chat.GetResponseAsync(talk);

        Assert.StartsWith("Yes: GBP 61,842,000[1]. It has 900 patents.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("⚠ It has 900 patents.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("It was GBP 61,842,000.", model.Asked.Single().Select(message => message.Text));

        static async IAsyncEnumerable<string> Play(InvokingModel.Invoke invoke)
        {
            await invoke("get_value", ("company", "Harrowfield"), ("line", "revenue"), ("year", 2024));
            yield return "Yes: GBP 61,842,000 [E1]. It has 900 patents.";
        }
    }

    [Fact]
    public async Task A_library_that_is_being_read_can_be_opened_once_more()
    {
        await using var first = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath);
        await CallAsync(first, "list_library");
        await using var second = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath);
        Assert.Contains(Samples.English, await CallAsync(second, "list_library"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("There is no library", (await Assert.ThrowsAsync<InvalidOperationException>(() => LittleGiantsAnalyst.OpenAsync(folder.Path))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no profile 'x'", (await Assert.ThrowsAsync<ArgumentException>(() => LittleGiantsAnalyst.OpenAsync(sample.FolderPath, "x"))).Message, StringComparison.Ordinal);
        await using var analyst = await LittleGiantsAnalyst.OpenAsync(sample.FolderPath);
        await Assert.ThrowsAsync<ArgumentException>(() => analyst.Chat.GetResponseAsync([new(ChatRole.System, "s")]));
    }

    private static async Task<string> CallAsync(LittleGiantsAnalyst analyst, string tool, params (string Name, object? Value)[] arguments) =>
        (await analyst.Tools.Single(function => function.Name == tool).InvokeAsync(new AIFunctionArguments(arguments.ToDictionary(item => item.Name, item => item.Value))))?.ToString() ?? "";
}
