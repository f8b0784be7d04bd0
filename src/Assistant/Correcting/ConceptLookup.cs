using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;

namespace LittleGiants.Assistant.Correcting;

/// <summary>From what an analyst calls a fact to its id: the id, or its name or a label in any language.</summary>
internal static class ConceptLookup
{
    /// <exception cref="LibraryException">There is none, or several; the message lists them.</exception>
    public static string Id(string text)
    {
        var wanted = text.Trim();
        Func<Concept, bool>[] ways =
        [
            concept => concept.Id.Equals(wanted.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase),
            concept => concept.Names.Values.Contains(wanted, StringComparer.OrdinalIgnoreCase),
            concept => concept.Labels.Values.Any(labels => labels.Contains(wanted, StringComparer.OrdinalIgnoreCase)),
            concept => wanted.Length > 2 && concept.Names.Values.Any(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase)),
        ];
        if (DerivedFactCatalog.Default.Facts.FirstOrDefault(fact => fact.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase) || fact.Names.Values.Contains(wanted, StringComparer.OrdinalIgnoreCase)) is { } derived)
        {
            return derived.Id;
        }

        return ways.Select(way => ConceptCatalog.WithStatements.Concepts.Where(way).ToList()).FirstOrDefault(found => found.Count > 0) switch
        {
            [var only] => only.Id,
            null => throw new LibraryException($"No fact is called '{text}'. Facts: {string.Join(", ", ConceptCatalog.Default.Concepts.Select(concept => concept.Id))}."),
            var several => throw LibraryLookup.Ambiguous(text, several.Select(concept => $"{concept.Id}  {concept.Names.GetValueOrDefault("en")}")),
        };
    }
}
