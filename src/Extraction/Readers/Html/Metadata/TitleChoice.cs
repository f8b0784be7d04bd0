namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Chooses a page's title: the headline as shown when the head of the page agrees, else what the head says, without the site's name.</summary>
internal static class TitleChoice
{
    private const int MinHeadline = 4;
    private const int MaxHeadline = 400;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " ‹ ", " ~ ", "|", "_", " : "];

    public static (string? Title, HtmlNode? Headline) Of(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, MetaTags tags, ArticleRecord record, string? outlet)
    {
        var stated = tags.All(MetaNames.Title).ToList();
        if (record.Headline is { } recorded)
        {
            stated.Insert(0, recorded);
        }

        var pageTitle = tags.PageTitle;
        var (headline, strength) = Headline(nodes, stats, stated);
        if (strength < 2 && pageTitle is not null && Headline(nodes, stats, [pageTitle]) is { Strength: > 1 } titled && !IsSiteHeading(titled.Node, outlet, pageTitle, stated))
        {
            (headline, strength) = titled;
        }

        if (headline is not null && strength > 1)
        {
            var line = FirstText.Line(headline, MaxHeadline);
            return (stated.Find(title => IsBehindKicker(FoldedText.Of(line), FoldedText.Of(title))) ?? line, headline);
        }

        foreach (var title in stated)
        {
            var plain = WithoutSite(title, outlet, onlyKnown: true);
            if (FoldedText.Of(plain).Length >= MinHeadline && FoldedText.Of(plain) != FoldedText.Of(outlet))
            {
                return (plain, headline);
            }
        }

        if (headline is not null && (strength > 0 || pageTitle is null))
        {
            return (FirstText.Line(headline, MaxHeadline), headline);
        }

        var last = pageTitle is null ? null : WithoutSite(pageTitle, outlet, onlyKnown: false);
        return (string.IsNullOrWhiteSpace(last) || IsFileName(last) ? null : last, headline);
    }

    /// <summary>Whether a heading that repeats the page's title is the site's name, not the headline: the head states another title.</summary>
    private static bool IsSiteHeading(HtmlNode? heading, string? outlet, string pageTitle, List<string> stated)
    {
        if (heading is null)
        {
            return true;
        }

        var folded = FoldedText.Of(FirstText.Line(heading, MaxHeadline));
        return folded == FoldedText.Of(outlet) || (stated.Count > 0 && folded == FoldedText.Of(pageTitle));
    }

    /// <summary>"abc-20250126": filings bear their file's name.</summary>
    private static bool IsFileName(string title) =>
        !title.Contains(' ', StringComparison.Ordinal) && title.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && title.AsSpan().IndexOfAnyInRange('\u2e80', '\u9fff') < 0;

    /// <summary>The title without the name of the site before or behind it.</summary>
    public static string WithoutSite(string title, string? outlet, bool onlyKnown)
    {
        var site = FoldedText.Of(outlet);
        var text = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var separator in Separators)
            {
                var last = text.LastIndexOf(separator, StringComparison.Ordinal);
                if (last > 0 && IsSite(text[(last + separator.Length)..], text[..last], site, onlyKnown, separator))
                {
                    text = text[..last].TrimEnd();
                    changed = true;
                    break;
                }

                var first = text.IndexOf(separator, StringComparison.Ordinal);
                if (first > 0 && site.Length > 0 && FoldedText.Of(text[..first]) == site)
                {
                    text = text[(first + separator.Length)..].TrimStart();
                    changed = true;
                    break;
                }
            }
        }

        return text;
    }

    private static bool IsSite(string tail, string rest, string site, bool onlyKnown, string separator)
    {
        var folded = FoldedText.Of(tail);
        if (folded.Length == 0)
        {
            return false;
        }

        if (site.Length > 0 && (folded == site || (folded.Length >= 4 && site.Contains(folded, StringComparison.Ordinal)) || (site.Length >= 4 && folded.StartsWith(site, StringComparison.Ordinal))))
        {
            return true;
        }

        // Without a known name: few words behind a strong mark, and a longer rest.
        return !onlyKnown && separator is " | " or "|" or " - " or " – " or " — " or "_" or " » " or " · " or " :: "
            && Words(folded) <= 4 && FoldedText.Of(rest).Length > folded.Length;
    }

    private static int Words(string folded) => folded.AsSpan().Count(' ') + 1;

    /// <summary>The heading that says what the head of the page says. Strength 2 to 4: how far the words agree, 1: the only first heading, 0: a guess.</summary>
    private static (HtmlNode? Node, int Strength) Headline(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, List<string> titles)
    {
        var folded = titles.ConvertAll(FoldedText.Of);
        HtmlNode? best = null;
        var bestRank = 0;
        var firstHeadings = 0;
        foreach (var node in nodes)
        {
            var level = node.Tag == HtmlTag.Heading ? node.Name[1] - '0' : IsNamedHeadline(node) ? 4 : 9;
            if (level > 4 || !stats.IsShown[node.Index] || stats.Text[node.Index] is < MinHeadline or > MaxHeadline)
            {
                continue;
            }

            firstHeadings += level == 1 ? 1 : 0;
            var text = FoldedText.Of(FirstText.Line(node, MaxHeadline));
            var match = 0;
            foreach (var title in folded)
            {
                match = Math.Max(match, Match(text, title));
            }

            var rank = (match * 10) + (level == 1 ? 5 : level == 2 ? 2 : 0);
            if (rank > bestRank && (match > 0 || level == 1))
            {
                (best, bestRank) = (node, rank);
            }
        }

        var strength = bestRank / 10;
        return (best, strength > 0 ? strength : best is not null && firstHeadings == 1 ? 1 : 0);
    }

    private static int Match(string heading, string title)
    {
        if (heading.Length < MinHeadline || title.Length < MinHeadline)
        {
            return 0;
        }

        if (heading == title)
        {
            return 4;
        }

        // The heading in the title with a site's name behind or before it, or the title cut short.
        if ((title.StartsWith(heading, StringComparison.Ordinal) && heading.Length * 3 >= title.Length)
            || (heading.StartsWith(title, StringComparison.Ordinal) && title.Length * 2 >= heading.Length))
        {
            return 3;
        }

        if (title.EndsWith(heading, StringComparison.Ordinal) && heading.Length * 2 >= title.Length)
        {
            return 2;
        }

        return IsBehindKicker(heading, title) ? 2 : 0;
    }

    /// <summary>Whether the heading is the title with a short line of its own before it.</summary>
    private static bool IsBehindKicker(string heading, string title) =>
        heading.Length > title.Length && title.Length * 2 >= heading.Length && heading.EndsWith(" " + title, StringComparison.Ordinal);

    private static bool IsNamedHeadline(HtmlNode node) =>
        !node.IsText && (node.Attribute("itemprop") is "headline" || node.Attribute("class") is { } name
            && (name.Contains("headline", StringComparison.OrdinalIgnoreCase) || name.Contains("entry-title", StringComparison.OrdinalIgnoreCase) || name.Contains("post-title", StringComparison.OrdinalIgnoreCase)));
}
