using LittleGiants.Assistant.Answering.Checking;

namespace LittleGiants.Assistant.Answering;

/// <summary>A checked answer: every sentence with what it stands on.</summary>
internal sealed record Answer(string Question, string Language, IReadOnlyList<CheckedSentence> Sentences)
{
    public AnswerKind Kind { get; init; }

    public AnswerValue Value { get; init; } = AnswerValue.None;

    /// <summary>The cited entries in the order in which the text cites them; their place in the list, counted from 1, is the number shown.</summary>
    public IReadOnlyList<LedgerEntry> Citations { get; init; } = [];

    /// <summary>The tool calls that led to it, for <c>/why</c>.</summary>
    public IReadOnlyList<TurnStep> Steps { get; init; } = [];

    public Focus Focus { get; init; } = Focus.None;

    public AnswerFilters Filters { get; init; } = AnswerFilters.None;

    /// <summary>The model that wrote it; null for the built-in analyst.</summary>
    public string? Model { get; init; }

    /// <summary>Questions that would lead on.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>What went wrong on the way to it: a model that could not be reached, a time limit, an answer that broke off; null when all went well.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the built-in analyst answered because the model did not.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Whether every sentence stands on its citations.</summary>
    public bool IsSupported => (Problem is null || IsFallback) && Sentences.All(sentence => sentence.Support is Support.Supported or Support.Plain);

    /// <summary>The quotes of documents that the answer stands on, each page of a document once. A batch answer without a value proves nothing and has none.</summary>
    public IEnumerable<LedgerEntry> Proof() => Kind != AnswerKind.Text && Value.IsNone ? [] : Citations.SelectMany(entry => entry.Sources).DistinctBy(source => (source.Document!.Id, source.Citation!.Page));

    /// <summary>The text with citations as [1], [2].</summary>
    public string Text => string.Concat(Sentences.Select(sentence => sentence.Text));
}
