namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>Why the shared queue set a file aside.</summary>
internal static class ClusterFailureCodes
{
    /// <summary>Each try ended the program that made it.</summary>
    public const string EndsWorkers = "endsWorkers";

    /// <summary>Each try failed, with an error that says nothing of the file.</summary>
    public const string KeepsFailing = "keepsFailing";
}
