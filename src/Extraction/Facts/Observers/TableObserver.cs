using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Sees facts in tables: a row named as a concept, a column named as a period.</summary>
internal sealed class TableObserver(ConceptCatalog concepts, QuantityReaders readers) : IObserver
{
    /// <summary>Statements are told by all of their lines, whichever are asked for.</summary>
    private readonly ConceptCatalog _lines = concepts.Concepts.All(concept => ConceptCatalog.WithStatements.Find(concept.Id) is not null) ? ConceptCatalog.WithStatements : concepts;

    public IEnumerable<Observation> Observe(DocumentFrame frame, CancellationToken cancellationToken)
    {
        if (readers.For(frame.Language) is not { } reader)
        {
            yield break;
        }

        var cues = FactCues.For(frame.Language);
        var look = new TableLook(frame, cues, reader, LabelIndex.For(_lines, frame.Language), new FiscalCalendar(frame, cues), _lines);
        var tables = new List<SeenTable>();
        for (var i = 0; i < frame.Document.Tables.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (look.At(i) is { Observations.Count: > 0 } seen)
            {
                tables.Add(seen);
            }
        }

        foreach (var observation in new PrimaryStatements(frame, _lines).Apply(tables))
        {
            if (concepts.Find(observation.Concept) is not null)
            {
                yield return observation;
            }
        }
    }
}
