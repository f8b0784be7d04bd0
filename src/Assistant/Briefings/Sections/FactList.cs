using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>Facts as items: name, value, year and the quote that shows them.</summary>
internal static class FactList
{
    /// <summary>The newest value of each concept for the whole company; of concepts that a company can have several of, all.</summary>
    public static IReadOnlyList<CompanyFact> Newest(BriefingDesk desk, BriefingSubject subject, IReadOnlyList<string> concepts) =>
        [.. concepts.SelectMany(concept =>
        {
            var known = subject.View.Facts.Where(fact => fact.Concept == concept && fact.Scope == Scope.Consolidated && !(fact.FiscalYear > subject.Year) && desk.Evidence(fact).Count > 0).ToList();
            return known.Where(fact => fact.FiscalYear == known[0].FiscalYear);
        })];

    /// <summary>"Invention patents held, fiscal year 2024: 12 [3]. “…”".</summary>
    public static CitedText Item(BriefingDesk desk, CompanyFact fact)
    {
        var evidence = desk.Evidence(fact);
        var name = desk.Turn.Names.Of(fact.Concept);
        var head = fact.FiscalYear is { } year ? desk.Say.Say(BriefingPhrase.OfYear, name, desk.Year(year)) : name;
        var item = CitedText.Of(head + desk.Say[BriefingPhrase.Colon]).Then(desk.Value(fact));
        return evidence is [{ Citation: not null } quote, ..] ? item.Then(desk.Say[BriefingPhrase.Dash]).Then(desk.Quote(quote)) : item;
    }
}
