using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>Finds passages term by term: FTS5's own rank would count each term in the whole index anew, and cost more the larger the library is.</summary>
internal static class PassageSearch
{
    /// <summary>Terms of one query; what comes after adds cost and no sense.</summary>
    private const int MaxTerms = 64;

    public static List<ScoredId> Find(SqliteConnection connection, PassageQuery query, CancellationToken cancellationToken)
    {
        var ranges = query.Documents is null
            ? [new IdRange(long.MinValue, long.MaxValue)]
            : query.Documents.Select(document => document.Passages).Where(range => range.Last >= range.First).ToList();
        var scores = new Dictionary<long, double>();
        using var command = connection.Command(
            "SELECT rowid FROM passage_index WHERE passage_index MATCH @match AND rowid BETWEEN @first AND @last", ("@match", ""), ("@first", 0L), ("@last", 0L));
        foreach (var group in query.Terms.OrderByDescending(term => term.Weight).Take(MaxTerms).Select((term, place) => (Term: term, Group: term.Group ?? -1 - place)).GroupBy(item => item.Group))
        {
            var counted = group.Skip(1).Any() ? new HashSet<long>() : null;
            foreach (var (term, _) in group)
            {
                cancellationToken.ThrowIfCancellationRequested();
                command.Parameters[0].Value = $"\"{term.Tokens.Replace("\"", "", StringComparison.Ordinal)}\"";
                foreach (var range in ranges)
                {
                    command.Parameters[1].Value = range.First;
                    command.Parameters[2].Value = range.Last;
                    using var reader = command.ExecuteReader();
                    while (reader.Read())
                    {
                        var id = reader.GetInt64(0);
                        if (counted is null || counted.Add(id))
                        {
                            CollectionsMarshal.GetValueRefOrAddDefault(scores, id, out _) += term.Weight;
                        }
                    }
                }
            }
        }

        return [.. scores.Select(score => new ScoredId(score.Key, score.Value)).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(query.Limit)];
    }
}
