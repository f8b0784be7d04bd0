namespace LittleGiants.Assistant.Ingestion.Verification;

/// <summary>Something of the library that is not as it should be.</summary>
/// <param name="Message">What is wrong, for people.</param>
internal sealed record VerifyFinding(VerifyProblem Problem, string Message)
{
    /// <summary>The document it concerns.</summary>
    public long? DocumentId { get; init; }

    /// <summary>The file it concerns, by its hash or its path.</summary>
    public string? File { get; init; }

    /// <summary>What was done about it; null when nothing was.</summary>
    public string? Repair { get; init; }
}
