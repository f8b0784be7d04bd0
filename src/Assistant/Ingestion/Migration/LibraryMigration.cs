using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Copying;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Search;

namespace LittleGiants.Assistant.Ingestion.Migration;

/// <summary>Copies a library from one store into another and proves that both hold the same.</summary>
/// <remarks>
/// 1. The originals, those that are not there yet. 2. All tables, and the tokens made anew from the text, in one transaction of the target: all of it or nothing.
/// 3. Both are read through, table by table, and compared; so are the frequencies of some tokens.
/// Memory is that of a few hundred rows, however large the library is.
/// </remarks>
internal sealed class LibraryMigration(ILibrary source, IFileStore sourceFiles, ILibrary target, IFileStore targetFiles, Action<string> progress)
{
    private const int Chunk = 200;

    /// <summary>Documents between two words of progress.</summary>
    private const int Few = 25;

    /// <summary>Tokens whose frequencies are compared.</summary>
    private const int Compared = 2000;

    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);

    /// <exception cref="LibraryException">The target is not empty, or one of the two fails; the target is then as it was.</exception>
    public async Task<MigrationReport> RunAsync(CancellationToken cancellationToken)
    {
        if (!await target.Tables.IsEmptyAsync(cancellationToken))
        {
            throw new LibraryException("The library to copy into is not empty, and nothing in it is written over. Name a new folder or an empty database with --to.");
        }

        var documents = await source.DocumentsAsync(cancellationToken);
        var missing = await CopyFilesAsync(documents, cancellationToken);
        await target.Tables.FillAsync(
            async filling =>
            {
                foreach (var table in LibraryTable.All)
                {
                    progress($"{table.Name} …");
                    await filling.AddAsync(table, RowsAsync(table, cancellationToken), cancellationToken);
                }

                for (var i = 0; i < documents.Count; i++)
                {
                    await IndexAsync(filling, documents[i], cancellationToken);
                    if (i % Few == 0)
                    {
                        progress(FormattableString.Invariant($"index {i + 1} of {documents.Count} documents …"));
                    }
                }

                progress("writing …");
            },
            cancellationToken);
        return await ProvedAsync(documents, missing, cancellationToken);
    }

    private async IAsyncEnumerable<object?[]> RowsAsync(LibraryTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (object?[]? last = null; ;)
        {
            var rows = await source.Tables.RowsAsync(table, last, Chunk, cancellationToken);
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < Chunk)
            {
                yield break;
            }

            last = rows[^1];
        }
    }

    private async Task IndexAsync(ILibraryFilling filling, DocumentRecord document, CancellationToken cancellationToken)
    {
        var passages = await source.PassageTextsAsync(Ids(document.Passages), cancellationToken);
        var rows = await source.RowsAsync(Ids(document.Rows), cancellationToken);
        var tokens = passages.Select(passage => new PassageTokens(Tokenizer.Of(passage.Passage.Heading), passage.Passage.IsTable ? Tokenizer.Of(Labels(passage.Text)) : "", Tokenizer.Of(passage.Text))).ToList();
        await filling.IndexAsync(
            document, tokens, [.. rows.Select(row => new RowTokens(Tokenizer.Of(row.Label), Tokenizer.Of(string.Join(' ', [.. row.Path, row.Caption]))))], cancellationToken);
        foreach (var token in tokens.Take(_tokens.Count < Compared ? 2 : 0).SelectMany(passage => passage.Body.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            _tokens.Add(token);
        }
    }

    /// <summary>The first cells: cells are parted by tabs, rows by line feeds.</summary>
    private static string Labels(string text) => string.Join(' ', text.Split('\n').Select(line => line.Split('\t', 2)[0]));

    private static long[] Ids(IdRange range)
    {
        var ids = new long[Math.Max(0, range.Last - range.First + 1)];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = range.First + i;
        }

        return ids;
    }

    private async Task<List<string>> CopyFilesAsync(IReadOnlyList<DocumentRecord> documents, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        var there = (await targetFiles.AllAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var wanted = documents.Where(document => !document.IsFactsOnly).Select(document => document.Sha256).Distinct().ToList();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (!there.Contains(wanted[i]))
            {
                if (await sourceFiles.ReadAsync(wanted[i], cancellationToken) is { } content)
                {
                    await targetFiles.AddAsync(content, cancellationToken);
                }
                else
                {
                    missing.Add(wanted[i]);
                }
            }

            if (i % Few == 0)
            {
                progress(FormattableString.Invariant($"original {i + 1} of {wanted.Count} …"));
            }
        }

        return missing;
    }

    private async Task<MigrationReport> ProvedAsync(IReadOnlyList<DocumentRecord> documents, List<string> missing, CancellationToken cancellationToken)
    {
        var tables = new List<MigratedTable>();
        var differences = new List<string>();
        foreach (var table in LibraryTable.All)
        {
            progress($"comparing {table.Name} …");
            var (there, here) = (await TableDigest.OfAsync(source.Tables, table, cancellationToken), await TableDigest.OfAsync(target.Tables, table, cancellationToken));
            tables.Add(new MigratedTable(table.Name, here.Rows, here.Sha256));
            if (there.Rows != here.Rows)
            {
                differences.Add(FormattableString.Invariant($"{table.Name}: {there.Rows} rows in the source, {here.Rows} in the copy."));
            }
            else if (there != here)
            {
                differences.Add($"{table.Name}: as many rows, but not the same content.");
            }
        }

        progress("comparing indexes …");
        var (known, passages) = await source.FrequenciesAsync(_tokens, cancellationToken);
        var (copied, counted) = await target.FrequenciesAsync(_tokens, cancellationToken);
        if (passages != counted || known.Any(token => copied.GetValueOrDefault(token.Key) != token.Value) || copied.Count != known.Count)
        {
            differences.Add("The index of tokens counts otherwise than that of the source: the source was indexed by an older program. 'assistant verify --repair' reads those documents again.");
        }

        differences.AddRange((await target.CheckAsync(cancellationToken)).Select(damage => damage.Message));
        var files = (await targetFiles.AllAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return new MigrationReport(tables, documents.Count(document => files.Contains(document.Sha256)), missing, differences);
    }
}
