namespace LittleGiants.Extraction.Tests.Hostile;

internal enum HostileOutcome
{
    /// <summary>A document came out.</summary>
    Read,

    /// <summary>A coded failure came out.</summary>
    Refused,

    /// <summary>An exception escaped from the reader.</summary>
    Crashed,

    /// <summary>The read was not done when it should have stopped by itself; it was abandoned.</summary>
    Hung,
}
