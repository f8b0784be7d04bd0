namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>Whose files come first; its number is what the queue keeps.</summary>
internal enum FilePriority
{
    /// <summary>Named on a command line, mostly many.</summary>
    Bulk = 0,

    /// <summary>Somebody sent it over the web and waits for it.</summary>
    Upload = 1,
}
