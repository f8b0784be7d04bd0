namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>Reads text files: head lines, headings, paragraphs, lists and tables as far as the lines make them certain.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    /// <summary>Any text is plain text when nothing knows better.</summary>
    private const double Certainty = 0.1;

    public string MediaType => "text/plain";

    public double Recognize(DocumentSource source) =>
        FileTypeNames.Find(source.Content.Span) is not null || TextDecoder.Decode(TextDecoder.Sample(source.Content.Span)) is null ? 0 : Certainty;

    public ReadResult Read(DocumentSource source, ReadOptions options, CancellationToken cancellationToken) =>
        ReadDeadline.Run(options, token => ReadText(source, options, token), cancellationToken);

    private ReadResult ReadText(DocumentSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        if (TextDecoder.Decode(source.Content.Span) is not { } decoded)
        {
            return new ReadFailure(ReadFailureCodes.UnknownType, "The content is not text in any known encoding.");
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return new ReadFailure(ReadFailureCodes.Empty, "The file has only white space.");
        }

        var writer = new BlockWriter(options, cancellationToken);
        if (decoded.ReplacedCount > 0)
        {
            writer.Builder.Warn(TextDecoder.ReplacedWarning(decoded));
        }

        var head = new ArticleHead();
        new PlainTextBlocks(new TextLines(decoded.Text), writer, head, PlainTextOptions.Default).Write();
        return head.Apply(writer.Build(source, MediaType));
    }
}
