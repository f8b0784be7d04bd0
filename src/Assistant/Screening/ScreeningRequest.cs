using LittleGiants.Assistant.Screening.Expressions;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening;

/// <summary>What all companies of a library are held against.</summary>
/// <param name="Where">Null: all companies.</param>
/// <param name="Order">What companies are sorted by, the first key first.</param>
/// <param name="Top">How many are shown; null: all.</param>
internal sealed record ScreeningRequest(CriteriaProfile Profile, Condition? Where, IReadOnlyList<SortKey> Order, int? Top)
{
    /// <summary>Comparisons that condition and order ask for beside the profile's.</summary>
    public IReadOnlyList<Criterion> Asked { get; init; } = [];
}
