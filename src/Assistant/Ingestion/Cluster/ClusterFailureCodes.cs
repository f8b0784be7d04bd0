namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>Why a file of the shared queue gave no document, beside what is wrong with the file.</summary>
internal static class ClusterFailureCodes
{
    /// <summary>Each try ended the program that made it.</summary>
    public const string EndsWorkers = "endsWorkers";

    /// <summary>Each try failed, with an error that says nothing of the file.</summary>
    public const string KeepsFailing = "keepsFailing";

    public const string Cancelled = "cancelled";
}
