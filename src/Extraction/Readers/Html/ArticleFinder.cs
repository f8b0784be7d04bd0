namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Finds the part of a page that holds its main text.</summary>
internal sealed class ArticleFinder
{
    private readonly IReadOnlyList<HtmlNode> _nodes;
    private readonly HtmlTextStats _stats;
    private readonly ArticleOptions _options;

    public ArticleFinder(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, ArticleOptions options)
    {
        (_nodes, _stats, _options) = (nodes, stats, options);
        Marks = new ClassMarks[nodes.Count];
        IsFurniture = new bool[nodes.Count];
        Running = new int[nodes.Count];
        Links = new int[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            Marks[i] = nodes[i].IsText ? ClassMarks.None : ClassWords.Of(nodes[i]);
        }
    }

    public ClassMarks[] Marks { get; }

    /// <summary>Menus, side matter, comments; what stands inside is furniture too.</summary>
    public bool[] IsFurniture { get; }

    /// <summary>Letters of running text in each subtree, furniture left out.</summary>
    public int[] Running { get; }

    /// <summary>Letters in links outside running text, and of furniture, in each subtree.</summary>
    public int[] Links { get; }

    /// <summary>The element that holds the main text.</summary>
    /// <param name="headline">The element that shows the title, when one does.</param>
    public HtmlNode Find(HtmlNode? headline)
    {
        // 1. Running text wherever it stands, then again without the furniture.
        SumRunning();
        MarkFurniture(headline);
        SumRunning();

        // 2. The element with the most running text for the least of other text.
        var best = 0;
        var bestScore = double.MinValue;
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (_nodes[i].IsText || IsFurniture[i] || !_stats.IsShown[i] || Running[i] == 0)
            {
                continue;
            }

            var other = _stats.Text[i] - Running[i] - Links[i];
            var score = Running[i] - (_options.OtherTextWeight * other) - (_options.LinkTextWeight * Links[i]);
            if (score >= bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        // 3. A part inside it that is named as the article and holds nearly all of it; else one elsewhere that must be meant.
        var chosen = BestNamed(best) ?? NamedElsewhere(best, headline) ?? Whole(best);
        return _nodes[UnderHeadline(chosen, headline) ?? chosen];
    }

    /// <summary>A named part with or right under the headline, when the container stands apart from it: the first of several articles on a page.</summary>
    private int? UnderHeadline(int container, HtmlNode? headline)
    {
        if (headline is null || _nodes[container].Contains(headline))
        {
            return null;
        }

        for (var i = 1; i < container; i++)
        {
            if (!IsFurniture[i] && _nodes[i].End <= container && NameStrength(i) > 0 && Running[i] >= _options.MinNamedText
                && Running[i] >= _options.NamedElsewhereShare * Running[container] && (_nodes[i].Contains(headline) || Follows(i, headline)))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>A single paragraph is part of a text, not a container: the element around it is.</summary>
    private int Whole(int container)
    {
        var node = _nodes[container];
        while (node.Parent is { Parent: not null } parent && (node.Tag is not HtmlTag.Block || node.Name is "p" or "blockquote" or "dd" or "tbody" or "thead" or "center"))
        {
            node = parent;
        }

        return node.Index;
    }

    private int? BestNamed(int container)
    {
        int? best = null;
        for (var i = container; i < _nodes[container].End; i++)
        {
            if (!IsFurniture[i] && Running[i] >= _options.NamedPartShare * Running[container] && NameStrength(i) > 0)
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>A part outside the container or a small part of it, when it is the only one of its kind or has the headline: short articles beside much other text.</summary>
    private int? NamedElsewhere(int container, HtmlNode? headline)
    {
        for (var strength = 3; strength > 0; strength--)
        {
            int? only = null;
            int? headed = null;
            var count = 0;
            for (var i = 1; i < _nodes.Count; i++)
            {
                if (!IsFurniture[i] && _stats.IsShown[i] && NameStrength(i) == strength && _stats.Text[i] - _stats.Links[i] >= _options.MinNamedText)
                {
                    only = i;
                    headed ??= headline is not null && _nodes[i].Contains(headline) ? i : null;
                    count++;
                    i = _nodes[i].End - 1;
                }
            }

            if (headed is not null)
            {
                return headed;
            }

            if (count == 1 && only is { } part && (Running[part] >= _options.NamedElsewhereShare * Running[container] || (headline is not null && Follows(part, headline))))
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>3: marked as the article's body; 2: so named; 1: an article element with the headline in it; 0: none of these.</summary>
    private int NameStrength(int index)
    {
        var node = _nodes[index];
        if (node.IsText || node.Name is "body" or "html")
        {
            return 0;
        }

        if (node.Attribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }

        return (Marks[index] & ClassMarks.ContentBody) != 0 ? 2 : node.Name == "article" ? 1 : 0;
    }

    /// <summary>Whether little stands between the headline and the part.</summary>
    private bool Follows(int part, HtmlNode headline)
    {
        var between = 0;
        var limit = _options.HeadlineGapShare * _stats.Text[part];
        for (var i = headline.End; i < part && between <= limit; i++)
        {
            between += _nodes[i].IsText && !IsFurniture[i] ? _stats.Text[i] : 0;
        }

        return headline.Index < part && between <= limit;
    }

    private void SumRunning()
    {
        for (var i = _nodes.Count - 1; i >= 0; i--)
        {
            Running[i] = 0;
            Links[i] = 0;
        }

        for (var i = _nodes.Count - 1; i > 0; i--)
        {
            if (IsFurniture[i])
            {
                Running[i] = 0;
                Links[i] = 0;
                Links[_nodes[i].Parent!.Index] += IsFurniture[_nodes[i].Parent!.Index] ? 0 : _stats.Text[i];
                continue;
            }

            if (IsRunningText(i))
            {
                Running[i] += _stats.OwnText[i] - _stats.OwnLinks[i];
            }
            else
            {
                Links[i] += _stats.OwnLinks[i];
            }

            Running[_nodes[i].Parent!.Index] += Running[i];
            Links[_nodes[i].Parent!.Index] += Links[i];
        }
    }

    public bool IsRunningText(int index)
    {
        var own = _stats.OwnText[index];
        return own >= _options.MinParagraph
            && _stats.OwnLinks[index] <= _options.MaxParagraphLinkShare * own
            && (_stats.OwnStops[index] > 0 || own >= _options.LongParagraph);
    }

    private void MarkFurniture(HtmlNode? headline)
    {
        var limit = _options.FurnitureMaxShare * Running[0];
        var layoutWords = LayoutWordsTell(limit) ? ClassMarks.Layout : ClassMarks.None;
        for (var i = 1; i < _nodes.Count; i++)
        {
            var node = _nodes[i];
            if (IsFurniture[node.Parent!.Index])
            {
                IsFurniture[i] = true;
                continue;
            }

            if (node.IsText || (Running[i] > 0 && Running[i] > limit) || node.Name is "html" or "body" or "main" || (headline is not null && node.Contains(headline)))
            {
                continue;
            }

            IsFurniture[i] = IsFurnitureElement(node)
                || ((Marks[i] & (ClassMarks.Furniture | ClassMarks.Comment | layoutWords)) != 0 && node.Name != "blockquote")
                || ((Marks[i] & ClassMarks.Social) != 0 && Running[i] == 0 && !HoldsQuotation(node))
                || TeaserLists.IsOne(node, _nodes, _stats, _options);
        }
    }

    /// <summary>Whether the words for boxes on a page tell side matter; on pages built of boxes alone they tell nothing.</summary>
    private bool LayoutWordsTell(double limit)
    {
        long boxed = 0;
        for (var i = 1; i < _nodes.Count; i++)
        {
            if ((Marks[i] & ClassMarks.Layout) != 0 && Running[i] <= limit)
            {
                boxed += Running[i];
                i = _nodes[i].End - 1;
            }
        }

        return boxed <= limit;
    }

    private static bool IsFurnitureElement(HtmlNode node)
    {
        if (node.Name is "nav" or "footer" or "aside" or "form" or "button" or "dialog" or "menu")
        {
            return true;
        }

        return node.Attribute("role") is "navigation" or "complementary" or "search" or "dialog" or "alertdialog" or "contentinfo" or "banner"
            or "menu" or "menubar" or "toolbar" or "tablist" or "alert" or "status";
    }

    private bool HoldsQuotation(HtmlNode node)
    {
        for (var i = node.Index; i < node.End; i++)
        {
            if (_nodes[i].Name == "blockquote")
            {
                return true;
            }
        }

        return false;
    }
}
