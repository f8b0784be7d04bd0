using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>A question, understood as far as it goes; what it leaves out is taken from the focus of the talk.</summary>
internal sealed record Question(string Text, string Language, Intent Intent)
{
    /// <summary>Without sentences that only say how to answer.</summary>
    public required string Core { get; init; }

    public AnswerKind Kind { get; init; }

    public IReadOnlyList<CompanyRecord> Companies { get; init; } = [];

    /// <summary>How the question writes each of <see cref="Companies"/>, in the same order.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Companies it names of which the library has no document.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    public long? Document { get; init; }

    /// <summary>Fiscal years it names, in the order of the text.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>A day it names; then <see cref="Years"/> has its year.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>It asks for a quarter, a half or some months.</summary>
    public bool IsPartYear { get; init; }

    /// <summary>It asks for the year before the newest ("last year").</summary>
    public bool IsPriorYear { get; init; }

    /// <summary>Concepts and formulas it names, the likeliest first.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The question without the names of companies.</summary>
    public string WithoutNames { get; init; } = "";

    /// <summary>The words that name what is asked for, when no vocabulary knows them.</summary>
    public string LineWords { get; init; } = "";

    /// <summary>Beside the line it names stand words that were not understood.</summary>
    public bool HasUnread { get; init; }

    /// <summary>A formula that the question itself defines.</summary>
    public FormulaReading? Definition { get; init; }

    /// <summary>Kinds of events it names, the likeliest first.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The office it asks for.</summary>
    public string? Role { get; init; }

    /// <summary>ISO 4217, when it asks for a value in a currency.</summary>
    public string? Currency { get; init; }

    /// <summary>1: the highest is asked for, -1: the lowest, 0: neither.</summary>
    public int Superlative { get; init; }

    public bool AsksHowMany { get; init; }

    /// <summary>It asks for a number of things ("how many stores", "number of patents").</summary>
    public bool AsksCount { get; init; }

    /// <summary>Over how many years a mean is asked for; 1 for none.</summary>
    public int MeanYears { get; init; } = 1;
    /// <summary>It asks for an amount, not for a name.</summary>
    public bool AsksHowMuch { get; init; }

    /// <summary>How the question writes a company whose name it misspells; null when it does not.</summary>
    public string? Misspelt { get; init; }

    /// <summary>It asks about all companies of the library: the highest, a ranking.</summary>
    public bool IsOverAll { get; init; }

    /// <summary>It leans on the question before it.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>What it asks one after the other, when it asks for several things; this question is then the first of them, with the whole text.</summary>
    public IReadOnlyList<Question> Parts { get; init; } = [];

    /// <summary>The words of parts that were not understood.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    public string? Line => Lines.Count > 0 ? Lines[0] : null;

    public int? Year => Years.Count > 0 ? Years[0] : null;
}
