using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Chat;

/// <summary>An answer as a conversation keeps it: what was shown, and the places it stands on.</summary>
internal sealed record KeptAnswer(string Text, string Language, IReadOnlyList<KeptCitation> Citations)
{
    public TurnState State { get; init; }

    /// <summary>Sentences that their citations do not support, with why.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Empty for what an older program kept.</summary>
    public IReadOnlyList<KeptSentence> Sentences { get; init; } = [];

    public IReadOnlyList<TurnStep> Steps { get; init; } = [];

    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public KeptFilters Filters { get; init; } = KeptFilters.None;

    /// <summary>What the talk was about after this turn; null for what an older program kept.</summary>
    public Focus? Focus { get; init; }

    /// <summary>The value as a machine reads it; null for none.</summary>
    public string? Value { get; init; }

    public string? Unit { get; init; }

    public string? Problem { get; init; }

    public bool IsFallback { get; init; }

    public string? Model { get; init; }

    public static KeptAnswer Of(Answer answer)
    {
        var numbers = answer.Citations.Select((entry, index) => (entry.Id, Number: index + 1)).ToDictionary(item => item.Id, item => item.Number);
        return new KeptAnswer(answer.Text, answer.Language, [.. answer.Citations.Select(KeptCitation.Of)])
        {
            Doubts = [.. answer.Sentences.Where(sentence => sentence.Problem is not null).Select(sentence => $"{sentence.Text.Trim()} — {sentence.Problem}")],
            Sentences = [.. answer.Sentences.Select(sentence => new KeptSentence(sentence.Text, sentence.Support, sentence.Problem, [.. sentence.Citations.Select(id => numbers[id])]))],
            Steps = answer.Steps,
            Suggestions = [.. answer.Suggestions.Distinct()],
            Filters = KeptFilters.Of(answer.Filters),
            Focus = answer.Focus,
            Value = ValueOf(answer.Value),
            Unit = answer.Value.Unit,
            Problem = answer.Problem,
            IsFallback = answer.IsFallback,
            Model = answer.Model,
        };
    }

    /// <summary>An answer that never came to its end.</summary>
    /// <param name="text">What had been written of it, unchecked.</param>
    /// <param name="problem">Why it ended, for people.</param>
    public static KeptAnswer Broken(TurnState state, string text, string problem, KeptFilters filters, IReadOnlyList<TurnStep> steps) => new(text, "", [])
    {
        State = state,
        Sentences = text.Length == 0 ? [] : [new KeptSentence(text, Support.Unfinished, problem, [])],
        Steps = steps,
        Filters = filters,
        Problem = problem,
    };

    private static string? ValueOf(AnswerValue value) => value switch
    {
        { Number: { } number } => JsonForms.Plain(number),
        { Truth: { } truth } => truth ? "true" : "false",
        { Names: { } names } => string.Join("; ", names),
        _ => value.Name,
    };

    public string ToJson() => JsonSerializer.Serialize(this, KeptJson.Readable.KeptAnswer);

    /// <summary>Null for what an older program kept in another form.</summary>
    public static KeptAnswer? FromJson(string json)
    {
        try
        {
            // What an older program did not write is not there.
            return JsonSerializer.Deserialize(json, KeptJson.Readable.KeptAnswer) is not { Text: not null, Citations: not null } kept ? null : kept with
            {
                Language = kept.Language ?? "",
                Doubts = kept.Doubts ?? [],
                Sentences = kept.Sentences ?? [],
                Steps = kept.Steps ?? [],
                Suggestions = kept.Suggestions ?? [],
                Filters = kept.Filters ?? KeptFilters.None,
            };
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
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });
}
