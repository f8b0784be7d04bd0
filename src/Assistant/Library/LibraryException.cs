namespace LittleGiants.Assistant.Library;

/// <summary>The library cannot be used; the message says why and what to do.</summary>
internal sealed class LibraryException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The file is damaged, or no library at all: it can only be made anew from the originals.</summary>
    public bool IsDamaged { get; init; }
}
