using Xunit.Sdk;

namespace LittleGiants.Assistant.Tests.Library;

/// <summary>What every store must do: a fact of a base class, skipped where what the derived class's store needs is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("LittleGiants.Assistant.Tests.Library.StoreFactDiscoverer", "LittleGiants.Assistant.Tests")]
internal sealed class StoreFactAttribute : FactAttribute;
