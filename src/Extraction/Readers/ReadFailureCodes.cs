namespace LittleGiants.Extraction.Readers;

/// <summary>Why a file gave no document; the <c>code</c> of <c>failed[]</c> in the JSON output.</summary>
public static class ReadFailureCodes
{
    public const string NotFound = "notFound";
    public const string NotReadable = "notReadable";
    public const string Empty = "empty";
    public const string TooLarge = "tooLarge";
    public const string UnknownType = "unknownType";

    /// <summary>The file asks for a password that was not given.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>Nothing could be read of it, even by repair.</summary>
    public const string Damaged = "damaged";

    /// <summary>A limit on time was reached before anything could be read.</summary>
    public const string TimeLimit = "timeLimit";
}
