using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Readers;

/// <summary>All formats the product reads, told apart by content. The one boundary at which a reader's bug becomes a failure of one document.</summary>
public sealed class DocumentReaders
{
    private const string ReadableTypes = "PDF, HTML, inline XBRL, DOCX, Markdown and plain text";
    private readonly IReadOnlyList<IDocumentReader> _readers;

    /// <param name="readers">The formats to choose from; null for all that the product has.</param>
    public DocumentReaders(IReadOnlyList<IDocumentReader>? readers = null) => _readers = readers ?? All;

    public static IReadOnlyList<IDocumentReader> All { get; } = With(Pdf.OwnPdfEngine.Instance);

    /// <summary>One line a format; PDF by an engine of choice.</summary>
    internal static IReadOnlyList<IDocumentReader> With(Pdf.IPdfEngine engine) =>
    [
        new Pdf.PdfReader(engine),
        new Html.HtmlReader(),
        new InlineXbrl.InlineXbrlReader(),
        new Docx.DocxReader(),
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

        IDocumentReader? reader = null;
        try
        {
            reader = Choose(source);
            var result = reader?.Read(source, options, cancellationToken);
            return result?.Document is { } document
                ? DocumentLanguages.Assign(document)
                : result ?? new ReadFailure(ReadFailureCodes.UnknownType, $"The file is {FileTypeNames.Find(source.Content.Span) ?? "of no type that is known"}; {ReadableTypes} can be read.");
        }
#pragma warning disable CA1031 // The document boundary: one stranger's file must not end the run.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ReadFailure(ReadFailureCodes.Damaged, $"The file could not be read as {reader?.MediaType ?? "any type"} ({exception.GetType().Name}: {exception.Message}).");
        }
    }

    private IDocumentReader? Choose(DocumentSource source)
    {
        IDocumentReader? best = null;
        var bestScore = 0d;
        foreach (var reader in _readers)
        {
            var score = reader.Recognize(source);
            if (score > bestScore)
            {
                (best, bestScore) = (reader, score);
            }

            if (score >= 1)
            {
                break; // Nothing is surer, and trying a large file as text costs more than a page.
            }
        }

        return best;
    }
}
