using LittleGiants.Extraction.Facts;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The tables <c>companies</c> and <c>aliases</c>.</summary>
internal static class CompanyTable
{
    /// <summary>The company with this name, register number or ticker; a new one when there is none.</summary>
    public static long FindOrAdd(SqliteConnection connection, CompanyIdentity company)
    {
        var key = CompanyKey.Of(company.Name);
        var found = connection.Scalar("SELECT id FROM companies WHERE key = @key", ("@key", key));
        if (found == 0 && company.Registration is { } registration)
        {
            found = connection.Scalar("SELECT company_id FROM aliases WHERE kind = 'registration' AND alias = @alias LIMIT 1", ("@alias", registration));
        }

        return found != 0 ? found : connection.Insert("INSERT INTO companies (name, key) VALUES (@name, @key)", ("@name", company.Name), ("@key", key));
    }

    public static void AddAliases(SqliteConnection connection, long companyId, long documentId, CompanyIdentity company)
    {
        IEnumerable<CompanyAlias> aliases =
        [
            new(company.Name, "name"),
            .. company.Aliases.Select(alias => new CompanyAlias(alias, "alias")),
            .. company.Ticker is { } ticker ? [new CompanyAlias(ticker, "ticker")] : Array.Empty<CompanyAlias>(),
            .. company.Registration is { } registration ? [new CompanyAlias(registration, "registration")] : Array.Empty<CompanyAlias>(),
        ];
        foreach (var alias in aliases.Where(alias => alias.Text.Length > 0).DistinctBy(alias => alias.Text))
        {
            connection.Run(
                "INSERT OR IGNORE INTO aliases (company_id, document_id, alias, kind) VALUES (@company, @document, @alias, @kind)",
                ("@company", companyId), ("@document", documentId), ("@alias", alias.Text), ("@kind", alias.Kind));
        }
    }

    /// <summary>Gives the companies of a document the name that their latest annual report prints, in whatever order the reports came.</summary>
    public static void Rename(SqliteConnection connection, long documentId)
    {
        foreach (var company in connection.List(reader => reader.GetInt64(0), "SELECT DISTINCT company_id FROM aliases WHERE document_id = @id", ("@id", documentId)))
        {
            RenameCompany(connection, company);
        }
    }

    public static void RenameCompany(SqliteConnection connection, long companyId) => connection.Run(
        """
        UPDATE companies SET name = coalesce((
            SELECT alias FROM aliases JOIN documents ON documents.id = document_id WHERE aliases.company_id = @id AND aliases.kind = 'name'
            ORDER BY documents.kind = 'AnnualReport' DESC, fiscal_year DESC, documents.kind = 'Article', documents.sha256, alias LIMIT 1), name) WHERE id = @id
        """,
        ("@id", companyId));

    /// <summary>Companies of which no document and no correction is left.</summary>
    public static void RemoveForgotten(SqliteConnection connection) => connection.Run(
        """
        DELETE FROM companies WHERE NOT EXISTS (SELECT 1 FROM aliases WHERE company_id = companies.id)
            AND NOT EXISTS (SELECT 1 FROM corrections WHERE company_id = companies.id)
        """);

    public static List<CompanyRecord> Select(SqliteConnection connection) => Select(connection, new IdRange(long.MinValue, long.MaxValue));

    public static List<CompanyRecord> Select(SqliteConnection connection, IdRange ids)
    {
        (string, object?)[] range = [("@first", ids.First), ("@last", ids.Last)];
        var aliases = connection.List(
            reader => (Company: reader.GetInt64(0), Alias: new CompanyAlias(reader.GetString(1), reader.GetString(2))),
            "SELECT DISTINCT company_id, alias, kind FROM aliases WHERE company_id BETWEEN @first AND @last ORDER BY company_id, alias",
            range).ToLookup(item => item.Company, item => item.Alias);
        return connection.List(
            reader => new CompanyRecord(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)) { Aliases = [.. aliases[reader.GetInt64(0)]] },
            "SELECT id, name, key FROM companies WHERE id BETWEEN @first AND @last ORDER BY id",
            range);
    }
}
