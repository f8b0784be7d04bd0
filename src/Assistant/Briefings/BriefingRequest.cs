using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Briefings;

/// <summary>What a briefing is to be about: one company, several, or those that a topic finds.</summary>
internal sealed record BriefingRequest(IReadOnlyList<CompanyRecord> Companies, CriteriaProfile Profile)
{
    /// <summary>Companies that still fit beside each other.</summary>
    public const int MostCompanies = 5;

    /// <summary>Null: the companies are named.</summary>
    public string? Topic { get; init; }

    /// <summary>Null: the newest of each company.</summary>
    public int? Year { get; init; }

    public string Language { get; init; } = "en";
}
