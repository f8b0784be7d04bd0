using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Sees facts in sentences: a figure within one of the concept's patterns.</summary>
internal sealed class SentenceObserver(ConceptCatalog concepts, QuantityReaders readers) : IObserver
{
    public IEnumerable<Observation> Observe(DocumentFrame frame, CancellationToken cancellationToken)
    {
        if (readers.For(frame.Language) is not { } reader)
        {
            yield break;
        }

        var look = new SentenceLook(frame, FactCues.For(frame.Language), reader, SentencePatterns.For(concepts, frame.Language, frame.Kind == DocumentKind.Article));
        foreach (var sentence in Sentences.Of(frame.Document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var observation in look.At(sentence))
            {
                yield return observation;
            }
        }
    }
}
