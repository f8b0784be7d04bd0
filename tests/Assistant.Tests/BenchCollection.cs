namespace LittleGiants.Assistant.Tests;

/// <summary>Tests over one reading of the real reports.</summary>
[CollectionDefinition(Name)]
public sealed class BenchCollection : ICollectionFixture<BenchReading>
{
    public const string Name = "real reports";
}
