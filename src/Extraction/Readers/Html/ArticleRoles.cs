using LittleGiants.Extraction.Readers.Html.Metadata;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Gives every part of a page its role, once the container of the main text is known.</summary>
internal sealed class ArticleRoles(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, ArticleFinder finder, ArticleOptions options)
{
    private readonly HtmlRole[] _roles = new HtmlRole[nodes.Count];

    /// <param name="title">The page's title.</param>
    public HtmlRole[] Assign(HtmlNode container, string? title, IReadOnlyList<string> authors, BylineZone zone)
    {
        var names = authors.Select(FoldedText.Of).ToList();
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

        new ArticleEdges(nodes, stats, finder, options, _roles).Clear(container, FoldedText.Of(title), names);
        MarkHead(container, names, zone);
        return _roles;
    }

    /// <summary>Headline, author and date that stand outside the container are what they are, not furniture.</summary>
    private void MarkHead(HtmlNode container, List<string> names, BylineZone zone)
    {
        foreach (var (node, line) in zone.Lines)
        {
            if (!container.Contains(node) && !node.Contains(container) && stats.OwnText[node.Index] == stats.Text[node.Index] && stats.Text[node.Index] <= options.MaxByline
                && (DayReader.First(line, monthFirst: true) is not null || ArticleEdges.NamesAuthor(FoldedText.Of(line), names)))
            {
                _roles[node.Index] = HtmlRole.Byline;
            }
        }

        for (var i = zone.Start; i < zone.End; i++)
        {
            if (nodes[i].Tag == HtmlTag.Caption && !container.Contains(nodes[i]) && !finder.IsFurniture[i])
            {
                _roles[i] = HtmlRole.Caption;
            }
        }

        if (zone.Headline is { } headline && !headline.Contains(container))
        {
            _roles[headline.Index] = HtmlRole.Title;
        }
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
            return RoleInLine(node, marks);
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

    /// <summary>An element inside a line is a caption or byline by its name when the line is no running text, or hardly more than the element.</summary>
    private HtmlRole? RoleInLine(HtmlNode node, ClassMarks marks)
    {
        if ((marks & (ClassMarks.Caption | ClassMarks.Byline)) == 0)
        {
            return null;
        }

        var block = node;
        while (block is { Tag: HtmlTag.Inline, Parent: { } parent })
        {
            block = parent;
        }

        if (finder.IsRunningText(block.Index) && stats.Text[node.Index] * 2 < stats.OwnText[block.Index])
        {
            return null;
        }

        return (marks & ClassMarks.Caption) != 0
            ? stats.Text[node.Index] <= options.MaxCaption ? HtmlRole.Caption : null
            : stats.Text[node.Index] <= options.MaxByline && block.Tag is not (HtmlTag.Heading or HtmlTag.ListItem or HtmlTag.Cell) ? HtmlRole.Byline : null;
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
