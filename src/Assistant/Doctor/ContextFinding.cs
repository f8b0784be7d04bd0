using System.Globalization;

namespace LittleGiants.Assistant.Doctor;

/// <summary>Whether a context is long enough for questions with their sources.</summary>
internal static class ContextFinding
{
    /// <summary>Tokens: rules and tools take about 4,000, each page of a report about 1,500, and a comparison reads several.</summary>
    private const int Comfortable = 16_000;

    private const int Least = 8_000;

    private const string Longer = "Start the server with a longer one: Ollama OLLAMA_CONTEXT_LENGTH=32768, llama.cpp -c 32768, vLLM --max-model-len 32768.";

    public static DoctorFinding For(int? tokens) => tokens switch
    {
        null => new("context", DoctorOutcome.Note, "The server does not say how long a text the model can read.", string.Create(CultureInfo.InvariantCulture, $"It should be {Comfortable:N0} tokens or more.")),
        < Least => new("context", DoctorOutcome.Failed, Says(tokens.Value) + " Questions with their sources do not fit.", Longer),
        < Comfortable => new("context", DoctorOutcome.Warning, Says(tokens.Value) + " Comparisons of several documents may not fit.", Longer),
        _ => new("context", DoctorOutcome.Good, Says(tokens.Value)),
    };

    private static string Says(int tokens) => string.Create(CultureInfo.InvariantCulture, $"The model reads {tokens:N0} tokens at once.");
}
