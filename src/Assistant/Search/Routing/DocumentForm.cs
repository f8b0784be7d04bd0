namespace LittleGiants.Assistant.Search.Routing;

/// <summary>What a document is, as analysts name it.</summary>
internal enum DocumentForm
{
    Annual,
    Interim,
    Current,
    Release,
    Article,
}
