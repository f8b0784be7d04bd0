using LittleGiants.Extraction.Readers.Html.Metadata;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Gives every part of a page its role, once the container of the main text is known.</summary>
internal sealed class ArticleRoles(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, ArticleFinder finder, ArticleOptions options)
{
    private readonly HtmlRole[] _roles = new HtmlRole[nodes.Count];

    /// <param name="title">The page's title.</param>
    public HtmlRole[] Assign(HtmlNode container, string? title, IReadOnlyList<string> authors)
    {
        _roles[0] = HtmlRole.Navigation;
        _roles[container.Index] = HtmlRole.Body;
        var running = Math.Max(1, finder.Running[container.Index]);
        for (var i = container.Index + 1; i < container.End; i++)
        {
            var node = nodes[i];
            if (node.IsText || !stats.IsShown[i] || stats.Text[i] == 0)
            {
                continue;
            }

            if (RoleOf(node, running) is { } role)
            {
                _roles[i] = role;
                i = node.End - 1;
            }
        }

        new ArticleEdges(nodes, stats, finder, options, _roles).Clear(container, FoldedText.Of(title), [.. authors.Select(FoldedText.Of)]);
        return _roles;
    }

    private HtmlRole? RoleOf(HtmlNode node, int running)
    {
        var i = node.Index;
        if (finder.IsFurniture[i])
        {
            return HtmlRole.Navigation;
        }

        var marks = finder.Marks[i];
        if (node.Tag == HtmlTag.Inline)
        {
            return (marks & ClassMarks.Caption) != 0 && stats.Text[i] <= options.MaxCaption ? HtmlRole.Caption : null;
        }

        if (node.Name == "h1")
        {
            return HtmlRole.Title;
        }

        if (node.Tag == HtmlTag.Caption || (node.Name == "figure" && !HoldsTable(node)) || ((marks & ClassMarks.Caption) != 0 && stats.Text[i] < running / 3))
        {
            return HtmlRole.Caption;
        }

        if ((marks & ClassMarks.Picture) != 0 && stats.Text[i] <= options.MaxCaption && HoldsPicture(node))
        {
            return HtmlRole.Caption;
        }

        if ((marks & ClassMarks.Byline) != 0 && stats.Text[i] <= options.MaxByline)
        {
            return HtmlRole.Byline;
        }

        if (stats.Text[i] < running / 2 && stats.LinkShare(i) > options.MaxSectionLinkShare && !(node.Tag == HtmlTag.ListItem && stats.OwnStops[i] > 0))
        {
            return HtmlRole.Navigation;
        }

        if (stats.Text[i] <= options.MaxStockLine && StockPhrases.Start(node))
        {
            return HtmlRole.Navigation;
        }

        return null;
    }

    private bool HoldsTable(HtmlNode node)
    {
        for (var i = node.Index + 1; i < node.End; i++)
        {
            if (nodes[i].Tag is HtmlTag.Table or HtmlTag.Preformatted || nodes[i].Name == "blockquote")
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsPicture(HtmlNode node)
    {
        for (var i = node.Index + 1; i < node.End; i++)
        {
            if (nodes[i].Name is "img" or "picture" or "amp-img" or "noscript")
            {
                return true;
            }
        }

        return false;
    }
}
