using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Exporting;

/// <summary>
/// Takes an export into a library: documents that it lacks come with their facts and quotes, marked as "facts only" since their text is not there.
/// The original replaces such a document when it is added. Corrections that the log lacks are appended.
/// </summary>
internal sealed class FactImport(ILibrary library)
{
    /// <exception cref="LibraryException">A line is none of an export; what stands before it was taken.</exception>
    public async Task<ImportReport> RunAsync(IAsyncEnumerable<string> lines, CancellationToken cancellationToken)
    {
        var report = new ImportReport(0, 0, 0, 0);
        var corrections = new List<(string Company, Correction Correction)>();
        IndexedDocument? document = null;
        var facts = new List<FactRecord>();
        var number = 0;
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                switch (json.RootElement.GetProperty("kind").GetString())
                {
                    case "export" when json.RootElement.GetProperty("version").GetInt32() == ExportLines.Version:
                        break;
                    case "export":
                        throw new LibraryException("The export was written by a newer program; update this one.");
                    case "document":
                        report = await StoreAsync(document, facts, report, cancellationToken);
                        document = Document(json.RootElement);
                        facts = [];
                        break;
                    case "fact" when document is not null:
                        facts.Add(json.RootElement.GetProperty("record").Deserialize(LibraryJson.Compact.FactRecord)!);
                        break;
                    case "correction":
                        corrections.Add((json.RootElement.GetProperty("company").GetString()!, json.RootElement.GetProperty("record").Deserialize(LibraryJson.Compact.Correction)!));
                        break;
                    default:
                        throw new JsonException("The kind is export, document, fact or correction, and a fact follows its document.");
                }
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new LibraryException(FormattableString.Invariant($"Line {number} is none of an export ('assistant export --format jsonl'): {exception.Message}"), exception);
            }
        }

        report = await StoreAsync(document, facts, report, cancellationToken);
        return report with { Corrections = await AppendAsync(corrections, cancellationToken) };
    }

    private static IndexedDocument Document(JsonElement line)
    {
        var record = line.GetProperty("record").Deserialize(LibraryJson.Compact.DocumentRecord)!;
        var indexed = new IndexedDocument(
            record.IsFactsOnly ? record : record with { Warnings = [.. record.Warnings, new ReadWarning(DocumentRecord.FactsOnly, "Only its facts were imported; add the original to have its text.")] }, []);
        if (!line.TryGetProperty("company", out var company))
        {
            return indexed;
        }

        var aliases = company.GetProperty("aliases").EnumerateArray().Select(alias => (Text: alias.GetProperty("text").GetString()!, Kind: alias.GetProperty("kind").GetString())).ToList();
        return indexed with
        {
            Company = new CompanyIdentity(company.GetProperty("name").GetString()!)
            {
                Aliases = [.. aliases.Where(alias => alias.Kind is "alias" or "name").Select(alias => alias.Text)],
                Ticker = aliases.Find(alias => alias.Kind == "ticker").Text,
                Registration = aliases.Find(alias => alias.Kind == "registration").Text,
            },
        };
    }

    private async Task<ImportReport> StoreAsync(IndexedDocument? document, List<FactRecord> facts, ImportReport report, CancellationToken cancellationToken)
    {
        if (document is null)
        {
            return report;
        }

        if (await library.FindDocumentAsync(document.Document.Sha256, cancellationToken) is not null)
        {
            return report with { Known = report.Known + 1 };
        }

        await library.AddAsync(document with { Facts = facts }, cancellationToken);
        return report with { Documents = report.Documents + 1, Facts = report.Facts + facts.Count };
    }

    private async Task<int> AppendAsync(List<(string Company, Correction Correction)> corrections, CancellationToken cancellationToken)
    {
        var companies = (await library.CompaniesAsync(cancellationToken)).ToDictionary(company => company.Key, company => company.Id, StringComparer.Ordinal);
        var known = (await library.CorrectionsAsync(null, cancellationToken)).ToDictionary(Identity, correction => correction.Id);
        var ids = new Dictionary<long, long>();
        var appended = 0;
        foreach (var (company, correction) in corrections)
        {
            if (!companies.TryGetValue(CompanyKey.Of(company), out var id) || (correction.Undoes is { } undone && !ids.ContainsKey(undone)))
            {
                continue;
            }

            var own = correction with { CompanyId = id, Id = 0, Undoes = correction.Undoes is { } target ? ids[target] : null };
            if (!known.TryGetValue(Identity(own), out var at))
            {
                at = (await library.AppendAsync(own, cancellationToken)).Id;
                known[Identity(own)] = at;
                appended++;
            }

            ids[correction.Id] = at;
        }

        return appended;
    }

    /// <summary>The same words of the same person at the same moment are the same entry.</summary>
    private static (long, string, int?, string, string, DateTimeOffset, decimal?, long?) Identity(Correction correction) =>
        (correction.CompanyId, correction.Concept, correction.FiscalYear, correction.Action, correction.Author, DateTimeOffset.FromUnixTimeMilliseconds(correction.At.ToUnixTimeMilliseconds()), correction.Value, correction.Undoes);
}
