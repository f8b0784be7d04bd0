using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Ranks rows of tables by BM25 over label and context, with the numbers that SQLite's FTS5 uses.</summary>
internal static class RowSearch
{
    /// <summary>Terms of one query; what comes after adds cost and no sense.</summary>
    private const int MaxTerms = 64;

    /// <summary>Rows that are looked at when all documents are searched, those of the rarest terms.</summary>
    private const long MostPostings = 20_000;

    private const double Saturation = 1.2;
    private const double LengthEffect = 0.75;
    private const double LeastRarity = 1e-6;

    /// <summary>The weights of label and context.</summary>
    private static readonly double[] Weights = [3.0, 0.7];

    public static async Task<List<ScoredId>> FindAsync(NpgsqlConnection connection, PassageQuery query, CancellationToken cancellationToken)
    {
        var documents = query.Documents?.Where(document => document.Rows.Last >= document.Rows.First).ToList();
        var tokens = query.Terms.OrderByDescending(term => term.Weight).Take(MaxTerms).SelectMany(term => term.Tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).ToList();
        if (tokens.Count == 0 || documents is { Count: 0 })
        {
            return [];
        }

        var (frequencies, rows, length) = await TokenTable.RowFrequenciesAsync(connection, tokens, cancellationToken);
        tokens = [.. tokens.Where(token => frequencies.GetValueOrDefault(token) > 0)];
        var looked = documents is null ? Rarest(tokens, frequencies) : tokens;
        if (looked.Count == 0)
        {
            return [];
        }

        var numbers = tokens.Select((token, number) => (token, number)).ToDictionary(item => item.token, item => item.number, StringComparer.Ordinal);
        var rarities = tokens.Select(token => Math.Max(LeastRarity, Math.Log((rows - frequencies[token] + 0.5) / (frequencies[token] + 0.5)))).ToArray();
        var usual = (double)length / Math.Max(1, rows);
        var asked = $"({string.Join(" | ", looked.Select(TokenVector.Quoted))})"
            + (documents is null ? "" : $" & ({string.Join(" | ", documents.Select(document => TokenVector.Quoted(TokenVector.Mark(document.Id))))})");
        var found = await connection.ListAsync(
            reader => new ScoredId(reader.GetInt64(0), Score(reader.GetFieldValue<byte[]>(1), numbers, rarities, usual)),
            "SELECT id, tsvectorsend(tokens) FROM row_index WHERE tokens @@ @asked::tsquery", cancellationToken, ("asked", asked));
        return [.. found.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(query.Limit)];
    }

    private static double Score(byte[] vector, Dictionary<string, int> numbers, double[] rarities, double usual)
    {
        var counts = new double[rarities.Length];
        var length = TokenVector.Count(vector, numbers.GetAlternateLookup<ReadOnlySpan<char>>(), (number, field) => counts[number] += Weights[field]);
        var norm = Saturation * (1 - LengthEffect + (LengthEffect * length / usual));
        double score = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            score += counts[i] > 0 ? rarities[i] * counts[i] * (Saturation + 1) / (counts[i] + norm) : 0;
        }

        return score;
    }

    private static List<string> Rarest(List<string> tokens, IReadOnlyDictionary<string, long> frequencies)
    {
        var chosen = new List<string>();
        long postings = 0;
        foreach (var token in tokens.OrderBy(token => frequencies[token]))
        {
            postings += frequencies[token];
            if (chosen.Count > 0 && postings > MostPostings)
            {
                break;
            }

            chosen.Add(token);
        }

        return chosen;
    }
}
