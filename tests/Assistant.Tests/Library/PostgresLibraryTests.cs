using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Postgres;

namespace LittleGiants.Assistant.Tests.Library;

public sealed class PostgresLibraryTests : LibraryConformanceTests
{
    private protected override async Task<ILibrary> OpenAsync() => await PostgresLibrary.OpenAsync(await PostgresServer.NewDatabaseAsync(), default);
}
