using System.Text.Json;
using LittleGiants.Assistant.Evaluation;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Correcting;

/// <summary>
/// Corrections as labels of the reports they speak of, for <c>evaluate</c>. A value that was set or confirmed is the right one; where all that a document states was
/// rejected, the right answer is silence. A rejection that leaves another value standing says nothing of that one and gives no label.
/// </summary>
internal sealed class CorrectionLabels(ILibrary library)
{
    public async Task<int> WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var written = 0;
        await using var json = new Utf8JsonWriter(output, JsonForms.WriterOptions with { Indented = true });
        json.WriteStartArray();
        foreach (var company in AnalystWord.Standing(await library.CorrectionsAsync(null, cancellationToken)).GroupBy(correction => correction.CompanyId).OrderBy(group => group.Key))
        {
            var concepts = company.Select(correction => correction.Concept).Distinct().ToList();
            if (await library.DossiersAsync(new IdRange(company.Key, company.Key), concepts, cancellationToken) is not [var dossier])
            {
                continue;
            }

            var view = CompanyView.Of(dossier);
            foreach (var year in company.GroupBy(correction => correction.FiscalYear ?? view.LatestYear).OrderBy(group => group.Key))
            {
                var values = year.GroupBy(correction => (correction.Concept, correction.FiscalYear)).Select(group => Label(view, group.Key.Concept, group.Key.FiscalYear)).OfType<Labelled>().ToList();
                if (Report(view, year.Key) is { } report && values.Count > 0)
                {
                    Write(json, report, year.Key, values);
                    written += values.Count;
                }
            }
        }

        json.WriteEndArray();
        await json.FlushAsync(cancellationToken);
        output.Write("\n"u8);
        return written;
    }

    private static void Write(Utf8JsonWriter json, DocumentRecord report, int? year, List<Labelled> values)
    {
        json.WriteStartObject();
        json.WriteString("file", report.Name);
        json.WriteInteger("fiscal_year", year);
        foreach (var (field, value, record) in values.OrderBy(item => item.Field.Keys[0], StringComparer.Ordinal))
        {
            json.WriteDecimal(field.Keys[0], value);

            // Fields share the pages of patents and of R&D staff: only keys of the field's own are written.
            if (record is not null && record.DocumentId == report.Id && record.Evidence.Count > 0 && field.PageKeys[0].StartsWith(field.Keys[0], StringComparison.Ordinal))
            {
                json.WriteStartArray(field.PageKeys[0]);
                foreach (var page in record.Evidence.Select(citation => citation.Page).Distinct().Order())
                {
                    json.WriteNumberValue(page);
                }

                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    private static Labelled? Label(CompanyView view, string concept, int? year)
    {
        if (EvaluatedField.All.FirstOrDefault(item => item.Concept == concept) is not { } field)
        {
            return null;
        }

        var fact = view.Facts.FirstOrDefault(item => item.Concept == concept && item.FiscalYear == year && item.Scope == Scope.Consolidated);
        return fact switch
        {
            null => new Labelled(field, null, null),
            { Correction.Action: CorrectionActions.Set or CorrectionActions.Confirm, Chosen.Fact.Quantity.Value: { } value } => new Labelled(field, value, fact.Chosen),
            _ => null,
        };
    }

    private static DocumentRecord? Report(CompanyView view, int? year) =>
        view.Documents.Where(document => document is { IsInterim: false, Kind: DocumentKind.AnnualReport } && document.FiscalYear == year).MinBy(document => document.Id)
        ?? view.Documents.Where(document => document.FiscalYear == year).MinBy(document => document.Id);

    private sealed record Labelled(EvaluatedField Field, decimal? Value, FactRecord? Record);
}
