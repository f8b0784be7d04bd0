using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Briefings;

/// <summary>A company of a briefing with what the library knows of it and how it was judged.</summary>
/// <param name="Year">The fiscal year it is judged for; null when no document names one.</param>
internal sealed record BriefingSubject(CompanyRecord Company, CompanyView View, int? Year, CriteriaTools.Judgement Judgement, IReadOnlyList<ScoredCriterion> Criteria)
{
    /// <summary>Characters of a name that still fit over a column or under a bar.</summary>
    private const int ShortName = 24;

    public string Name => Company.Name;

    /// <summary>A short name for columns: the shortest alias that is a beginning of the name, else the name's beginning.</summary>
    public string Short => Company.Aliases.Select(alias => alias.Text.Trim())
        .Where(text => text.Length is >= 2 and <= ShortName && text.Any(char.IsLetter) && Name.StartsWith(text, StringComparison.Ordinal))
        .OrderBy(text => text.Length).FirstOrDefault() ?? Excerpt.Of(Name, ShortName);
}
