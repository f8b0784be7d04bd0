using Markdig;

namespace LittleGiants.Extraction.Readers.Markdown;

/// <summary>Reads Markdown into the text it shows: headings, lists, tables, notes; front matter and head lines become metadata.</summary>
public sealed class MarkdownReader : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().UseEmphasisExtras().UseTaskLists().Build();

    public string MediaType => "text/markdown";

    public double Recognize(DocumentSource source) =>
        FileTypeNames.Find(source.Content.Span) is null && TextDecoder.Decode(TextDecoder.Sample(source.Content.Span)) is { } decoded
            ? MarkdownRecognition.Score(decoded.Text, MarkdownOptions.Default)
            : 0;

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
        MarkdownFile.Write(decoded.Text, Pipeline, writer, head, MarkdownOptions.Default);
        return head.Apply(writer.Build(source, MediaType));
    }
}
