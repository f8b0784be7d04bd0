using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>What was to be fetched is not there now, and may be later.</summary>
internal sealed class TransientFetchException(ReadFailure failure) : Exception(failure.Message)
{
    public string Code => failure.Code;
}
