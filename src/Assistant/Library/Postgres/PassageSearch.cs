using System.Runtime.InteropServices;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Finds passages term by term, as every store does: in some documents by the places of their tokens, in all by the index.</summary>
internal sealed class PassageSearch
{
    /// <summary>Terms of one query; what comes after adds cost and no sense.</summary>
    private const int MaxTerms = 64;

    /// <summary>Passages of the documents that are searched one by one; with more of them the index costs less.</summary>
    private const long MostPassages = 60_000;

    private readonly DocumentTokenCache _cache = new();

    public async Task<List<ScoredId>> FindAsync(NpgsqlConnection connection, PassageQuery query, CancellationToken cancellationToken)
    {
        var ranges = query.Documents?.Select(document => document.Passages).Where(range => range.Last >= range.First).OrderBy(range => range.First).ToList();
        var terms = query.Terms.OrderByDescending(term => term.Weight).Take(MaxTerms).ToList();
        if (terms.Count == 0 || ranges is { Count: 0 })
        {
            return [];
        }

        var found = ranges is not null && ranges.Sum(range => range.Last - range.First + 1) <= MostPassages
            ? await InDocumentsAsync(connection, terms, ranges, cancellationToken)
            : await InAllAsync(connection, terms, ranges, cancellationToken);
        var scores = new Dictionary<long, double>();
        foreach (var group in terms.Select((term, place) => (Term: term, Group: term.Group ?? -1 - place, Found: found[place])).GroupBy(item => item.Group))
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

    private async Task<List<long>[]> InDocumentsAsync(NpgsqlConnection connection, List<QueryTerm> terms, List<IdRange> ranges, CancellationToken cancellationToken)
    {
        var found = terms.ConvertAll(_ => new List<long>()).ToArray();
        var phrases = terms.ConvertAll(term => term.Tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var range in ranges)
        {
            var tokens = await _cache.OfAsync(connection, range, cancellationToken);
            for (var i = 0; i < phrases.Count; i++)
            {
                found[i].AddRange(tokens.Holding(phrases[i]).Select(number => range.First + number));
            }
        }

        return found;
    }

    private static async Task<List<long>[]> InAllAsync(NpgsqlConnection connection, List<QueryTerm> terms, List<IdRange>? ranges, CancellationToken cancellationToken)
    {
        var found = new List<long>[terms.Count];
        await connection.ListAsync(
            reader => found[reader.GetInt64(0) - 1] = [.. reader.GetFieldValue<long[]>(1).Where(id => ranges is null || IdRange.Holds(ranges, id))],
            "SELECT place, ARRAY(SELECT id FROM passage_index WHERE tokens @@ term) FROM unnest(@terms::tsquery[]) WITH ORDINALITY AS asked(term, place)",
            cancellationToken,
            ("terms", terms.Select(term => TokenVector.Query(term.Tokens)).ToArray()));
        return found;
    }
}
