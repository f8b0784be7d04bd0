using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests;

public sealed class ExtractionJsonTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Documents_facts_verdicts_and_failures_have_the_form_of_the_contract()
    {
        using var json = Write(ExtractionSample.File(), new ExtractedFile("y.pdf", null, null, new ReadFailure(ReadFailureCodes.Encrypted, "Give its password.")));

        Snapshot.Matches("extract.json", JsonSerializer.Serialize(json.RootElement, Indented));
    }

    [Fact]
    public void Quotes_stand_at_their_offsets_counted_in_code_points()
    {
        using var json = Write(ExtractionSample.File());

        var runes = ExtractionSample.File().Document!.Text.EnumerateRunes().ToList();
        var evidence = json.RootElement.GetProperty("documents")[0].GetProperty("facts").EnumerateArray().SelectMany(fact => fact.GetProperty("evidence").EnumerateArray()).ToList();
        Assert.Equal(8, evidence.Count);
        Assert.All(evidence, item =>
            Assert.Equal(item.GetProperty("quote").GetString(), string.Concat(runes[item.GetProperty("start").GetInt32()..item.GetProperty("end").GetInt32()])));
    }

    [Fact]
    public void A_stopped_run_leaves_whole_JSON()
    {
        using var stream = new MemoryStream();
        using (var output = new ExtractionJson(stream, VerdictWording.For("en")))
        {
            output.Complete();
        }

        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(0, json.RootElement.GetProperty("documents").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("failed").GetArrayLength());
    }

    private static JsonDocument Write(params ExtractedFile[] files)
    {
        using var stream = new MemoryStream();
        using (var output = new ExtractionJson(stream, VerdictWording.For("en")))
        {
            foreach (var file in files)
            {
                output.Write(file);
            }

            output.Complete();
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
