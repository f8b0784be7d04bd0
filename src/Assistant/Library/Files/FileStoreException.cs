namespace LittleGiants.Assistant.Library.Files;

/// <summary>The store of originals could not be asked; the message says why and what to do, and holds no secret. What waits for it may be tried again.</summary>
internal sealed class FileStoreException(string message, Exception? cause = null) : IOException(message, cause);
