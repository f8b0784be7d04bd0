using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Copying;
using LittleGiants.Assistant.Search;

namespace LittleGiants.Benchmarks;

/// <summary>Fills an empty store with a library and with copies of it under other names: other companies, other contents.</summary>
internal sealed class GrownLibrary
{
    private const int Chunk = 500;

    /// <summary>Which table's ids a column holds.</summary>
    private static readonly Dictionary<string, string> Pointers = new()
    {
        ["company_id"] = "companies",
        ["document_id"] = "documents",
        ["superseded_by"] = "documents",
        ["first_passage"] = "passages",
        ["last_passage"] = "passages",
        ["first_row"] = "rows",
        ["last_row"] = "rows",
    };

    private static readonly string[] Grown = ["companies", "documents", "aliases", "pages", "passages", "rows", "facts", "statements"];

    private readonly ILibrary _source;
    private readonly List<(DocumentRecord Document, List<PassageTokens> Passages, List<RowTokens> Rows)> _documents = [];
    /// <summary>By how much the ids of a copy are higher, table by table.</summary>
    private readonly Dictionary<string, long> _step = [];

    private GrownLibrary(ILibrary source) => _source = source;

    public int Pages => _documents.Sum(document => document.Document.PageCount);

    public static async Task<GrownLibrary> OfAsync(ILibrary source)
    {
        var grown = new GrownLibrary(source);
        foreach (var document in await source.DocumentsAsync(default))
        {
            var passages = await source.PassageTextsAsync(Ids(document.Passages), default);
            var rows = await source.RowsAsync(Ids(document.Rows), default);
            grown._documents.Add((
                document,
                [.. passages.Select(passage => new PassageTokens(Tokenizer.Of(passage.Passage.Heading), "", Tokenizer.Of(passage.Text)))],
                [.. rows.Select(row => new RowTokens(Tokenizer.Of(row.Label), Tokenizer.Of(string.Join(' ', [.. row.Path, row.Caption]))))]));
        }

        foreach (var table in LibraryTable.All.Where(table => table.Columns[0].Name == "id" && Grown.Contains(table.Name)))
        {
            long last = 0;
            await foreach (var row in grown.RowsAsync(table))
            {
                last = Math.Max(last, (long)row[0]!);
            }

            grown._step[table.Name] = last + 1;
        }

        return grown;
    }

    public Task FillAsync(ILibrary target, int copies) => target.Tables.FillAsync(
        async filling =>
        {
            foreach (var table in LibraryTable.All.Where(table => Grown.Contains(table.Name)))
            {
                await filling.AddAsync(table, CopiesAsync(table, copies), default);
            }

            for (var copy = 0; copy < copies; copy++)
            {
                foreach (var (document, passages, rows) in _documents)
                {
                    var moved = document with { Id = document.Id + (copy * _step["documents"]), Passages = Moved(document.Passages, copy * _step["passages"]), Rows = Moved(document.Rows, copy * _step["rows"]) };
                    await filling.IndexAsync(moved, passages, rows, default);
                }
            }
        },
        default);

    private async IAsyncEnumerable<object?[]> CopiesAsync(LibraryTable table, int copies, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var copy = 0; copy < copies; copy++)
        {
            await foreach (var row in RowsAsync(table).WithCancellation(cancellationToken))
            {
                if (copy == 0 || table.Name != "aliases" || (string?)row[3] == "name")
                {
                    yield return copy == 0 ? row : Copied(table, row, copy);
                }
            }
        }
    }

    private object?[] Copied(LibraryTable table, object?[] row, int copy)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"Copy{copy}");
        return [.. row.Select((value, at) => (table.Name, table.Columns[at].Name, value) switch
        {
            (_, "id", long id) => id + (copy * _step[table.Name]),
            (_, var column, long id) when Pointers.TryGetValue(column, out var pointed) => id + (copy * _step[pointed]),
            ("documents", "sha256", string sha256) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sha256 + suffix))),
            ("documents", "name", string name) => $"{suffix}-{name}",
            ("companies", _, string name) => $"{suffix} {name}",
            ("aliases", "alias", string name) => $"{suffix} {name}",
            _ => value,
        })];
    }

    private async IAsyncEnumerable<object?[]> RowsAsync(LibraryTable table)
    {
        for (object?[]? last = null; ;)
        {
            var rows = await _source.Tables.RowsAsync(table, last, Chunk, default);
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

    private static IdRange Moved(IdRange range, long by) => new(range.First + by, range.Last + by);

    private static long[] Ids(IdRange range) => [.. Enumerable.Range(0, (int)Math.Max(0, range.Last - range.First + 1)).Select(at => range.First + at)];
}
