using System.Xml;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Parses well-formed XHTML into the tree that HTML gives too. No DTD is read, no entity expanded, nothing fetched.</summary>
internal static class XhtmlTree
{
    public const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";

    /// <summary>The prefix that elements of any inline XBRL namespace have in the tree, whatever the file calls it.</summary>
    public const string InlinePrefix = "ix:";

    /// <summary>Null when the text is not well-formed.</summary>
    public static HtmlNode? Parse(string text, HtmlReaderOptions options, out bool isCut, CancellationToken cancellationToken)
    {
        isCut = false;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(XhtmlEntities.Resolve(text.TrimStart('\ufeff', ' ', '\t', '\r', '\n'))), settings);
            return Read(reader, options, out isCut, cancellationToken);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public static bool IsInlineNamespace(string name) =>
        name.StartsWith("http://www.xbrl.org/", StringComparison.Ordinal) && name.EndsWith("/inlineXBRL", StringComparison.Ordinal);

    private static HtmlNode Read(XmlReader reader, HtmlReaderOptions options, out bool isCut, CancellationToken cancellationToken)
    {
        var root = HtmlNode.Element("#document");
        var names = new Dictionary<(string Prefix, string Local, string Namespace), string>();
        var open = new Stack<HtmlNode>();
        open.Push(root);
        var depth = 0; // levels below the top of the stack, where the limit cut them
        var count = 0;
        isCut = false;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++count > options.MaxNodes)
                    {
                        isCut = true;
                        return root;
                    }

                    if ((count & 0xfff) == 0)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                    }

                    var isEmpty = reader.IsEmptyElement;
                    var node = HtmlNode.Element(NameOf(reader, names), AttributesOf(reader));
                    open.Peek().Add(node);
                    if (isEmpty)
                    {
                        break;
                    }

                    if (open.Count < options.MaxDepth)
                    {
                        open.Push(node);
                    }
                    else
                    {
                        depth++;
                    }

                    break;
                case XmlNodeType.EndElement when depth > 0:
                    depth--;
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open.Peek().Add(HtmlNode.TextRun(reader.Value));
                    count++;
                    break;
            }
        }

        return root;
    }

    private static string NameOf(XmlReader reader, Dictionary<(string Prefix, string Local, string Namespace), string> names)
    {
        var key = (reader.Prefix, reader.LocalName, reader.NamespaceURI);
        if (names.TryGetValue(key, out var name))
        {
            return name;
        }

        var local = key.LocalName.ToLowerInvariant();
        name = key.NamespaceURI is XhtmlNamespace or "" ? local
            : IsInlineNamespace(key.NamespaceURI) ? InlinePrefix + local
            : $"{(key.Prefix is "" or "ix" ? "x" : key.Prefix.ToLowerInvariant())}:{local}";
        names.Add(key, name);
        return name;
    }

    private static KeyValuePair<string, string>[]? AttributesOf(XmlReader reader)
    {
        if (reader.AttributeCount == 0)
        {
            return null;
        }

        var attributes = new KeyValuePair<string, string>[reader.AttributeCount];
        for (var i = 0; reader.MoveToNextAttribute(); i++)
        {
            attributes[i] = new(reader.Name.ToLowerInvariant(), reader.Value);
        }

        reader.MoveToElement();
        return attributes;
    }
}
