namespace LittleGiants.Assistant.Library;

/// <summary>The library cannot be used; the message says why and what to do.</summary>
internal sealed class LibraryException(string message, Exception? inner = null) : Exception(message, inner);
