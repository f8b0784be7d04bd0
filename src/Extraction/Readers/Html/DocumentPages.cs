namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Tells pages that are a document (a report, a filing) from pages that carry an article among other things.</summary>
internal static class DocumentPages
{
    /// <summary>Much text with next to no links, tagged data, or many tables of figures: all of the page is its text.</summary>
    public static bool IsDocument(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, ArticleOptions options)
    {
        if (stats.Text[0] < options.MinDocument)
        {
            return false;
        }

        if (stats.LinkShare(0) <= options.MaxDocumentLinkShare)
        {
            return true;
        }

        var tables = 0;
        foreach (var node in nodes)
        {
            if (node.Name.StartsWith("ix:", StringComparison.Ordinal))
            {
                return true;
            }

            tables += node.Tag == HtmlTag.Table && HoldsFigures(node, nodes) ? 1 : 0;
        }

        return tables >= options.MinDocumentTables;
    }

    /// <summary>Everything is body but menus and, at the top, the headline.</summary>
    public static HtmlRole[] Roles(IReadOnlyList<HtmlNode> nodes, HtmlNode? headline)
    {
        var roles = new HtmlRole[nodes.Count];
        roles[0] = HtmlRole.Body;
        for (var i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].Name == "nav" || nodes[i].Attribute("role") is "navigation" or "menu" or "menubar" or "search")
            {
                roles[i] = HtmlRole.Navigation;
            }
        }

        if (headline is not null)
        {
            roles[headline.Index] = HtmlRole.Title;
        }

        return roles;
    }

    private static bool HoldsFigures(HtmlNode table, IReadOnlyList<HtmlNode> nodes)
    {
        var rows = 0;
        var figures = 0;
        for (var i = table.Index + 1; i < table.End; i++)
        {
            rows += nodes[i].Tag == HtmlTag.Row ? 1 : 0;
            figures += nodes[i].IsText && HtmlCellText.IsFigure(nodes[i].Text.Trim()) ? 1 : 0;
        }

        return rows > 1 && figures >= rows;
    }
}
