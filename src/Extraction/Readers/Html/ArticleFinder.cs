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

    /// <summary>The element that holds the main text.</summary>
    public HtmlNode Find()
    {
        // 1. Running text wherever it stands, then again without the furniture.
        SumRunning();
        MarkFurniture();
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

            var other = _stats.Text[i] - Running[i];
            var score = Running[i] - (_options.OtherTextWeight * other);
            if (score >= bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        // 3. A part inside it that is named as the article and holds nearly all of it.
        return _nodes[BestNamed(best)];
    }

    private int BestNamed(int container)
    {
        var best = container;
        for (var i = container + 1; i < _nodes[container].End; i++)
        {
            if (_nodes[i].IsText || IsFurniture[i] || Running[i] < _options.NamedPartShare * Running[container])
            {
                continue;
            }

            if ((Marks[i] & ClassMarks.ContentBody) != 0 || _nodes[i].Name == "article" || _nodes[i].Attribute("itemprop") is "articleBody")
            {
                best = i;
            }
        }

        return best;
    }

    private void SumRunning()
    {
        for (var i = _nodes.Count - 1; i >= 0; i--)
        {
            Running[i] = 0;
        }

        for (var i = _nodes.Count - 1; i > 0; i--)
        {
            if (IsFurniture[i])
            {
                Running[i] = 0;
                continue;
            }

            if (IsRunningText(i))
            {
                Running[i] += _stats.OwnText[i] - _stats.OwnLinks[i];
            }

            Running[_nodes[i].Parent!.Index] += Running[i];
        }
    }

    public bool IsRunningText(int index)
    {
        var own = _stats.OwnText[index];
        return own >= _options.MinParagraph
            && _stats.OwnLinks[index] <= _options.MaxParagraphLinkShare * own
            && (_stats.OwnStops[index] > 0 || own >= _options.LongParagraph);
    }

    private void MarkFurniture()
    {
        var limit = _options.FurnitureMaxShare * Running[0];
        for (var i = 1; i < _nodes.Count; i++)
        {
            var node = _nodes[i];
            if (IsFurniture[node.Parent!.Index])
            {
                IsFurniture[i] = true;
                continue;
            }

            if (node.IsText || Running[i] > limit)
            {
                continue;
            }

            IsFurniture[i] = IsFurnitureElement(node)
                || (Marks[i] & (ClassMarks.Furniture | ClassMarks.Comment)) != 0;
        }
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
}
