namespace LittleGiants.Assistant.Answering.Assisted;

/// <summary>Why something that a model returned was not taken.</summary>
internal enum AssistedDrop
{
    /// <summary>The reply is not the JSON that was asked for.</summary>
    BrokenReply,

    /// <summary>It names a fact that was not asked for.</summary>
    NotAsked,

    /// <summary>The quote does not stand in the pages that the model was shown.</summary>
    NotInText,

    /// <summary>The quote holds no figure of the fact's kind, or several.</summary>
    NoSingleFigure,

    /// <summary>A word in or beside the quote says that something else is meant, or someone else, or a plan.</summary>
    MeantOtherwise,

    /// <summary>It is of another year.</summary>
    OtherPeriod,

    /// <summary>The figure cannot be this fact's.</summary>
    Implausible,

    /// <summary>Two quotes give different values for one fact.</summary>
    Contradicting,
}
