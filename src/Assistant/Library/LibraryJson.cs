using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Library;

/// <summary>How records are kept inside a column. Spans are two numbers; unknown names are ignored, so that a newer program's library still opens.</summary>
[JsonSerializable(typeof(FactRecord))]
[JsonSerializable(typeof(DocumentRecord))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(RowRecord))]
[JsonSerializable(typeof(StatementRecord))]
[JsonSerializable(typeof(List<ReadWarning>))]
[JsonSerializable(typeof(List<Absence>))]
[JsonSerializable(typeof(List<int>))]
internal sealed partial class LibraryJson : JsonSerializerContext
{
    /// <summary>Han stays Han: it takes half the bytes.</summary>
    public static LibraryJson Compact { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new TextSpanConverter(), new JsonStringEnumConverter() },
    });

    private sealed class TextSpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray || !reader.Read())
            {
                throw new JsonException("A span is two numbers.");
            }

            var start = reader.GetInt32();
            reader.Read();
            var end = reader.GetInt32();
            reader.Read();
            return new TextSpan(start, end);
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }
}
