namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>The short lines around a page's headline, where author and date stand.</summary>
internal sealed class BylineZone
{
    private const int MaxLine = 160;
    private const int NodesBefore = 120;
    private const int NodesAfter = 1500;
    private const int ParagraphsAfter = 3;
    private const int MaxDepth = 64;
    private readonly IReadOnlyList<HtmlNode> _nodes;
    private readonly HtmlTextStats _stats;
    private readonly ArticleFinder _finder;

    public BylineZone(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, ArticleFinder finder, HtmlNode container, HtmlNode? headline)
    {
        (_nodes, _stats, _finder, Container, Headline) = (nodes, stats, finder, container, headline);
        var anchor = headline?.Index ?? container.Index;
        Start = Math.Max(0, anchor - NodesBefore);
        var end = Math.Min(nodes.Count, anchor + NodesAfter);
        var paragraphs = 0;
        for (var i = headline?.End ?? anchor; i < end; i++)
        {
            if (!finder.IsFurniture[i] && finder.IsRunningText(i) && ++paragraphs == ParagraphsAfter)
            {
                end = nodes[i].End;
            }
        }

        End = end;
        AddLines(Start, End, headline);
        if (container.Index >= End)
        {
            // The heading belongs to the site: the article's own lines stand where it begins.
            AddLines(container.Index, Math.Min(container.End, container.Index + NodesBefore), headline);
        }
    }

    public HtmlNode Container { get; }

    /// <summary>The element that shows the title.</summary>
    public HtmlNode? Headline { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>Shown blocks with little text, in page order, outside comments and lists of other articles.</summary>
    public List<(HtmlNode Node, string Text)> Lines { get; } = [];

    /// <summary>Elements of the zone, then of the container behind it, then before and behind both, that are not in comments or other articles.</summary>
    public IEnumerable<HtmlNode> Elements()
    {
        for (var i = Start; i < End; i++)
        {
            if (!_nodes[i].IsText && !IsElsewhere(_nodes[i]))
            {
                yield return _nodes[i];
            }
        }

        for (var i = Math.Max(End, Container.Index); i < Container.End; i++)
        {
            if (!_nodes[i].IsText && !IsElsewhere(_nodes[i]))
            {
                yield return _nodes[i];
            }
        }

        for (var i = 0; i < Start; i++)
        {
            if (!_nodes[i].IsText && !IsElsewhere(_nodes[i]))
            {
                yield return _nodes[i];
            }
        }

        for (var i = Math.Max(End, Container.End); i < _nodes.Count; i++)
        {
            if (!_nodes[i].IsText && !IsElsewhere(_nodes[i]))
            {
                yield return _nodes[i];
            }
        }
    }

    public bool IsNamedByline(HtmlNode node) => (_finder.Marks[node.Index] & ClassMarks.Byline) != 0;

    public bool IsShown(HtmlNode node) => _stats.IsShown[node.Index];

    private static bool IsMarkedAuthor(HtmlNode node) => node.Attribute("itemprop") is { } property && (property.Contains("author", StringComparison.OrdinalIgnoreCase) || property.Contains("datePublished", StringComparison.OrdinalIgnoreCase));

    private void AddLines(int start, int end, HtmlNode? headline)
    {
        for (var i = start; i < end; i++)
        {
            var node = _nodes[i];
            if (!node.IsText && node != headline && _stats.IsShown[i] && _stats.OwnText[i] > 0 && _stats.Text[i] <= MaxLine && !IsElsewhere(node))
            {
                Lines.Add((node, FirstText.Line(node, MaxLine + MaxLine / 4)));
            }
        }
    }

    private bool IsElsewhere(HtmlNode node)
    {
        var depth = 0;
        for (var at = node; at is not null && depth < MaxDepth; at = at.Parent, depth++)
        {
            if (at.Contains(Container))
            {
                return false;
            }

            if ((_finder.Marks[at.Index] & ClassMarks.Comment) != 0 || (at.Name is "aside" or "footer" or "nav" && !IsMarkedAuthor(node)))
            {
                return true;
            }
        }

        return false;
    }
}
