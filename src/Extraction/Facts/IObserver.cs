namespace LittleGiants.Extraction.Facts;

/// <summary>One way of seeing facts in a document: table rows, sentences, tags.</summary>
public interface IObserver
{
    IEnumerable<Observation> Observe(DocumentFrame frame, CancellationToken cancellationToken);
}
