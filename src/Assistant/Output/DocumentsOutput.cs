using System.Globalization;
using LittleGiants.Assistant.Library;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>The documents of the library, company by company, the latest year first.</summary>
internal sealed class DocumentsOutput(IAnsiConsole console, Wording wording)
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    public static void WriteJson(IReadOnlyList<DocumentRecord> documents, IReadOnlyList<CompanyRecord> companies) => DocumentJson.Print(json =>
    {
        var names = companies.ToDictionary(company => company.Id, company => company.Name);
        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            json.WriteStartObject();
            DocumentJson.Write(json, document, document.CompanyId is { } id ? names.GetValueOrDefault(id) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public void Write(IReadOnlyList<DocumentRecord> documents, IReadOnlyList<CompanyRecord> companies)
    {
        var names = companies.ToDictionary(company => company.Id, company => company.Name);
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var head in new[] { "No.", "Company", "Year", "Kind", "Language", "Pages", "Added", "Document" })
        {
            var column = new TableColumn(new Text(head));
            table.AddColumn(head is "No." or "Pages" ? column.RightAligned() : column);
        }

        var rows = documents.Select(document => (Document: document, Company: document.CompanyId is { } id ? names.GetValueOrDefault(id, "") : ""))
            .OrderBy(row => row.Company.Length == 0).ThenBy(row => row.Company, StringComparer.Ordinal).ThenByDescending(row => row.Document.FiscalYear).ThenBy(row => row.Document.Id);
        foreach (var (document, company) in rows)
        {
            var style = document.SupersededBy is null ? Style.Plain : Dim;
            string[] cells =
            [
                document.Id.ToString(CultureInfo.InvariantCulture),
                company.Length == 0 ? "–" : SafeText.Line(company),
                document.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "",
                wording.Of(document.Kind) + (document.IsInterim ? ", part of the year" : ""),
                wording.LanguageName(document.Language),
                document.PageCount.ToString(CultureInfo.InvariantCulture),
                document.Added.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                SafeText.Line(document.Name) + (document.SupersededBy is { } newer ? FormattableString.Invariant($" (superseded by {newer})") : ""),
            ];
            table.AddRow(cells.Select(cell => new Text(cell, style)));
        }

        if (documents.Count == 0)
        {
            console.WriteLine("The library holds no document; 'assistant add' takes some in.");
            return;
        }

        console.Write(table);
        console.WriteLine(documents.Count == 1 ? "1 document" : FormattableString.Invariant($"{documents.Count:N0} documents"));
    }
}
