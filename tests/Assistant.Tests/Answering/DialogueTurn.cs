namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>A question of a talk and what is right to answer.</summary>
/// <param name="Ask">The question; later ones lean on those before them.</param>
internal sealed record DialogueTurn(string Ask)
{
    /// <summary>The language of question and answer.</summary>
    public required string Language { get; init; }

    /// <summary>"61842000 GBP", "yes", "no", "none", "name X", "names A; B"; null: the value is not looked at.</summary>
    public string? Value { get; init; }

    /// <summary>The document that a citation must name; null: any.</summary>
    public string? Document { get; init; }

    /// <summary>Pages of it of which one must be cited; empty: any.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>What the answer must hold.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>What it must not hold.</summary>
    public IReadOnlyList<string> Avoids { get; init; } = [];
}
