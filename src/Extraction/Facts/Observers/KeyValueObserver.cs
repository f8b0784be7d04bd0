using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Sees facts in lines outside tables that name them: "Employees: 120", and in the tiles and profiles of web pages. Lists that give one name several values are of several companies, and say nothing.</summary>
internal sealed class KeyValueObserver(ConceptCatalog concepts, QuantityReaders readers) : IObserver
{
    public IEnumerable<Observation> Observe(DocumentFrame frame, CancellationToken cancellationToken)
    {
        if (readers.For(frame.Language) is not { } reader)
        {
            return [];
        }

        var look = new KeyValueLook(frame, FactCues.For(frame.Language), reader, LabelIndex.For(concepts, frame.Language));
        var found = new List<Observation>();
        var (isOthers, hasOthers) = (false, false);
        foreach (var block in frame.Document.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.Kind is BlockKind.Heading or BlockKind.Title)
            {
                isOthers = NamesOther(frame, block.Span);
                hasOthers |= isOthers;
            }

            if (!isOthers && block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading)
            {
                found.AddRange(KeyValueLines.In(frame.Document.Text, block.Span).SelectMany(line => look.At(line.Name, line.Value)));
            }
        }

        if (!hasOthers)
        {
            found.AddRange(Tiles.In(frame.Document, reader).Concat(ProfileTables.In(frame.Document, reader)).SelectMany(pair => look.At(pair.Name, pair.Value)));
        }

        return found.GroupBy(seen => (seen.Concept, seen.Period, seen.Scope))
            .Where(group => group.Select(seen => (seen.Quantity.Value, seen.Quantity.Currency)).Distinct().Count() == 1)
            .SelectMany(group => group);
    }

    /// <summary>A heading that is another company's name: what stands under it is that one's.</summary>
    private static bool NamesOther(DocumentFrame frame, TextSpan heading)
    {
        var text = frame.Document.TextOf(heading).TrimEnd();
        if (LegalForms.Instance.AtEnd(text) is null)
        {
            return false;
        }

        return frame.Company is not { } company || !text.Contains(company.Name, StringComparison.OrdinalIgnoreCase);
    }
}
