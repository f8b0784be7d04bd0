namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Chooses the authors: linked data, meta elements, marked elements, the byline as shown.</summary>
internal static class AuthorChoice
{
    private const int MaxByline = 120;

    public static IReadOnlyList<string> Of(MetaTags tags, ArticleRecord record, BylineZone zone, string? outlet)
    {
        var site = FoldedText.Of(outlet);
        if (!record.HasOrganizationAuthor && Names(record.Authors, site) is { Count: > 0 } recorded)
        {
            return recorded;
        }

        if (Names(tags.All(MetaNames.Author), site, firstOnly: true) is { Count: > 0 } stated)
        {
            return stated;
        }

        if (Marked(zone, site) is { Count: > 0 } marked)
        {
            return marked;
        }

        if (Shown(zone, site) is { Count: > 0 } shown)
        {
            return shown;
        }

        return [];
    }

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

    /// <summary>Elements that say by their markup that they name the author: properties first, then links, then names of classes.</summary>
    private static List<string> Marked(BylineZone zone, string site)
    {
        for (var kind = 0; kind < 3; kind++)
        {
            var names = new List<string>();
            HtmlNode? parent = null;
            foreach (var node in zone.Elements())
            {
                if (!IsMarked(node, kind, zone) || (parent is not null && parent.Contains(node)))
                {
                    continue;
                }

                var line = node.Attribute("content") ?? FirstText.Line(PersonName(node), MaxByline);
                if (line.Length >= MaxByline || (kind == 2 && DayOnly(line)))
                {
                    continue;
                }

                var found = Names([line], site);
                if (found.Count > 0)
                {
                    // Further authors stand beside the first, not elsewhere on the page.
                    if (parent is not null && node.Parent != parent.Parent && node.Parent?.Parent != parent.Parent?.Parent)
                    {
                        break;
                    }

                    parent = node;
                    names.AddRange(found.Except(names));
                    if (kind == 2)
                    {
                        break;
                    }
                }
            }

            if (names.Count > 0)
            {
                return names;
            }
        }

        return [];
    }

    private static bool IsMarked(HtmlNode node, int kind, BylineZone zone) => kind switch
    {
        0 => node.Name != "meta" && (Has(node, "itemprop", "author") || Has(node, "property", "author") || Has(node, "property", "schema:author") || Has(node, "property", "dc:creator")),
        1 => Has(node, "rel", "author") || (node.Attribute("href") is { } link && (link.Contains("/author/", StringComparison.OrdinalIgnoreCase) || link.Contains("/autor/", StringComparison.OrdinalIgnoreCase))),
        _ => zone.IsShown(node) && BylineWords.NamesAuthor(node),
    };

    private static bool Has(HtmlNode node, string attribute, string word) =>
        node.Attribute(attribute) is { } value && value.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    private static HtmlNode PersonName(HtmlNode author)
    {
        foreach (var child in author.Children)
        {
            if (Has(child, "itemprop", "name"))
            {
                return child;
            }

            foreach (var inner in child.Children)
            {
                if (Has(inner, "itemprop", "name"))
                {
                    return inner;
                }
            }
        }

        return author;
    }

    private static bool DayOnly(string line) => AuthorNames.Of(line).Count == 0;

    private static List<string> Shown(BylineZone zone, string site)
    {
        foreach (var (_, text) in zone.Lines)
        {
            if (text.Length <= MaxByline && AuthorNames.HasPrefix(text) && Names([text], site) is { Count: > 0 } names && names.TrueForAll(IsCapitalized))
            {
                return names;
            }
        }

        return [];
    }

    private static bool IsCapitalized(string name) => char.IsUpper(name[0]) || name[0] >= '\u2e80';
}
