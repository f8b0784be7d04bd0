namespace LittleGiants.Assistant.Chat;

/// <summary>A command of the chat.</summary>
/// <param name="Names">With their slash; the first is shown.</param>
/// <param name="Arguments">What may follow, for the help; empty when nothing may.</param>
internal sealed record ChatVerb(IReadOnlyList<string> Names, string Arguments, string Help, Func<ChatLoop, string, CancellationToken, Task> RunAsync);
