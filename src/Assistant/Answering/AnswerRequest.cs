using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Answering;

/// <summary>A question, and to what it is restricted.</summary>
internal sealed record AnswerRequest(string Question)
{
    /// <summary>What kind of value is wanted; null: whatever answers.</summary>
    public AnswerKind? Kind { get; init; }

    /// <summary>A company by any of its names; null: the one the question names, or that the talk is about.</summary>
    public string? Company { get; init; }

    /// <summary>The company by its id; goes before <see cref="Company"/>.</summary>
    public long? CompanyId { get; init; }

    /// <summary>A document by id, name or stem.</summary>
    public string? Document { get; init; }

    public int? Year { get; init; }

    /// <summary>The profile by which verdicts are given.</summary>
    public CriteriaProfile Profile { get; init; } = CriteriaProfile.Find(CriteriaProfile.DefaultId)!;

    /// <summary>What the question is understood to say and is not to be restricted to.</summary>
    public IReadOnlyCollection<DerivedFilter> Without { get; init; } = [];

    /// <summary>The language of the answer; null: the question's.</summary>
    public string? Language { get; init; }
}
