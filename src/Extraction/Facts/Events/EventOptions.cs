namespace LittleGiants.Extraction.Facts.Events;

/// <summary>Weights and reaches of the search for events; lengths in characters.</summary>
internal sealed record EventOptions
{
    public static readonly EventOptions Default = new();

    /// <summary>Before a cue: where "may" and "if" still govern it.</summary>
    public int HypotheticalReach { get; init; } = 140;

    /// <summary>The same in Han characters, of which a clause has fewer.</summary>
    public int HanHypotheticalReach { get; init; } = 40;

    /// <summary>Before a cue: where "not" still denies it.</summary>
    public int NegationReach { get; init; } = 28;

    public int HanNegationReach { get; init; } = 8;

    /// <summary>Before a cue: where its subject stands.</summary>
    public int SubjectReach { get; init; } = 60;

    public int HanSubjectReach { get; init; } = 16;

    /// <summary>A shorter text is a heading or a stub.</summary>
    public int ShortSentence { get; init; } = 45;

    public int ShortHanSentence { get; init; } = 12;

    /// <summary>A shorter Chinese text without a full stop is a heading.</summary>
    public int HanHeading { get; init; } = 32;

    public int LongSentence { get; init; } = 500;

    /// <summary>From a form's heading to its ticks.</summary>
    public int FormReach { get; init; } = 45;

    /// <summary>Pages at the start that tell what matters: highlights, letters.</summary>
    public int FirstPages { get; init; } = 12;

    /// <summary>Kept of each kind and polarity, the strongest.</summary>
    public int MaxPerKind { get; init; } = 12;

    public double Sure { get; init; } = 0.5;

    public double Mention { get; init; } = 0.35;

    /// <summary>A ticked form: plain, but it tells nothing besides.</summary>
    public double Form { get; init; } = 0.6;

    public double OwnYear { get; init; } = 0.15;

    /// <summary>A year that is long past.</summary>
    public double OldYear { get; init; } = -0.15;

    public double Amount { get; init; } = 0.1;

    public double Subject { get; init; } = 0.05;

    public double FirstPage { get; init; } = 0.1;

    public double Heading { get; init; } = 0.1;

    public double Risk { get; init; } = -0.2;

    public double Short { get; init; } = -0.15;

    public double Long { get; init; } = -0.1;
}
