namespace LittleGiants.Extraction.Readers;

/// <summary>Reads one format. Add a folder under <c>Readers/</c> and one line in <c>DocumentReaders</c>.</summary>
public interface IDocumentReader
{
    string MediaType { get; }

    /// <summary>How sure the reader is, from the content alone, that this is its format: 0 not at all, 1 certain.</summary>
    double Recognize(DocumentSource source);

    /// <summary>Bad content gives a failed result; exceptions are bugs, save <see cref="OperationCanceledException"/>.</summary>
    ReadResult Read(DocumentSource source, ReadOptions options, CancellationToken cancellationToken);
}
