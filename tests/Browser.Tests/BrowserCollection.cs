namespace LittleGiants.Browser.Tests;

/// <summary>One test at a time: what a page does while another loads the machine says nothing.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
