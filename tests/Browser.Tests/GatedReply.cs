using LittleGiants.Assistant.Tests.Models;

namespace LittleGiants.Browser.Tests;

/// <summary>A streamed answer whose pieces come when the test lets them: one for each release of the gate.</summary>
internal sealed record GatedReply(SemaphoreSlim Gate, params string[] Pieces) : ModelReply
{
    public override async Task WriteAsync(Stream output, bool streamed, CancellationToken cancellationToken)
    {
        await HeadAsync(output, 200, "text/event-stream", null, [], cancellationToken);
        foreach (var piece in Pieces)
        {
            await Gate.WaitAsync(cancellationToken);
            await WriteTextAsync(output, Chunk(new { role = "assistant", content = piece }, null), cancellationToken);
        }

        await Gate.WaitAsync(cancellationToken);
        await WriteTextAsync(output, Chunk(new { }, "stop") + "data: [DONE]\n\n", cancellationToken);
    }
}
