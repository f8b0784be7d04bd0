namespace LittleGiants.Extraction.Readers;

/// <summary>All formats the product reads, told apart by content. The one boundary at which a reader's bug becomes a failure of one document.</summary>
public sealed class DocumentReaders
{
    private readonly IReadOnlyList<IDocumentReader> _readers;

    /// <param name="readers">The formats to choose from; null for all that the product has.</param>
    public DocumentReaders(IReadOnlyList<IDocumentReader>? readers = null) => _readers = readers ?? All;

    /// <summary>One line a format.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new Html.HtmlReader(),
        new Markdown.MarkdownReader(),
        new PlainText.PlainTextReader(),
    ];

    public ReadResult Read(DocumentSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (source.Content.IsEmpty)
        {
            return new ReadFailure(ReadFailureCodes.Empty, "The file is empty.");
        }

        if (source.Content.Length > options.MaxFileBytes)
        {
            return new ReadFailure(ReadFailureCodes.TooLarge, $"The file has {source.Content.Length:N0} bytes; the limit is {options.MaxFileBytes:N0}.");
        }

        IDocumentReader? best = null;
        var bestScore = 0d;
        foreach (var reader in _readers)
        {
            var score = reader.Recognize(source);
            if (score > bestScore)
            {
                (best, bestScore) = (reader, score);
            }
        }

        if (best is null)
        {
            return new ReadFailure(ReadFailureCodes.UnknownType, "The content is of no type that can be read (PDF, HTML, inline XBRL, DOCX, Markdown, plain text).");
        }

        try
        {
            return best.Read(source, options, cancellationToken);
        }
#pragma warning disable CA1031 // The document boundary: one stranger's file must not end the run.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ReadFailure(ReadFailureCodes.Damaged, $"The file could not be read as {best.MediaType} ({exception.GetType().Name}: {exception.Message}).");
        }
    }
}
