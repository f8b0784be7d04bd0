using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant quantities</c>: which quantities stand in short texts, one JSON line in and one out.</summary>
internal static class QuantitiesCommand
{
    public static Command Create(AssistantServices services)
    {
        var texts = new Option<string>("--texts") { Description = "A file of JSON lines: id, lang, text and optionally context (unit_header, currency, table_cell)", Required = true };
        var json = new Option<bool>("--json") { Description = "JSON lines on standard output (there is no other form)" };
        var command = new Command("quantities", """
            Reads the quantities of short texts: value, unit, currency, qualifier.

            Examples:
              assistant quantities --texts texts.jsonl --json
            """) { texts, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(services, parsed.GetValue(texts)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(AssistantServices services, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"{file}: There is no such file.");
            return ExitCodes.SomeFailed;
        }

        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var failed = false;
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (WriteLine(services, line, output) is { } problem)
            {
                failed = true;
                await Console.Error.WriteLineAsync($"{file}, line {number}: {problem}");
            }
        }

        return failed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    /// <returns>What is wrong with the line; null when it was answered.</returns>
    private static string? WriteLine(AssistantServices services, string line, Stream output)
    {
        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(line);
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }

        using (parsed)
        {
            var root = parsed.RootElement;
            if (Text(root, "id") is not { } id || Text(root, "text") is not { } text)
            {
                return "It needs the texts 'id' and 'text'.";
            }

            if (services.Quantities.For(Text(root, "lang")) is not { } reader)
            {
                return $"The language '{Text(root, "lang")}' is not one that is read.";
            }

            Write(output, id, reader.Read(CanonicalText.Normalize(text), Context(root)));
            return null;
        }
    }

    private static QuantityContext Context(JsonElement root) =>
        root.TryGetProperty("context", out var context) && context.ValueKind == JsonValueKind.Object
            ? new QuantityContext
            {
                UnitHeader = Text(context, "unit_header") is { } header ? CanonicalText.Normalize(header) : null,
                Currency = Text(context, "currency"),
                IsTableCell = context.TryGetProperty("table_cell", out var cell) && cell.ValueKind == JsonValueKind.True,
            }
            : QuantityContext.None;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Write(Stream output, string id, IReadOnlyList<Quantity> quantities)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartArray("quantities");
        foreach (var quantity in quantities)
        {
            json.WriteStartObject();
            if (quantity.Qualifier == Qualifier.Range)
            {
                json.WriteString("low", Plain(quantity.Low));
                json.WriteString("high", Plain(quantity.High));
            }
            else
            {
                json.WriteString("value", Plain(quantity.Value));
            }

            json.WriteString("unit", JsonNamingPolicy.SnakeCaseLower.ConvertName(quantity.Unit.ToString()));
            json.WriteString("currency", quantity.Currency);
            json.WriteString("qualifier", JsonNamingPolicy.SnakeCaseLower.ConvertName(quantity.Qualifier.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static string? Plain(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);
}
