namespace LittleGiants.Assistant.Ingestion;

/// <summary>What is being done to a file on its way into the library.</summary>
internal enum IngestionStage
{
    Downloading,
    Copying,
    Reading,
    Extracting,
    Storing,
}
