namespace LittleGiants.Assistant.Search.Expansion;

/// <summary>Weights of what is looked for; 1 is a word of the question that stands by itself.</summary>
internal sealed record ExpansionOptions
{
    /// <summary>Characters of a question that are read: a pasted page is no better question than its beginning.</summary>
    public int MaxText { get; init; } = 3000;

    /// <summary>Words and pairs of words of a question that are looked for.</summary>
    public int MaxWords { get; init; } = 60;

    /// <summary>A topic the question asks for.</summary>
    public double Topic { get; init; } = 1.6;

    /// <summary>A topic that one asked for is computed from, against one that is asked for.</summary>
    public double Needed { get; init; } = 0.8;

    /// <summary>A word that a topic already stands for.</summary>
    public double Covered { get; init; } = 0.5;

    /// <summary>Two words that follow each other in the question.</summary>
    public double Pair { get; init; } = 0.6;

    /// <summary>A pair of Han characters: a word has several.</summary>
    public double HanPair { get; init; } = 0.5;

    /// <summary>A statement that is not named but holds what is asked.</summary>
    public double ImpliedSheet { get; init; } = 0.6;

    /// <summary>The title of a statement that is looked for.</summary>
    public double SheetTitle { get; init; } = 0.8;
}
