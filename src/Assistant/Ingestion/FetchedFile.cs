using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>A file's content and name, or why there is none.</summary>
/// <param name="IsTransient">Whether it may be there later.</param>
internal sealed record FetchedFile(string Name, ReadOnlyMemory<byte> Content, ReadFailure? Failure = null, bool IsTransient = false)
{
    public static FetchedFile Failed(string code, string message, bool isTransient = false) => new("", default, new ReadFailure(code, message), isTransient);
}
