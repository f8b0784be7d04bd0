namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Chooses the authors: linked data, meta elements, marked elements, the byline as shown.</summary>
internal static class AuthorChoice
{
    private const int MaxByline = 120;
    private const int Sources = 5;
    private const int MarkedByProperty = 0;
    private const int LinkedToAuthor = 1;
    private const int NamedByClass = 2;

    /// <summary>Elements of an author's description that are looked at for the name.</summary>
    private const int MaxDescription = 60;

    public static IReadOnlyList<string> Of(MetaTags tags, ArticleRecord record, BylineZone zone, string? outlet, bool isDocument)
    {
        var site = FoldedText.Of(outlet);
        List<string>? agencies = null;

        // 1. Linked data; a page may show more authors than its data names.
        var recorded = record.HasOrganizationAuthor ? [] : Names(record.Authors, record.HasPersonAuthor ? string.Empty : site);
        if (recorded.Count > 0 && !AreAgencies(recorded))
        {
            var all = Marked(zone, site, NamedByClass);
            return all.Count > recorded.Count && recorded.TrueForAll(all.Contains) ? all : recorded;
        }

        agencies = recorded.Count > 0 ? recorded : null;

        // 2. Meta elements, marked elements, and the byline as shown.
        for (var source = 0; source < (isDocument ? 1 : Sources); source++)
        {
            var names = source switch
            {
                0 => Names(tags.All(MetaNames.Author), site, firstOnly: true).FindAll(name => !AuthorNames.IsCompany(name)),
                1 => Marked(zone, string.Empty, MarkedByProperty),
                2 => Marked(zone, site, LinkedToAuthor),
                3 => Marked(zone, site, NamedByClass),
                _ => Shown(zone, site),
            };
            if (names.Count > 0)
            {
                if (!AreAgencies(names))
                {
                    return names;
                }

                agencies ??= names;
            }
        }

        return agencies ?? [];
    }

    private static bool AreAgencies(List<string> names) => names.TrueForAll(AuthorNames.IsAgency);

    private static List<string> Names(IEnumerable<string> bylines, string site, bool firstOnly = false)
    {
        var names = new List<string>();
        foreach (var byline in bylines)
        {
            foreach (var name in AuthorNames.Of(byline))
            {
                if (FoldedText.Of(name) != site && !names.Contains(name))
                {
                    names.Add(name);
                }
            }

            if (firstOnly && names.Count > 0)
            {
                break;
            }
        }

        return names;
    }

    /// <summary>Elements that say by their markup that they name the author.</summary>
    private static List<string> Marked(BylineZone zone, string site, int kind)
    {
        var names = new List<string>();
        HtmlNode? first = null;
        foreach (var node in zone.Elements())
        {
            if (!IsMarked(node, kind, zone) || (first is not null && first.Contains(node)))
            {
                continue;
            }

            var line = node.Attribute("content") ?? FirstText.Line(PersonName(node), MaxByline);
            if (line.Length >= MaxByline || Names([line], site) is not { Count: > 0 } found)
            {
                continue;
            }

            // Further authors stand beside the first, not elsewhere on the page.
            if (first is not null && node.Parent != first.Parent && node.Parent?.Parent != first.Parent?.Parent)
            {
                break;
            }

            first = node;
            names.AddRange(found.Except(names));
        }

        return names;
    }

    private static bool IsMarked(HtmlNode node, int kind, BylineZone zone) => kind switch
    {
        MarkedByProperty => node.Name != "meta" && (Has(node, "itemprop", "author") || Has(node, "property", "author") || Has(node, "property", "schema:author") || Has(node, "property", "dc:creator")),
        LinkedToAuthor => Has(node, "rel", "author") || (node.Attribute("href") is { } link && (link.Contains("/author/", StringComparison.OrdinalIgnoreCase) || link.Contains("/autor/", StringComparison.OrdinalIgnoreCase))),
        _ => zone.IsShown(node) && BylineWords.NamesAuthor(node),
    };

    private static bool Has(HtmlNode node, string attribute, string word) =>
        node.Attribute(attribute) is { } value && value.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The element with the person's name inside a longer description of the author.</summary>
    private static HtmlNode PersonName(HtmlNode author)
    {
        var left = MaxDescription;
        var open = new Stack<HtmlNode>();
        open.Push(author);
        while (left-- > 0 && open.TryPop(out var node))
        {
            if (node != author && (Has(node, "itemprop", "name") || Has(node, "rel", "author")))
            {
                return node;
            }

            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                if (!node.Children[i].IsText)
                {
                    open.Push(node.Children[i]);
                }
            }
        }

        return author;
    }

    private static List<string> Shown(BylineZone zone, string site)
    {
        foreach (var (_, text) in zone.Lines)
        {
            if (text.Length <= MaxByline && AuthorNames.FromLine(text) is { } byline && Names([byline], site) is { Count: > 0 } names
                && (names.TrueForAll(IsCapitalized) || (names is [var only] && !only.Contains(' ', StringComparison.Ordinal) && DayReader.First(text, monthFirst: true) is not null)))
            {
                return names;
            }
        }

        return [];
    }

    private static bool IsCapitalized(string name) => char.IsUpper(name[0]) || name[0] >= '\u2e80';
}
