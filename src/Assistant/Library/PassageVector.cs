namespace LittleGiants.Assistant.Library;

/// <summary>A passage's embedding.</summary>
internal sealed record PassageVector(long PassageId, float[] Values);
