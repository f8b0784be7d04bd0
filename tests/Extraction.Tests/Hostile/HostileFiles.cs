namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Runs alone: time and memory are measured for the whole process.</summary>
[CollectionDefinition(nameof(HostileFiles), DisableParallelization = true)]
public sealed class HostileFiles;
