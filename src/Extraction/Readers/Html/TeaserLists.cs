namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Tells lists of other articles: each entry a linked headline with a line or two.</summary>
internal static class TeaserLists
{
    /// <summary>Entries of the same make, each short and with a headline that links away.</summary>
    public static bool IsOne(HtmlNode node, IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, ArticleOptions options)
    {
        var teasers = 0;
        var others = 0;
        string? name = null;
        foreach (var child in node.Children)
        {
            if (child.IsText || stats.Text[child.Index] == 0)
            {
                continue;
            }

            name ??= child.Name;
            if (child.Name == name && IsTeaser(child, nodes, stats, options))
            {
                teasers++;
            }
            else
            {
                others++;
            }
        }

        return teasers >= options.MinTeasers && others * 2 <= teasers;
    }

    private static bool IsTeaser(HtmlNode node, IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, ArticleOptions options)
    {
        if (node.Tag is HtmlTag.Inline or HtmlTag.Heading || stats.Text[node.Index] > options.MaxTeaser)
        {
            return false;
        }

        for (var i = node.Index; i < node.End; i++)
        {
            if (nodes[i].Tag == HtmlTag.Heading && stats.Text[i] > 0 && (stats.LinkShare(i) > options.MaxParagraphLinkShare))
            {
                return true;
            }
        }

        return false;
    }
}
