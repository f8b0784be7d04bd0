using System.Text.Json;
using System.Text.Json.Serialization;
using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Chat;

/// <summary>One line of a file of questions.</summary>
internal sealed record QuestionLine(string Id, string Question)
{
    public string? Kind { get; init; }

    public string? Document { get; init; }

    public string? Company { get; init; }

    /// <returns>Null with a problem for people when the line is no question.</returns>
    public static QuestionLine? Parse(string line, out string? problem)
    {
        try
        {
            problem = null;
            var parsed = JsonSerializer.Deserialize(line, QuestionJson.Default.QuestionLine);
            if (parsed is null or { Id: null } or { Question: null })
            {
                problem = "a question has an \"id\" and a \"question\"";
                return null;
            }

            if (parsed.Kind is { } kind && !Enum.TryParse<AnswerKind>(kind, ignoreCase: true, out _))
            {
                problem = $"the kind '{kind}' is none of number, name, boolean, names, text";
                return null;
            }

            return parsed;
        }
        catch (JsonException exception)
        {
            problem = exception.Message;
            return null;
        }
    }

    public AnswerRequest Request() => new(Question)
    {
        Kind = Kind is { } kind ? Enum.Parse<AnswerKind>(kind, ignoreCase: true) : null,
        Document = Document,
        Company = Company,
    };
}

/// <summary>How question files are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(QuestionLine))]
internal sealed partial class QuestionJson : JsonSerializerContext;
