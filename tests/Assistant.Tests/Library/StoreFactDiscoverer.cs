using Xunit.Abstractions;
using Xunit.Sdk;

namespace LittleGiants.Assistant.Tests.Library;

/// <summary>Looks at the class that derives from the base, which a fact's own attribute cannot see.</summary>
public sealed class StoreFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        testMethod.TestClass.Class.Name.Contains("Postgres", StringComparison.Ordinal) && PostgresServer.Missing is { } missing
            ? new XunitSkippedDataRowTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, missing)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}
