using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>Searches the token indexes.</summary>
internal static class TokenSearch
{
    /// <summary>Terms of one query; what comes after adds cost and no sense.</summary>
    private const int MaxTerms = 64;

    /// <summary>Documents up to which each is searched in its own range of ids; beyond, the whole index is ranked and filtered.</summary>
    private const int MaxRanges = 12;

    public static List<ScoredId> Find(SqliteConnection connection, string index, string weights, PassageQuery query, Func<Library.DocumentRecord, IdRange> rangeOf)
    {
        if (query.Terms.Count == 0 || query.Documents is { Count: 0 })
        {
            return [];
        }

        var match = Match(query.Terms);
        var found = new List<ScoredId>();
        if (query.Documents is { } documents && documents.Count <= MaxRanges)
        {
            foreach (var range in documents.Select(rangeOf))
            {
                found.AddRange(Rank(connection, index, weights, match, query.Limit, range));
            }
        }
        else
        {
            var ranges = query.Documents?.Select(rangeOf).Where(range => range.Last >= range.First).OrderBy(range => range.First).ToList();
            found.AddRange(ranges is null
                ? Rank(connection, index, weights, match, query.Limit, null)
                : Rank(connection, index, weights, match, query.Limit * 8, null).Where(hit => IdRange.Holds(ranges, hit.Id)));
        }

        return [.. found.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(query.Limit)];
    }

    public static (IReadOnlyDictionary<string, long> Frequencies, long Passages) Frequencies(SqliteConnection connection, IReadOnlyCollection<string> tokens)
    {
        var frequencies = connection.List(
            reader => (Token: reader.GetString(0), Count: reader.GetInt64(1)),
            "SELECT term, doc FROM passage_terms WHERE term IN (SELECT value FROM json_each(@tokens))",
            ("@tokens", JsonSerializer.Serialize(tokens))).ToDictionary(item => item.Token, item => item.Count);
        return (frequencies, connection.Scalar("SELECT count(*) FROM passages"));
    }

    private static List<ScoredId> Rank(SqliteConnection connection, string index, string weights, string match, int limit, IdRange? range) => connection.List(
        reader => new ScoredId(reader.GetInt64(0), -reader.GetDouble(1)),
        string.Create(CultureInfo.InvariantCulture, $"SELECT rowid, bm25({index}, {weights}) AS score FROM {index} WHERE {index} MATCH @match{(range is null ? "" : " AND rowid BETWEEN @first AND @last")} ORDER BY score LIMIT @limit"),
        range is { } ids ? [("@match", match), ("@limit", limit), ("@first", ids.First), ("@last", ids.Last)] : [("@match", match), ("@limit", limit)]);

    private static string Match(IReadOnlyList<QueryTerm> terms)
    {
        var match = new StringBuilder();
        foreach (var term in terms.OrderByDescending(term => term.Weight).Take(MaxTerms))
        {
            match.Append(match.Length > 0 ? " OR " : "").Append('"').Append(term.Tokens.Replace("\"", "", StringComparison.Ordinal)).Append('"');
        }

        return match.ToString();
    }
}
