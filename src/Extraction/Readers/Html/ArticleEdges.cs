using LittleGiants.Extraction.Readers.Html.Metadata;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Clears the edges of the main text: the lines between headline and first paragraph, those behind the last, and headings that lost their text.</summary>
internal sealed class ArticleEdges(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, ArticleFinder finder, ArticleOptions options, HtmlRole[] roles)
{
    private const int MaxLine = 200;
    private readonly List<(HtmlNode Node, LeafKind Kind)> _leaves = [];

    private enum LeafKind
    {
        Running,
        Sentence,
        Heading,
        ListItem,
        Cell,
        Short,
    }

    /// <param name="title">The page's title, folded.</param>
    /// <param name="authors">The authors' names, folded.</param>
    public void Clear(HtmlNode container, string title, IReadOnlyList<string> authors)
    {
        CollectLeaves(container);
        var first = _leaves.FindIndex(leaf => leaf.Kind is LeafKind.Running);
        var last = _leaves.FindLastIndex(leaf => leaf.Kind is LeafKind.Running);
        var running = _leaves.Count(leaf => leaf.Kind is LeafKind.Running);
        var limit = options.MaxEdgeShare * stats.Text[container.Index];
        if (running >= options.MinEdgeParagraphs)
        {
            if (TextOf(0, first) <= limit)
            {
                ClearHead(first, title, authors);
            }

            if (TextOf(last + 1, _leaves.Count) <= limit)
            {
                ClearTail(last, authors);
            }
        }

        ClearEmptyHeadings();
    }

    private int TextOf(int from, int to)
    {
        var text = 0;
        for (var i = from; i < to; i++)
        {
            text += stats.OwnText[_leaves[i].Node.Index];
        }

        return text;
    }

    private void CollectLeaves(HtmlNode container)
    {
        for (var i = container.Index; i < container.End; i++)
        {
            var node = nodes[i];
            if (i > container.Index && roles[i] is not (HtmlRole.Inherit or HtmlRole.Body) && node.Tag is not HtmlTag.Inline)
            {
                i = node.End - 1;
                continue;
            }

            if (node.IsText || stats.OwnText[i] == 0 || !stats.IsShown[i] || node.Tag is HtmlTag.Inline or HtmlTag.Superscript or HtmlTag.Quotation)
            {
                continue;
            }

            var kind = node.Tag switch
            {
                HtmlTag.Heading => LeafKind.Heading,
                HtmlTag.Cell => LeafKind.Cell,
                _ when finder.IsRunningText(i) => LeafKind.Running,
                _ when InQuotation(node) => LeafKind.Sentence,
                _ when InList(node) => LeafKind.ListItem,
                _ when stats.OwnStops[i] > 0 || EndsSentence(node) => LeafKind.Sentence,
                _ => LeafKind.Short,
            };
            _leaves.Add((node, kind));
        }
    }

    private static bool EndsSentence(HtmlNode node)
    {
        var line = FirstText.Line(node, MaxLine);
        return line.Length > 0 && LineBreaks.IsSentenceEnd(line[^1]);
    }

    private static bool InQuotation(HtmlNode node) => node.Name == "blockquote" || node.Parent?.Name == "blockquote";

    private static bool InList(HtmlNode node) => node.Tag == HtmlTag.ListItem || node.Parent?.Tag == HtmlTag.ListItem;

    private void ClearHead(int first, string title, IReadOnlyList<string> authors)
    {
        for (var i = 0; i < first; i++)
        {
            var (node, kind) = _leaves[i];
            var line = FirstText.Line(node, MaxLine);
            var folded = FoldedText.Of(line);
            if (folded == title || (kind == LeafKind.Heading && (LineBreaks.IsSentenceEnd(line[^1]) && line.Length >= options.MinParagraph)))
            {
                Set(node, HtmlRole.Title);
            }
            else if (kind is LeafKind.Short or LeafKind.Sentence && (NamesAuthor(folded, authors) || DayReader.First(line, monthFirst: true) is not null))
            {
                Set(node, HtmlRole.Byline);
            }
            else if (kind == LeafKind.Short || (kind == LeafKind.Heading && i + 1 < first && _leaves[i + 1].Kind is LeafKind.Short))
            {
                Set(node, HtmlRole.Navigation);
            }
        }
    }

    private void ClearTail(int last, IReadOnlyList<string> authors)
    {
        var attached = true;
        for (var i = last + 1; i < _leaves.Count; i++)
        {
            var (node, kind) = _leaves[i];
            attached &= kind is LeafKind.Sentence or LeafKind.Cell || (kind is LeafKind.ListItem && stats.OwnLinks[node.Index] <= options.MaxParagraphLinkShare * stats.OwnText[node.Index]);
            if (kind == LeafKind.Cell || attached)
            {
                continue;
            }

            var isByline = NamesAuthor(FoldedText.Of(FirstText.Line(node, MaxLine)), authors);
            Set(node, isByline ? HtmlRole.Byline : HtmlRole.Navigation);
        }
    }

    /// <summary>A heading whose section was left out, or that nothing follows, heads nothing.</summary>
    private void ClearEmptyHeadings()
    {
        for (var i = _leaves.Count - 1; i >= 0; i--)
        {
            var (node, kind) = _leaves[i];
            if (kind != LeafKind.Heading || roles[node.Index] != HtmlRole.Inherit)
            {
                continue;
            }

            var next = i + 1;
            while (next < _leaves.Count && roles[_leaves[next].Node.Index] is HtmlRole.Navigation)
            {
                next++;
            }

            var endsHere = next == _leaves.Count || (_leaves[next].Kind == LeafKind.Heading && string.CompareOrdinal(_leaves[next].Node.Name, node.Name) < 0);
            if (endsHere && FollowedByFurniture(node, next))
            {
                Set(node, HtmlRole.Navigation);
            }
        }
    }

    /// <summary>Whether what stands between the heading and the next leaf was left out, and is more than nothing.</summary>
    private bool FollowedByFurniture(HtmlNode heading, int next)
    {
        var end = next < _leaves.Count ? _leaves[next].Node.Index : nodes.Count;
        for (var i = heading.End; i < end; i++)
        {
            if (roles[i] == HtmlRole.Navigation && stats.Text[i] > 0)
            {
                return true;
            }
        }

        return next == _leaves.Count;
    }

    /// <summary>Whether a line is an author's name and hardly more.</summary>
    public static bool NamesAuthor(string folded, IReadOnlyList<string> authors)
    {
        foreach (var author in authors)
        {
            if (author.Length > 0 && folded.Contains(author, StringComparison.Ordinal) && folded.Length <= author.Length * 3)
            {
                return true;
            }
        }

        return false;
    }

    private void Set(HtmlNode node, HtmlRole role)
    {
        // A box with lines of its own and blocks inside is more than its lines.
        if (stats.OwnText[node.Index] == stats.Text[node.Index] || (finder.Running[node.Index] == 0 && stats.Text[node.Index] <= options.MaxByline))
        {
            roles[node.Index] = role;
        }
    }
}
