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
        ReadDeadline.Run(options, token => TextDocument.Read(source, options, MediaType, Write, token), cancellationToken);

    private static void Write(string text, BlockWriter writer, ArticleHead head) =>
        MarkdownFile.Write(text, Pipeline, writer, head, MarkdownOptions.Default);
}
