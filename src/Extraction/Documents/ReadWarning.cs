namespace LittleGiants.Extraction.Documents;

/// <summary>Something that makes a document less than complete. Degradation is recorded here, never silent.</summary>
/// <param name="Code">A stable camelCase word a program can test, such as <c>brokenXref</c>.</param>
/// <param name="Message">What was wrong and what to do, for people.</param>
/// <param name="Page">The 1-based file page, when it concerns one.</param>
public sealed record ReadWarning(string Code, string Message, int? Page = null);
