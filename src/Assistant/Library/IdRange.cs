namespace LittleGiants.Assistant.Library;

/// <summary>Ids that follow each other, both ends included; empty when <paramref name="Last"/> lies before <paramref name="First"/>.</summary>
internal readonly record struct IdRange(long First, long Last);
