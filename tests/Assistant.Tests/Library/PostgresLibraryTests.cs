using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Postgres;
using Npgsql;

namespace LittleGiants.Assistant.Tests.Library;

public sealed class PostgresLibraryTests : LibraryConformanceTests
{
    private const string Role = "analyst";

    private string _database = "";

    private protected override async Task<ILibrary> OpenAsync() => await PostgresLibrary.OpenAsync(_database = await PostgresServer.NewDatabaseAsync(), default);

    [PostgresFact]
    public async Task Two_processes_make_the_tables_at_once_and_both_can_use_them()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostgresLibrary.OpenAsync(database, default)));
        foreach (var library in opened)
        {
            Assert.Empty(await library.DocumentsAsync(default));
            await library.DisposeAsync();
        }

        Assert.Equal(1, await CountAsync(database, "SELECT count(*) FROM schema_steps WHERE number = 1"));
    }

    [PostgresFact]
    public async Task A_library_of_a_newer_program_is_refused()
    {
        await PostgresServer.ExecuteAsync(_database, "INSERT INTO schema_steps (number, name) VALUES (1000, 'later')");
        var error = await Assert.ThrowsAsync<LibraryException>(() => PostgresLibrary.OpenAsync(_database, default));
        Assert.StartsWith("The library was written by a newer program (schema 1000", error.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_database_that_does_not_hold_all_languages_is_refused()
    {
        var server = await PostgresServer.SharedAsync();
        await PostgresServer.ExecuteAsync(server.ConnectionString("postgres"), "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0");
        var error = await Assert.ThrowsAsync<LibraryException>(() => PostgresLibrary.OpenAsync(server.ConnectionString("latin"), default));
        Assert.Contains("LATIN1", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(server.ConnectionString("latin"), "SELECT count(*) FROM pg_class WHERE relname = 'documents'"));
    }

    [PostgresTheory]
    [InlineData("Host=127.0.0.1;Port=1;Database=d;Username=u;Password=geheim;Timeout=1", "cannot be reached")]
    [InlineData("postgresql://u:geheim@127.0.0.1:{port}/nowhere", "There is no database nowhere")]
    [InlineData("postgresql://u:geheim@[", "not understood")]
    [InlineData("Host=h;Passwort=geheim", "not understood")]
    public async Task What_cannot_be_opened_is_told_without_what_is_secret(string connection, string said)
    {
        var port = new NpgsqlConnectionStringBuilder(_database).Port;
        var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var error = await Assert.ThrowsAsync<LibraryException>(() => PostgresLibrary.OpenAsync(connection.Replace("{port}", $"{port}", StringComparison.Ordinal).Replace("://u:", "://postgres:", StringComparison.Ordinal), limit.Token));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task The_same_file_from_several_writers_is_one_document()
    {
        await using var other = await PostgresLibrary.OpenAsync(_database, default);
        var (english, dutch) = (Indexed(Samples.English), Indexed(Samples.Dutch));
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? Library : other).AddAsync(i < 6 ? english : dutch, default)));
        Assert.Single(added.Take(6).Select(document => document.Id).Distinct());
        var documents = await Library.DocumentsAsync(default);
        Assert.Equal(2, documents.Count);

        // Ids that were taken at the same time follow each other all the same.
        Assert.All(documents, document => Assert.Equal(document.Sha256 == english.Document.Sha256 ? english.Passages.Count : dutch.Passages.Count, document.Passages.Last - document.Passages.First + 1));
        Assert.Empty(await Library.CheckAsync(default));
    }

    [PostgresFact]
    public async Task Reports_of_one_company_from_several_writers_know_of_each_other()
    {
        var indexed = Indexed(Samples.English);
        var editions = Enumerable.Range(0, 6).Select(i => indexed with { Document = indexed.Document with { Sha256 = new string((char)('a' + i), 64), IsCorrected = i == 3, Source = $"{i}" } });
        await Task.WhenAll(editions.Select(edition => Library.AddAsync(edition, default)));
        var documents = await Library.DocumentsAsync(default);
        var corrected = documents.Single(document => document.IsCorrected).Id;
        Assert.All(documents, document => Assert.Equal(document.Id == corrected ? null : corrected, document.SupersededBy));
        Assert.Single(await Library.CompaniesAsync(default));

        // One writer removes what the others add to.
        await Task.WhenAll([.. documents.Select(document => Library.RemoveAsync(document.Id, default) as Task), Library.AddAsync(indexed with { Document = indexed.Document with { Sha256 = new string('9', 64) } }, default)]);
        var left = Assert.Single(await Library.DocumentsAsync(default));
        Assert.Equal(left.CompanyId, Assert.Single(await Library.CompaniesAsync(default)).Id);
        Assert.NotEmpty((await Library.CompaniesAsync(default))[0].Aliases);
    }

    [PostgresFact]
    public async Task No_word_of_a_removed_document_is_in_any_table()
    {
        await Library.AddAsync(Indexed(Samples.English), default);
        var removed = await Library.AddAsync(Indexed(Samples.Dutch), default);
        Assert.NotEmpty(await TablesWithAsync("waterwijk"));
        await Library.RemoveAsync(removed.Id, default);
        Assert.Empty(await TablesWithAsync("waterwijk"));
        Assert.NotEmpty(await TablesWithAsync("harrowfield"));
    }

    [PostgresFact]
    public async Task A_connection_that_is_lost_in_a_query_is_made_anew_and_what_goes_on_too_long_is_told()
    {
        var added = await Library.AddAsync(Indexed(Samples.English), default);
        var stop = new CancellationTokenSource();
        var ending = Task.Run(async () =>
        {
            for (var ended = 0; ended < 8;)
            {
                ended += (int)await CountAsync(_database, "SELECT count(*) FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()) gone");
            }

            await stop.CancelAsync();
        });
        while (!stop.IsCancellationRequested)
        {
            Assert.NotNull(await Library.PageAsync(added.Id, 1, default));
            await Library.SaveAsync(new Conversation("c", "t", "{}", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), new ConversationTurn(1, "Q", "A", DateTimeOffset.UnixEpoch, [added.Id]), default);
        }

        await ending;
        Assert.Single(await Library.TurnsAsync("c", default));

        // A lock that nobody gives back.
        await using var holder = new NpgsqlConnection(_database);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using var locking = new NpgsqlCommand("LOCK TABLE corrections IN ACCESS EXCLUSIVE MODE", holder);
        await locking.ExecuteNonQueryAsync();
        await using var impatient = await PostgresLibrary.OpenAsync(_database + ";Command Timeout=1", default);
        var error = await Assert.ThrowsAsync<LibraryException>(() => impatient.CorrectionsAsync(null, default));
        Assert.Contains("took too long", error.Message, StringComparison.Ordinal);
        await transaction.RollbackAsync();
        Assert.Empty(await impatient.CorrectionsAsync(null, default));
    }

    [PostgresFact]
    public async Task A_server_that_starts_anew_in_the_middle_is_waited_for_and_one_that_is_gone_is_told()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.CreateDatabaseAsync();
        await using var library = await PostgresLibrary.OpenAsync(database, default);
        var indexed = Indexed(Samples.English);
        await library.AddAsync(Indexed(Samples.Dutch), default);
        var adding = Task.WhenAll(Enumerable.Range(0, 12).Select(i => library.AddAsync(indexed with { Document = indexed.Document with { Sha256 = $"{i:x64}", Source = $"{i}" } }, default)));
        while (!adding.IsCompleted && await CountAsync(database, "SELECT count(*) FROM documents") < 3)
        {
            await Task.Yield();
        }

        await server.StopAsync(atOnce: true);
        await server.RestartAsync();
        await adding;
        Assert.Equal(13, (await library.DocumentsAsync(default)).Count);
        Assert.Empty(await library.CheckAsync(default));
        await using var impatient = await PostgresLibrary.OpenAsync(database, default, TimeSpan.FromMilliseconds(200));
        await server.StopAsync();
        var error = await Assert.ThrowsAsync<LibraryException>(() => impatient.DocumentsAsync(default));
        Assert.Contains("cannot be reached", error.Message, StringComparison.Ordinal);
        await server.RestartAsync();
        Assert.Equal(13, (await impatient.DocumentsAsync(default)).Count);
    }

    [PostgresFact]
    public async Task A_disk_that_is_full_is_told_and_nothing_of_the_document_is_there()
    {
        await Library.AddAsync(Indexed(Samples.Dutch), default);

        // The very error that the server gives, from the last table but one that is written.
        await PostgresServer.ExecuteAsync(_database, """
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION SQLSTATE '53100' USING MESSAGE = 'could not extend file: No space left on device'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON facts FOR EACH ROW EXECUTE FUNCTION no_room();
            """);
        var error = await Assert.ThrowsAsync<LibraryException>(() => Library.AddAsync(Indexed(Samples.English), default));
        Assert.Contains("no room left", error.Message, StringComparison.Ordinal);
        Assert.Single(await Library.DocumentsAsync(default));
        Assert.Empty(await Library.CheckAsync(default));
        await PostgresServer.ExecuteAsync(_database, "DROP TRIGGER no_room ON facts");
        await Library.AddAsync(Indexed(Samples.English), default);
        Assert.Equal(2, (await Library.DocumentsAsync(default)).Count);
    }

    [PostgresFact]
    public async Task A_damaged_index_and_a_missing_page_are_found()
    {
        var added = await Library.AddAsync(Indexed(Samples.English), default);
        await PostgresServer.ExecuteAsync(_database, $"DELETE FROM passage_index WHERE id = {added.Passages.First}");
        Assert.Contains("missing from the index", Assert.Single(await Library.CheckAsync(default)).Message, StringComparison.Ordinal);
        await PostgresServer.ExecuteAsync(_database, $"DELETE FROM pages WHERE number = {added.PageCount}");
        Assert.Contains($"{added.PageCount - 1} of {added.PageCount} pages", Assert.Single(await Library.CheckAsync(default)).Message, StringComparison.Ordinal);
        Assert.True(await Library.ReplaceAsync(added.Id, Indexed(Samples.English), default));
        Assert.Empty(await Library.CheckAsync(default));
    }

    [PostgresFact]
    public async Task A_team_sees_and_writes_what_is_its_own_and_who_names_no_team_sees_all()
    {
        await PostgresServer.ExecuteAsync(_database, $"""
            CREATE ROLE {Role} LOGIN;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {Role};
            GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO {Role};
            """);
        await using var all = await PostgresLibrary.OpenAsync(new NpgsqlConnectionStringBuilder(_database) { Username = Role }.ToString(), default);
        await using var red = await PostgresLibrary.OpenAsync(Team("red"), default);
        await using var blue = await PostgresLibrary.OpenAsync(Team("blue"), default);
        var mine = await red.AddAsync(Indexed(Samples.English), default);
        var theirs = await blue.AddAsync(Indexed(Samples.English), default);
        Assert.NotEqual(mine.Id, theirs.Id);
        Assert.NotEqual(mine.CompanyId, theirs.CompanyId);
        await red.SaveAsync(new Conversation("c", "t", "{}", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), new ConversationTurn(1, "Q", "A", DateTimeOffset.UnixEpoch, [mine.Id]), default);
        await red.AppendAsync(new Correction(mine.CompanyId!.Value, "revenue", 2024, "confirm", "", "me", DateTimeOffset.UnixEpoch), default);
        Assert.Equal([theirs.Id], (await blue.DocumentsAsync(default)).Select(document => document.Id));
        Assert.Equal(theirs.CompanyId, Assert.Single(await blue.CompaniesAsync(default)).Id);
        Assert.Null(await blue.PageAsync(mine.Id, 1, default));
        Assert.Empty(await blue.FactsAsync(new FactQuery { DocumentId = mine.Id }, default));
        Assert.Empty(await blue.PassageTextsAsync([mine.Passages.First], default));
        Assert.Empty(await blue.RowsAsync([mine.Rows.First], default));
        Assert.Empty(await blue.TurnsAsync("c", default));
        Assert.Empty(await blue.CorrectionsAsync(mine.CompanyId, default));
        Assert.False(await blue.RemoveAsync(mine.Id, default));
        Assert.Equal([mine.Id, theirs.Id], (await all.DocumentsAsync(default)).Select(document => document.Id).Order());
        Assert.NotNull(await all.PageAsync(mine.Id, 1, default));
        Assert.True(await red.RemoveAsync(mine.Id, default));
        Assert.Equal([theirs.Id], (await all.DocumentsAsync(default)).Select(document => document.Id));

        string Team(string team) => new NpgsqlConnectionStringBuilder(_database) { Username = Role, Options = $"-c little_giants.team={team}" }.ToString();
    }

    private async Task<List<string>> TablesWithAsync(string word)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        var tables = await connection.ListAsync(reader => reader.GetString(0), "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'", default);
        var holding = new List<string>();
        foreach (var table in tables)
        {
            if (await connection.ScalarAsync($"SELECT count(*) FROM \"{table}\" t WHERE t::text ILIKE @word", default, ("word", $"%{word}%")) > 0)
            {
                holding.Add(table);
            }
        }

        return holding;
    }

    private static async Task<long> CountAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ToString());
        await connection.OpenAsync();
        return await connection.ScalarAsync(sql, default);
    }
}
