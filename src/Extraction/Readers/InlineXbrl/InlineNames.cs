using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Which elements are inline XBRL's, whatever prefix the file gives them.</summary>
internal sealed class InlineNames
{
    private const string Declaration = "xmlns:";
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal) { XhtmlTree.InlinePrefix };

    /// <param name="nodes">All nodes of the document.</param>
    /// <param name="isXhtml">The XML parser has resolved the prefixes already.</param>
    public InlineNames(IReadOnlyList<HtmlNode> nodes, bool isXhtml)
    {
        if (isXhtml)
        {
            return;
        }

        foreach (var node in nodes)
        {
            foreach (var (name, value) in node.Attributes)
            {
                if (name.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) && XhtmlTree.IsInlineNamespace(value))
                {
                    _prefixes.Add(name[Declaration.Length..].ToLowerInvariant() + ":");
                }
            }
        }
    }

    /// <summary>The local name in lower case; empty for an element of another namespace.</summary>
    public ReadOnlySpan<char> Of(HtmlNode node)
    {
        var colon = node.Name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(node.Name.AsSpan(0, colon + 1)) ? node.Name.AsSpan(colon + 1) : default;
    }
}
