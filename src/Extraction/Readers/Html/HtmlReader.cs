using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Html.Metadata;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>News articles, company pages and reports as HTML: the main text apart from the page's furniture, and who published it when.</summary>
public sealed class HtmlReader(HtmlReaderOptions? options = null) : IDocumentReader
{
    private readonly HtmlReaderOptions _options = options ?? HtmlReaderOptions.Default;

    public string MediaType => "text/html";

    public double Recognize(DocumentSource source) => HtmlRecognition.Score(source.Content.Span);

    public ReadResult Read(DocumentSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Decode(source.Content.Span) is not { } decoded)
        {
            return new ReadFailure(ReadFailureCodes.Damaged, "The file is no text in any known encoding.");
        }

        var root = HtmlTree.Parse(decoded.Text, _options, out var isCut, cancellationToken);
        var nodes = HtmlNode.Number(root);
        var stats = HtmlTextStats.Of(nodes);
        var metadata = new PageMetadata(nodes, stats);
        var finder = new ArticleFinder(nodes, stats, _options.Article);
        var container = finder.Find(metadata.Headline);
        var isDocument = DocumentPages.IsDocument(nodes, stats, _options.Article);
        var zone = new BylineZone(nodes, stats, finder, container, metadata.Headline);
        var authors = metadata.Authors(zone, isDocument);
        var roles = isDocument
            ? DocumentPages.Roles(nodes, metadata.Headline)
            : new ArticleRoles(nodes, stats, finder, _options.Article).Assign(container, metadata.Title, authors, zone);
        var builder = new DocumentBuilder();
        builder.BeginPage(1);
        var writer = new HtmlTextWriter(builder, _options, options.MaxTextLength) { Roles = roles, FindNumberedHeadings = isDocument };
        writer.Write(root, cancellationToken);
        builder.EndPage();
        if (decoded.ReplacedCount > 0)
        {
            builder.Warn(TextDecoder.ReplacedWarning(decoded));
        }

        if (isCut || writer.IsCut)
        {
            builder.Warn(new ReadWarning("contentCut", $"The page is larger than the limits ({_options.MaxNodes:N0} elements, {options.MaxTextLength:N0} characters); its end was left out."));
        }

        return metadata.Set(LineTables.Find(builder.Build(source.Sha256, MediaType)), zone, authors, isDocument);
    }

    /// <summary>Stray zero bytes in a page of 8-bit text are blanks, as they are for browsers.</summary>
    private static DecodedText? Decode(ReadOnlySpan<byte> content)
    {
        var declared = DeclaredCharset.Of(content);
        if (TextDecoder.Decode(content, declared) is { } decoded)
        {
            return decoded;
        }

        var cleaned = content.ToArray();
        cleaned.AsSpan().Replace((byte)0, (byte)' ');
        return TextDecoder.Decode(cleaned, declared);
    }
}
