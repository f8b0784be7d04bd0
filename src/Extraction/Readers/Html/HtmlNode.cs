namespace LittleGiants.Extraction.Readers.Html;

/// <summary>An element or a run of text of a page, in a tree of our own that HTML and XHTML parsers both fill.</summary>
/// <remarks>Names of elements and attributes are lower case, with their prefix ("ix:nonfraction").</remarks>
internal sealed class HtmlNode
{
    private static readonly List<HtmlNode> NoChildren = [];
    private static readonly KeyValuePair<string, string>[] NoAttributes = [];
    private List<HtmlNode> _children = NoChildren;

    private HtmlNode(string name, string text)
    {
        Name = name;
        Text = text;
    }

    public string Name { get; }

    /// <summary>The characters of a text node; empty for an element.</summary>
    public string Text { get; }

    public bool IsText => Name.Length == 0;

    public HtmlNode? Parent { get; private set; }

    public IReadOnlyList<HtmlNode> Children => _children;

    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; private init; } = NoAttributes;

    public HtmlTag Tag { get; private init; }

    /// <summary>The place in document order, counted over the whole tree; set by <see cref="Number"/>.</summary>
    public int Index { get; private set; }

    /// <summary>The index behind the last node of the subtree.</summary>
    public int End { get; private set; }

    public static HtmlNode Element(string name, KeyValuePair<string, string>[]? attributes = null) =>
        new(name, string.Empty) { Attributes = attributes ?? NoAttributes, Tag = HtmlTags.Of(name) };

    public static HtmlNode TextRun(string text) => new(string.Empty, text) { Tag = HtmlTag.Inline };

    public void Add(HtmlNode child)
    {
        if (ReferenceEquals(_children, NoChildren))
        {
            _children = [];
        }

        child.Parent = this;
        _children.Add(child);
    }

    /// <summary>An attribute's value, or null. Names are compared without case: XHTML keeps "contextRef", HTML does not.</summary>
    public string? Attribute(string name)
    {
        var attributes = (KeyValuePair<string, string>[])Attributes;
        foreach (var (key, value) in attributes)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether the markup itself says that the element is not shown.</summary>
    public bool IsHidden()
    {
        foreach (var (key, value) in (KeyValuePair<string, string>[])Attributes)
        {
            if (key is "hidden" && !value.Equals("until-found", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (key is "style" && HidesByStyle(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the other node is this one or stands inside it.</summary>
    public bool Contains(HtmlNode other) => other.Index >= Index && other.Index < End;

    /// <summary>Numbers the tree below a root in document order and gives its nodes in that order.</summary>
    public static List<HtmlNode> Number(HtmlNode root)
    {
        var order = new List<HtmlNode>();
        var open = new Stack<(HtmlNode Node, int Next)>();
        open.Push((root, 0));
        root.Index = 0;
        order.Add(root);
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Node._children.Count)
            {
                top.Node.End = order.Count;
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = top.Node._children[top.Next];
            child.Index = order.Count;
            order.Add(child);
            open.Push((child, 0));
        }

        return order;
    }

    private static bool HidesByStyle(string style)
    {
        var rest = style.AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf(';');
            var rule = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            var colon = rule.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var property = rule[..colon].Trim();
            var value = rule[(colon + 1)..].Trim();
            if ((property.Equals("display", StringComparison.OrdinalIgnoreCase) && value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
                || (property.Equals("visibility", StringComparison.OrdinalIgnoreCase) && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
