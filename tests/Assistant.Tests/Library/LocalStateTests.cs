using LittleGiants.Assistant.Library.Sharing;

namespace LittleGiants.Assistant.Tests.Library;

public sealed class LocalStateTests : SharedStateConformanceTests
{
    private protected override Task<ISharedState> OpenAsync() => Task.FromResult<ISharedState>(new LocalState(Location, TimeProvider.System));
}
