using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using LittleGiants.Assistant.Models;

namespace LittleGiants.Assistant.Tests.Models;

public sealed class ModelKeyTests
{
    private const string Key = "sk-secret-0123456789";

    [Fact]
    public async Task The_key_stands_in_nothing_that_the_libraries_log()
    {
        await using var server = new ScriptedModelServer(ModelReply.Text("a"), ModelReply.Status(500), ModelReply.Text("b")) { Key = Key };
        using var listener = new Everything();
        using var client = ModelClients.Create(server.Options with { Key = new ModelKey(Key) })!;

        await client.GetResponseAsync([new(Microsoft.Extensions.AI.ChatRole.User, "?")]);
        await client.GetResponseAsync([new(Microsoft.Extensions.AI.ChatRole.User, "?")]);

        Assert.Equal("Bearer " + Key, server.Questions[0].Headers["Authorization"]);
        Assert.NotEmpty(listener.Heard);
        Assert.DoesNotContain(listener.Heard, text => text.Contains(Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sk-1", true)]
    [InlineData("a b", false)]
    [InlineData("a\nb", false)]
    [InlineData("clé", false)]
    public void Only_what_fits_into_a_header_can_be_sent(string key, bool can) => Assert.Equal(can, new ModelKey(key).CanBeSent);

    private sealed class Everything : EventListener
    {
        public ConcurrentQueue<string> Heard { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("System", StringComparison.Ordinal) || eventSource.Name.Contains("ClientModel", StringComparison.Ordinal) || eventSource.Name.Contains("OpenAI", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => Heard?.Enqueue(string.Join(' ', eventData.Payload ?? new([])));
    }
}
