using LittleGiants.Assistant.Screening.Expressions;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening;

/// <summary>What all companies of a library are held against.</summary>
/// <param name="Where">Null: all companies.</param>
/// <param name="Order">What companies are sorted by, the first key first.</param>
/// <param name="Top">How many are shown; null: all.</param>
internal sealed record ScreeningRequest(CriteriaProfile Profile, Condition? Where, IReadOnlyList<SortKey> Order, int? Top)
{
    /// <summary>What companies are sorted by when nothing is asked for.</summary>
    public const string DefaultOrder = "outcome,near,name";

    /// <summary>Comparisons that condition and order ask for beside the profile's.</summary>
    public IReadOnlyList<Criterion> Asked { get; init; } = [];

    /// <summary>Condition and order as they are typed.</summary>
    /// <param name="problem">What is wrong and where; null when nothing is.</param>
    public static ScreeningRequest? Read(CriteriaProfile profile, string? where, string? order, int? top, out string? problem)
    {
        problem = null;
        try
        {
            var fields = new ScreeningFields(profile);
            return new ScreeningRequest(profile, string.IsNullOrWhiteSpace(where) ? null : ConditionParser.Parse(where, fields), fields.Order(string.IsNullOrWhiteSpace(order) ? DefaultOrder : order), top) { Asked = fields.Asked };
        }
        catch (ConditionException exception)
        {
            problem = exception.Shown;
            return null;
        }
    }
}
