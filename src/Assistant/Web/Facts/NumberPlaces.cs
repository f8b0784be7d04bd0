using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Facts;

/// <summary>Where the numbers of a company's facts are printed. A value that follows from others is printed nowhere: its places light the numbers it is computed from.</summary>
internal sealed class NumberPlaces
{
    private readonly Dictionary<(long DocumentId, int Start, int End), Span> _places = [];

    public NumberPlaces(IEnumerable<CompanyFact> facts)
    {
        foreach (var place in facts.SelectMany(fact => FactViews.Evidence(fact.Chosen, fact.Document)))
        {
            if (place.Focus is { } focus)
            {
                _places.TryAdd(Key(place), focus);
            }
        }
    }

    public IReadOnlyList<EvidenceView> Light(IEnumerable<EvidenceView> places) =>
        [.. places.Select(place => place.Focus is null && _places.TryGetValue(Key(place), out var focus) ? place with { Focus = focus } : place)];

    private static (long DocumentId, int Start, int End) Key(EvidenceView place) => (place.DocumentId, place.Start, place.End);
}
