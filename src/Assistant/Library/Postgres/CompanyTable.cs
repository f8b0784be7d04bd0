using LittleGiants.Assistant.Library.Copying;
using LittleGiants.Extraction.Facts;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The tables <c>companies</c> and <c>aliases</c>.</summary>
internal static class CompanyTable
{
    /// <summary>Characters of a name that an index takes for certain.</summary>
    private const int LongestName = 500;

    /// <summary>The company with this name, register number or ticker, a new one when there is none; locked, so that whatever hangs on the set of its documents is worked out by one writer at a time.</summary>
    public static async Task<long> FindOrAddAsync(NpgsqlConnection connection, CompanyIdentity company, CancellationToken cancellationToken)
    {
        var key = Cut(CompanyKey.Of(company.Name));
        if (company.Registration is { } number)
        {
            // Two writers that both find none would both make one.
            await connection.RunAsync("SELECT pg_advisory_xact_lock(hashtextextended(@number, 1))", cancellationToken, ("number", Cut(number)));
        }

        for (; ; )
        {
            if (await FindAsync(connection, key, company.Registration, cancellationToken) is > 0 and var found)
            {
                return found;
            }

            if (await connection.ScalarAsync("INSERT INTO companies (name, key) VALUES (@name, @key) ON CONFLICT (team, key) DO NOTHING RETURNING id", cancellationToken, ("name", Cut(company.Name)), ("key", key)) is > 0 and var added)
            {
                return added;
            }
        }
    }

    public static async Task AddAliasesAsync(NpgsqlConnection connection, long companyId, long documentId, CompanyIdentity company, CancellationToken cancellationToken)
    {
        IEnumerable<CompanyAlias> aliases =
        [
            new(company.Name, "name"),
            .. company.Aliases.Select(alias => new CompanyAlias(alias, "alias")),
            .. company.Ticker is { } ticker ? [new CompanyAlias(ticker, "ticker")] : Array.Empty<CompanyAlias>(),
            .. company.Registration is { } registration ? [new CompanyAlias(registration, "registration")] : Array.Empty<CompanyAlias>(),
        ];
        var kept = aliases.Where(alias => alias.Text.Length > 0).Select(alias => alias with { Text = Cut(alias.Text) }).DistinctBy(alias => alias.Text).ToList();
        await connection.RunAsync(
            "INSERT INTO aliases (company_id, document_id, alias, kind) SELECT @company, @document, alias, kind FROM unnest(@aliases, @kinds) AS named(alias, kind) ON CONFLICT DO NOTHING",
            cancellationToken,
            ("company", companyId), ("document", documentId), ("aliases", kept.Select(alias => alias.Text).ToArray()), ("kinds", kept.Select(alias => alias.Kind).ToArray()));
    }

    public static Task<List<long>> OfDocumentAsync(NpgsqlConnection connection, long documentId, CancellationToken cancellationToken) => connection.ListAsync(
        reader => reader.GetInt64(0), "SELECT DISTINCT company_id FROM aliases WHERE document_id = @id ORDER BY company_id", cancellationToken, ("id", documentId));

    /// <summary>Gives companies the name that their latest annual report prints, in whatever order the reports came.</summary>
    public static Task RenameAsync(NpgsqlConnection connection, IReadOnlyCollection<long> companies, CancellationToken cancellationToken) => connection.RunAsync(
        """
        UPDATE companies SET name = coalesce((
            SELECT alias FROM aliases JOIN documents ON documents.id = document_id WHERE aliases.company_id = companies.id AND aliases.kind = 'name'
            ORDER BY documents.kind = 'AnnualReport' DESC, fiscal_year DESC NULLS LAST, documents.kind = 'Article', documents.sha256, alias LIMIT 1), name) WHERE id = ANY(@ids)
        """,
        cancellationToken, ("ids", companies.ToArray()));

    /// <summary>So that no writer adds to them while it is seen whether anything of them is left.</summary>
    public static Task LockAsync(NpgsqlConnection connection, IReadOnlyCollection<long> companies, CancellationToken cancellationToken) =>
        connection.RunAsync("SELECT id FROM companies WHERE id = ANY(@ids) ORDER BY id FOR UPDATE", cancellationToken, ("ids", companies.ToArray()));

    /// <summary>Removes those of which no document and no correction is left.</summary>
    public static Task RemoveForgottenAsync(NpgsqlConnection connection, IReadOnlyCollection<long> companies, CancellationToken cancellationToken) => connection.RunAsync(
        """
        DELETE FROM companies WHERE id = ANY(@ids) AND NOT EXISTS (SELECT 1 FROM aliases WHERE company_id = companies.id)
            AND NOT EXISTS (SELECT 1 FROM corrections WHERE company_id = companies.id)
        """,
        cancellationToken, ("ids", companies.ToArray()));

    public static async Task<List<CompanyRecord>> SelectAsync(NpgsqlConnection connection, IdRange ids, CancellationToken cancellationToken)
    {
        (string, object?)[] range = [("first", ids.First), ("last", ids.Last)];
        var aliases = (await connection.ListAsync(
            reader => (Company: reader.GetInt64(0), Alias: new CompanyAlias(reader.GetString(1), reader.GetString(2))),
            "SELECT DISTINCT company_id, alias, kind FROM aliases WHERE company_id BETWEEN @first AND @last ORDER BY company_id, alias",
            cancellationToken, range)).ToLookup(item => item.Company, item => item.Alias);
        return await connection.ListAsync(
            reader => new CompanyRecord(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)) { Aliases = [.. aliases[reader.GetInt64(0)]] },
            "SELECT id, name, key FROM companies WHERE id BETWEEN @first AND @last ORDER BY id",
            cancellationToken, range);
    }

    private static async Task<long> FindAsync(NpgsqlConnection connection, string key, string? registration, CancellationToken cancellationToken)
    {
        const string Mine = "team = coalesce(current_setting('little_giants.team', true), '')";
        var found = await connection.ScalarAsync($"SELECT id FROM companies WHERE key = @key AND {Mine} FOR NO KEY UPDATE", cancellationToken, ("key", key));
        return found > 0 || registration is null ? found : await connection.ScalarAsync(
            $"SELECT id FROM companies WHERE id = (SELECT company_id FROM aliases WHERE kind = 'registration' AND alias = @alias ORDER BY company_id LIMIT 1) AND {Mine} FOR NO KEY UPDATE", cancellationToken, ("alias", Cut(registration)));
    }

    private static string Cut(string name) => KeptText.Of(name.Length > LongestName ? name[..LongestName] : name);
}
