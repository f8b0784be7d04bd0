using System.Text.Json;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Output;

/// <summary>One JSON object for all files: <c>documents</c> with facts and verdicts, and <c>failed</c>.</summary>
internal sealed class ExtractionJson : IExtractionOutput, IDisposable
{
    private readonly Stream _output;
    private readonly VerdictWording _wording;
    private readonly Utf8JsonWriter _json;
    private readonly List<(string File, ReadFailure Failure)> _failed = [];

    public ExtractionJson(Stream output, VerdictWording wording)
    {
        _output = output;
        _wording = wording;
        _json = new Utf8JsonWriter(output, JsonForms.WriterOptions);
        _json.WriteStartObject();
        _json.WriteStartArray("documents");
    }

    public void Write(ExtractedFile file)
    {
        if (file.Failure is { } failure)
        {
            _failed.Add((file.File, failure));
        }
        else if (file.Result is { } result)
        {
            WriteDocument(file, result);
            _json.Flush();
        }
    }

    public void Complete()
    {
        _json.WriteEndArray();
        _json.WriteFailed(_failed);
        _json.WriteEndObject();
        _json.Flush();
        _output.Write("\n"u8);
        _output.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void WriteDocument(ExtractedFile file, ExtractionResult result)
    {
        var frame = result.Frame;
        var document = frame.Document;
        _json.WriteStartObject();
        _json.WriteString("file", file.File);
        _json.WriteString("sha256", document.Sha256);
        _json.WriteString("mediaType", document.MediaType);
        _json.WriteWord("kind", frame.Kind);
        _json.WriteString("language", document.Language);
        _json.WriteNumber("pageCount", document.Pages.Count);
        _json.WriteStartArray("unreadablePages");
        foreach (var page in document.Pages.Where(page => page.Quality == TextQuality.Unreadable))
        {
            _json.WriteNumberValue(page.Number);
        }

        _json.WriteEndArray();
        _json.WriteWarnings(document.Warnings);
        _json.WritePropertyName("company");
        WriteCompany(frame.Company);
        if (result.OtherCompanies.Count > 0)
        {
            _json.WriteStartArray("otherCompanies");
            foreach (var company in result.OtherCompanies)
            {
                WriteCompany(company);
            }

            _json.WriteEndArray();
        }

        _json.WriteInteger("fiscalYear", frame.FiscalYear);
        _json.WriteDay("periodEnd", frame.PeriodEnd);
        FactsJson.Write(_json, result);
        WriteAbsent(result.Absent);
        _json.WritePropertyName("assessment");
        AssessmentJson.Write(_json, file.Assessment, _wording);
        _json.WriteEndObject();
    }

    private void WriteCompany(CompanyIdentity? company)
    {
        if (company is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("name", company.Name);
        _json.WriteTexts("aliases", company.Aliases);
        foreach (var (name, value) in new[] { ("legalForm", company.LegalForm), ("ticker", company.Ticker), ("registration", company.Registration) })
        {
            if (value is not null)
            {
                _json.WriteString(name, value);
            }
        }

        _json.WriteEndObject();
    }

    private void WriteAbsent(IReadOnlyList<Absence> absent)
    {
        _json.WriteStartArray("absent");
        foreach (var absence in absent)
        {
            _json.WriteStartObject();
            _json.WriteString("concept", absence.Concept);
            _json.WriteWord("reason", absence.Reason);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
