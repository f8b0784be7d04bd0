using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Chat;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>An answer with what each of its sentences stands on.</summary>
/// <param name="Text">With citations as [1].</param>
/// <param name="Value">The answer as a machine reads it; null when it is no single value.</param>
/// <param name="Problem">What went wrong on the way to it, for people.</param>
/// <param name="IsFallback">The built-in analyst answered because the model did not.</param>
/// <param name="Model">The model that wrote it; null for the built-in analyst.</param>
internal sealed record AnswerView(
    string Text,
    string Language,
    IReadOnlyList<SentenceView> Sentences,
    IReadOnlyList<CitationView> Citations,
    string? Value,
    string? Unit,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<string> Suggestions,
    Filters Filters,
    string? Problem,
    bool IsFallback,
    string? Model)
{
    public static AnswerView Of(KeptAnswer kept) => new(
        kept.Text,
        kept.Language,
        kept.Sentences.Count > 0 || kept.Text.Length == 0 ? [.. kept.Sentences.Select(Sentence)] : [Whole(kept)],
        [.. kept.Citations.Select((citation, index) => CitationView.Of(citation, index + 1))],
        kept.Value,
        kept.Unit,
        [.. kept.Steps.Select(step => new StepView(step.Tool, step.Arguments, step.Outcome))],
        kept.Suggestions,
        Filters.Of(kept.Filters),
        kept.Problem,
        kept.IsFallback,
        kept.Model);

    private static SentenceView Sentence(KeptSentence kept) => new(
        kept.Text,
        kept.Support switch
        {
            Support.Supported => SentenceSupport.Supported,
            Support.Plain => SentenceSupport.NotNeeded,
            Support.Unfinished => SentenceSupport.Unfinished,
            _ => SentenceSupport.Unsupported,
        },
        kept.Problem,
        kept.Citations);

    /// <summary>Answers of an older program were kept without their sentences.</summary>
    private static SentenceView Whole(KeptAnswer kept) => new(
        kept.Text,
        kept.Doubts.Count > 0 ? SentenceSupport.Unsupported : kept.Citations.Count > 0 ? SentenceSupport.Supported : SentenceSupport.NotNeeded,
        kept.Doubts.Count > 0 ? string.Join(' ', kept.Doubts) : null,
        [.. Enumerable.Range(1, kept.Citations.Count)]);
}

/// <param name="Text">With citations as [1]; the sentences joined are the answer's text.</param>
internal sealed record SentenceView(string Text, SentenceSupport Support, string? Problem, IReadOnlyList<int> Citations);

/// <summary>One tool call of an answer.</summary>
internal sealed record StepView(string Tool, string Arguments, string Outcome);

/// <summary>How a sentence stands to what it cites.</summary>
internal enum SentenceSupport
{
    Supported,

    /// <summary>It states a number that its citations do not show.</summary>
    Unsupported,

    /// <summary>It states no number and cites nothing.</summary>
    NotNeeded,

    /// <summary>The answer broke off in it.</summary>
    Unfinished,
}
