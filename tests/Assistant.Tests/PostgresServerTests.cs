using Npgsql;

namespace LittleGiants.Assistant.Tests;

public sealed class PostgresServerTests
{
    [PostgresFact]
    public async Task A_restarted_server_has_what_it_had()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.CreateDatabaseAsync();
        await PostgresServer.ExecuteAsync(database, "CREATE TABLE kept (number int)");
        await server.StopAsync(atOnce: true);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => PostgresServer.ExecuteAsync(database, "SELECT 1"));
        await server.RestartAsync();
        await PostgresServer.ExecuteAsync(database, "INSERT INTO kept VALUES (1)");
    }
}
