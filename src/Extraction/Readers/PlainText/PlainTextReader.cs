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
        ReadDeadline.Run(options, token => TextDocument.Read(source, options, MediaType, Write, token), cancellationToken);

    private static void Write(string text, BlockWriter writer, ArticleHead head) =>
        new PlainTextBlocks(new TextLines(text), writer, head, PlainTextOptions.Default).Write();
}
