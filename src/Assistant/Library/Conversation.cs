namespace LittleGiants.Assistant.Library;

/// <param name="Focus">What a follow-up is about, as JSON; the store does not read it.</param>
internal sealed record Conversation(string Id, string Title, string Focus, DateTimeOffset Created, DateTimeOffset Updated)
{
    /// <summary>The owner of what is asked at this machine: in the console, and in the web as long as nobody has to sign in.</summary>
    public const string LocalOwner = "";

    /// <summary>The user whose it is; nobody else sees it.</summary>
    public string Owner { get; init; } = LocalOwner;

    /// <summary>Counted when it is read; not written.</summary>
    public int TurnCount { get; init; }
}
