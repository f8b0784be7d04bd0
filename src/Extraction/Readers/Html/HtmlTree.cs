using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Parses HTML as browsers do, with scripts off, and gives our own tree. Nothing is ever fetched.</summary>
internal static class HtmlTree
{
    /// <param name="isCut">Whether the limit on nodes was reached.</param>
    public static HtmlNode Parse(string html, HtmlReaderOptions options, out bool isCut, CancellationToken cancellationToken)
    {
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            DisableElementPositionTracking = true,
            IsAcceptingCustomElementsEverywhere = true,
            MaximumDepth = options.MaxDepth,
            ShouldEmitAttribute = static (ref token, name) =>
                !name.Span.StartsWith("on", StringComparison.OrdinalIgnoreCase) && !name.Span.SequenceEqual("srcset"),
        });
        cancellationToken.ThrowIfCancellationRequested();
        using var document = parser.ParseDocument(NestingLimit.Apply(html, options.MaxOpenElements));
        cancellationToken.ThrowIfCancellationRequested();
        return Convert(document, options.MaxNodes, out isCut);
    }

    private static HtmlNode Convert(IDocument document, int maxNodes, out bool isCut)
    {
        var root = HtmlNode.Element("#document");
        var open = new Stack<(INodeList Nodes, int Next, HtmlNode Parent)>();
        open.Push((document.ChildNodes, 0, root));
        var count = 0;
        isCut = false;
        while (open.TryPop(out var top))
        {
            var (nodes, next, parent) = top;
            if (next == nodes.Length)
            {
                continue;
            }

            if (++count > maxNodes)
            {
                isCut = true;
                break;
            }

            open.Push((nodes, next + 1, parent));
            switch (nodes[next])
            {
                case IElement element:
                    var node = HtmlNode.Element(NameOf(element), AttributesOf(element));
                    parent.Add(node);
                    open.Push((element.ChildNodes, 0, node));
                    break;
                case IText text:
                    parent.Add(HtmlNode.TextRun(text.Data));
                    break;
            }
        }

        return root;
    }

    private static string NameOf(IElement element) =>
        element.Prefix is { Length: > 0 } prefix ? $"{prefix}:{element.LocalName}".ToLowerInvariant() : element.LocalName.ToLowerInvariant();

    private static KeyValuePair<string, string>[]? AttributesOf(IElement element)
    {
        var attributes = element.Attributes;
        if (attributes.Length == 0)
        {
            return null;
        }

        var copy = new KeyValuePair<string, string>[attributes.Length];
        for (var i = 0; i < copy.Length; i++)
        {
            var attribute = attributes[i]!;
            copy[i] = new(attribute.Name, attribute.Value);
        }

        return copy;
    }
}
