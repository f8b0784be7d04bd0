namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>How a sentence stands to what it cites.</summary>
internal enum Support
{
    /// <summary>It cites entries that exist, and every number in it stands in them.</summary>
    Supported,

    /// <summary>It states no number and cites nothing: a transition, an abstention.</summary>
    Plain,

    /// <summary>It states a number and cites nothing.</summary>
    Uncited,

    /// <summary>It cites what does not exist, or states a number that the cited places do not show.</summary>
    Contradicted,

    /// <summary>The answer broke off in or behind it: more was to come.</summary>
    Unfinished,
}
