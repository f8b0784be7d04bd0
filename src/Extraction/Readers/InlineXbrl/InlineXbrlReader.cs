using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Reads reports in inline XBRL (ESEF, SEC, national filings): the page as HTML and its tagged facts.</summary>
public sealed class InlineXbrlReader : IDocumentReader
{
    /// <summary>Above that of plain HTML: the namespace is certain.</summary>
    private const double Certainty = 0.95;

    private readonly HtmlReaderOptions _html = HtmlReaderOptions.Default;
    private readonly InlineXbrlOptions _options = InlineXbrlOptions.Default;

    public string MediaType => "application/xhtml+xml";

    public double Recognize(DocumentSource source)
    {
        var content = source.Content.Span[..Math.Min(source.Content.Length, _options.RecognitionBytes)];
        if (content.Contains((byte)0))
        {
            return TextDecoder.Decode(TextDecoder.Sample(content)) is { } wide && wide.Text.Contains("/inlineXBRL\"", StringComparison.Ordinal) ? Certainty : 0;
        }

        return content.IndexOf("/inlineXBRL\""u8) > 0 || content.IndexOf("/inlineXBRL'"u8) > 0 ? Certainty : 0;
    }

    public ReadResult Read(DocumentSource source, ReadOptions options, CancellationToken cancellationToken) =>
        ReadDeadline.Run(options, token => ReadPage(source, options, token), cancellationToken);

    private ReadResult ReadPage(DocumentSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        var content = source.Content.Span;
        if (TextDecoder.Decode(content, DeclaredCharset.Of(content)) is not { } decoded)
        {
            return new ReadFailure(ReadFailureCodes.Damaged, "The content is not text in any known encoding.");
        }

        // 1. The tree: as XML where it is well-formed, as browsers read HTML otherwise.
        var root = XhtmlTree.Parse(decoded.Text, _html, out var isCut, cancellationToken);
        var isXhtml = root is not null;
        root ??= HtmlTree.Parse(SelfClosedTags.Open(decoded.Text), _html, out isCut, cancellationToken);
        var nodes = HtmlNode.Number(root);
        var names = new InlineNames(nodes, isXhtml);

        // 2. The text, without the header's declarations and hidden facts.
        var roles = new HtmlRole[nodes.Count];
        foreach (var node in nodes)
        {
            if (names.Of(node) is "header" or "hidden")
            {
                roles[node.Index] = HtmlRole.Omit;
            }
        }

        var shown = new ShownSpans();
        var builder = new DocumentBuilder();
        builder.BeginPage(1);
        var writer = new HtmlTextWriter(builder, _html, options.MaxTextLength) { Roles = roles, FindNumberedHeadings = true, ElementWritten = shown.Add };
        writer.Write(root, cancellationToken);
        builder.EndPage();
        if (decoded.ReplacedCount > 0)
        {
            builder.Warn(TextDecoder.ReplacedWarning(decoded));
        }

        // 3. The facts.
        var document = builder.Build(source.Sha256, MediaType);
        var facts = new TaggedFactReader(nodes, names, shown, document.Text, _options);
        return document with
        {
            TaggedFacts = facts.Read(cancellationToken),
            Title = TitleOf(nodes),
            Warnings = [.. document.Warnings, .. Warnings(facts, isCut || writer.IsCut)],
        };
    }

    private static IEnumerable<ReadWarning> Warnings(TaggedFactReader facts, bool isCut)
    {
        if (isCut || facts.IsCut)
        {
            yield return new ReadWarning("contentCut", "The page is larger than the limits; its end, or the text of some tagged facts, was left out.");
        }

        if (facts.UnreadableCount > 0)
        {
            yield return new ReadWarning("taggedValuesUnreadable", $"{facts.UnreadableCount} tagged values do not have the form that their tags state.");
        }
    }

    /// <summary>The page's title unless it is one word: tools put the file's name there.</summary>
    private static string? TitleOf(IReadOnlyList<HtmlNode> nodes)
    {
        var title = nodes.FirstOrDefault(node => node.Name == "title");
        var text = title is null ? "" : CanonicalText.Normalize(FactText.Of(title)).Trim();
        return text.Contains(' ', StringComparison.Ordinal) || text.Any(c => c >= '\u4e00') ? text : null;
    }
}
