using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>Finds who holds the offices of a document's company, and which changed hands. Stateless; safe for several threads.</summary>
public static class OfficerFinder
{
    /// <summary>Less proves nothing: one name that stands beside a title by chance.</summary>
    private const double LeastWeight = 1.5;

    /// <summary>A person seen again and again proves no more than this.</summary>
    private const double MostWeight = 12;

    /// <summary>By role in the order of <c>roles.yaml</c>; the surest first. An office that one person holds has one holder, besides those who came or went.</summary>
    public static IReadOnlyList<Officer> Find(DocumentFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Kind is DocumentKind.PolicyArticle || Language.Find(frame.Language) is not { Tag: var language })
        {
            return [];
        }

        var words = OfficerWords.Instance;
        var reading = new OfficerReading(frame, words, new PersonNames(words), new PeriodReader(FactCues.For(language)));
        var sightings = new List<OfficerSighting>();
        foreach (var run in TitleRuns.For(language).In(frame.Document.Text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reading.Read(run) is { } sighting)
            {
                sightings.Add(sighting);
            }
        }

        return [.. OfficerRoles.Default.Roles.SelectMany(role => Holders(frame, role, sightings))];
    }

    private static IEnumerable<Officer> Holders(DocumentFrame frame, OfficerRole role, List<OfficerSighting> sightings)
    {
        var text = frame.Document.Text;
        var own = sightings.Where(sighting => sighting.Title.Parts.Any(part => part.Role == role.Id)).ToList();
        var people = own.Where(sighting => sighting.Name is not null)
            .GroupBy(sighting => PersonNames.Key(frame.Document.TextOf(sighting.Name!.Value).ToString()))
            .Select(group => (Sightings: group.ToList(), Weight: Math.Min(MostWeight, group.Sum(sighting => sighting.Weight)), Signed: group.Max(sighting => sighting.Weight)))
            .OrderByDescending(person => person.Signed + person.Weight).ToList();
        var isHeld = false;
        foreach (var (seen, weight, _) in people)
        {
            var change = seen.Where(sighting => sighting.Change is not null).OrderByDescending(sighting => sighting.Date).FirstOrDefault();
            var isHolder = weight >= LeastWeight && !(role.IsSingle && isHeld);
            if (!isHolder && change is not { Date: not null })
            {
                continue;
            }

            isHeld |= isHolder;
            var best = isHolder ? seen.MaxBy(sighting => sighting.Weight)! : change!;
            var printed = seen.Where(sighting => sighting.Weight > 0).Select(sighting => text[sighting.Name!.Value.Start..sighting.Name.Value.End]).FirstOrDefault(name => name.Any(char.IsLower));
            yield return new Officer(printed ?? text[best.Name!.Value.Start..best.Name.Value.End], role.Id, text[best.Title.Span.Start..best.Title.Span.End], best.Evidence, change?.Change, change?.Date);
        }

        foreach (var sighting in own.Where(sighting => sighting.Name is null && role.Id is not ("president" or "director") && !own.Exists(other => other.Name is not null && other.Date == sighting.Date)).DistinctBy(sighting => (sighting.Change, sighting.Date)))
        {
            yield return new Officer("", role.Id, text[sighting.Title.Span.Start..sighting.Title.Span.End], sighting.Evidence, sighting.Change, sighting.Date);
        }
    }
}
