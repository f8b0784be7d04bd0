using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>Answers to questions: how long they take, until their first word and as a whole.</summary>
internal static class AnswerTelemetry
{
    private static readonly Histogram<double> Duration = ProductTelemetry.Seconds("little_giants.answer.duration", "From a question to its checked answer.");
    private static readonly Histogram<double> FirstText = ProductTelemetry.Seconds("little_giants.answer.time_to_first_token", "From a question to the first text of its answer.");

    /// <param name="model">Null for the built-in analyst.</param>
    public static MeasuredSpan Begin(string? model)
    {
        var span = new MeasuredSpan("answer question", Duration);
        span.Label("little_giants.answer.by", model ?? "built-in");
        return span;
    }

    /// <summary>A step of an answer.</summary>
    public static Activity? Step(string name) => ProductTelemetry.Source.StartActivity(name);

    public static void Understood(this MeasuredSpan answer, string intent, string language, int companies)
    {
        answer.Label("little_giants.question.intent", intent);
        answer.Tag("little_giants.question.language", language);
        answer.Tag("little_giants.question.companies", companies);
    }

    public static void Checked(this MeasuredSpan answer, int sentences, int citations, bool isFallback)
    {
        answer.Tag("little_giants.answer.sentences", sentences);
        answer.Tag("little_giants.answer.citations", citations);
        answer.Label("little_giants.answer.fallback", isFallback);
    }

    /// <summary>Hears the first text and passes all of it on.</summary>
    public static Action<string> HearingFirst(this MeasuredSpan answer, string? model, Action<string>? next)
    {
        var isFirst = true;
        return text =>
        {
            if (isFirst && text.Length > 0)
            {
                isFirst = false;
                FirstText.Record(answer.ElapsedSeconds, new KeyValuePair<string, object?>("little_giants.answer.by", model ?? "built-in"));
            }

            next?.Invoke(text);
        };
    }
}
