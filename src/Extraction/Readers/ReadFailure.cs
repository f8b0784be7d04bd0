namespace LittleGiants.Extraction.Readers;

/// <param name="Code">One of <see cref="ReadFailureCodes"/>.</param>
/// <param name="Message">What was wrong, where, and what to do.</param>
public sealed record ReadFailure(string Code, string Message);
