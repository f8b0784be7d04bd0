namespace LittleGiants.Assistant.Answering.Analyst;

/// <summary>How the built-in analyst answers one kind of question: calls tools, and writes sentences whose numbers carry the ids of what the tools returned.</summary>
internal interface IPlay
{
    /// <returns>The answer with citations as [E12]. The value as a machine reads it goes into <see cref="Turn.Given"/>.</returns>
    Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken);
}
