namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>What a question wants. Each has one play of the built-in analyst.</summary>
internal enum Intent
{
    /// <summary>The best passages, as quotes.</summary>
    Open,

    /// <summary>A value of a company and year: a fact, a statement line, a ratio.</summary>
    Value,

    /// <summary>How a value changed between years.</summary>
    Change,

    /// <summary>Values of several companies, or the highest or lowest of them.</summary>
    Compare,

    /// <summary>Whether something happened or is the case.</summary>
    Event,

    /// <summary>Who holds an office, or which offices changed hands.</summary>
    Officer,

    /// <summary>The verdict by a profile.</summary>
    Verdict,

    /// <summary>Which companies of the library meet a profile.</summary>
    Screen,

    /// <summary>Why a verdict or a value is what it is.</summary>
    Why,

    /// <summary>What could not be found, and what would settle it.</summary>
    Missing,

    /// <summary>What a programme or its criteria are.</summary>
    Programme,

    /// <summary>Which companies or documents there are, or how many.</summary>
    List,

    /// <summary>A short portrait of a company or document.</summary>
    Summary,
}
