using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Sees facts in tables: a row named as a concept, a column named as a period.</summary>
internal sealed class TableObserver(ConceptCatalog concepts, QuantityReaders readers) : IObserver
{
    public IEnumerable<Observation> Observe(DocumentFrame frame, CancellationToken cancellationToken)
    {
        if (readers.For(frame.Language) is not { } reader)
        {
            yield break;
        }

        var cues = FactCues.For(frame.Language);
        var look = new TableLook(frame, cues, reader, LabelIndex.For(concepts, frame.Language), new FiscalCalendar(frame, cues), concepts);
        var tables = new List<SeenTable>();
        for (var i = 0; i < frame.Document.Tables.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (look.At(i) is { Observations.Count: > 0 } seen)
            {
                tables.Add(seen);
            }
        }

        foreach (var observation in new PrimaryStatements(frame, concepts).Apply(tables))
        {
            yield return observation;
        }
    }
}
