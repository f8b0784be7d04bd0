namespace LittleGiants.Extraction.Readers;

/// <summary>What all formats of plain characters share: decoding, head lines that are metadata, and the failures of both.</summary>
internal static class TextDocument
{
    /// <param name="write">Writes the decoded text's blocks; the head takes the metadata they state.</param>
    public static ReadResult Read(
        DocumentSource source, ReadOptions options, string mediaType, Action<string, BlockWriter, ArticleHead> write, CancellationToken cancellationToken)
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
        write(decoded.Text, writer, head);
        return head.Apply(writer.Build(source, mediaType));
    }
}
