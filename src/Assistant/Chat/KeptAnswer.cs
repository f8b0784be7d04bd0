using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Chat;

/// <summary>An answer as a conversation keeps it: what was shown, and the places it stands on.</summary>
internal sealed record KeptAnswer(string Text, string Language, IReadOnlyList<KeptCitation> Citations)
{
    /// <summary>Sentences that their citations do not support, with why.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    public IReadOnlyList<TurnStep> Steps { get; init; } = [];

    public string? Problem { get; init; }

    public static KeptAnswer Of(Answer answer) => new(answer.Text, answer.Language, [.. answer.Citations.Select(KeptCitation.Of)])
    {
        Doubts = [.. answer.Sentences.Where(sentence => sentence.Problem is not null).Select(sentence => $"{sentence.Text.Trim()} — {sentence.Problem}")],
        Steps = answer.Steps,
        Problem = answer.Problem,
    };

    public string ToJson() => JsonSerializer.Serialize(this, KeptJson.Readable.KeptAnswer);

    /// <summary>Null for what an older program kept in another form.</summary>
    public static KeptAnswer? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, KeptJson.Readable.KeptAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How conversations are written into the library.</summary>
[JsonSerializable(typeof(KeptAnswer))]
[JsonSerializable(typeof(Focus))]
internal sealed partial class KeptJson : JsonSerializerContext
{
    /// <summary>Han stays Han.</summary>
    public static KeptJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
