using System.Runtime.InteropServices;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Finds passages term by term, as every store does: which hold it, the index says.</summary>
internal static class PassageSearch
{
    /// <summary>Terms of one query; what comes after adds cost and no sense.</summary>
    private const int MaxTerms = 64;

    public static async Task<List<ScoredId>> FindAsync(NpgsqlConnection connection, PassageQuery query, CancellationToken cancellationToken)
    {
        var ranges = query.Documents?.Where(document => document.Passages.Last >= document.Passages.First).ToList();
        if (query.Terms.Count == 0 || ranges is { Count: 0 })
        {
            return [];
        }

        var terms = query.Terms.OrderByDescending(term => term.Weight).Take(MaxTerms).Select((term, place) => (Term: term, Group: term.Group ?? -1 - place)).ToList();
        var found = new long[terms.Count][];
        var marks = ranges is null ? "" : $"({string.Join(" | ", ranges.Select(document => TokenVector.Quoted(TokenVector.Mark(document.Id))))}) & ";
        await connection.ListAsync(
            reader => found[reader.GetInt64(0) - 1] = reader.GetFieldValue<long[]>(1),
            "SELECT place, ARRAY(SELECT id FROM passage_index WHERE tokens @@ term) FROM unnest(@terms::tsquery[]) WITH ORDINALITY AS asked(term, place)",
            cancellationToken,
            ("terms", terms.Select(item => $"{marks}({TokenVector.Query(item.Term.Tokens)})").ToArray()));
        var scores = new Dictionary<long, double>();
        foreach (var group in terms.Select((item, place) => (item.Term, item.Group, Found: found[place])).GroupBy(item => item.Group))
        {
            var counted = group.Skip(1).Any() ? new HashSet<long>() : null;
            foreach (var (term, _, ids) in group)
            {
                foreach (var id in ids)
                {
                    if (counted is null || counted.Add(id))
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(scores, id, out _) += term.Weight;
                    }
                }
            }
        }

        return [.. scores.Select(score => new ScoredId(score.Key, score.Value)).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(query.Limit)];
    }
}
