namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Gathers what a page says about its article.</summary>
internal static class PageMetadata
{
    public static ArticleMetadata Of(IReadOnlyList<HtmlNode> nodes, HtmlTextStats stats, ArticleFinder finder, HtmlNode container)
    {
        var tags = MetaTags.Of(nodes);
        var record = LinkedDataReader.Read(tags.LinkedData);
        var outlet = OutletChoice.Of(tags, record);
        var (title, headline) = TitleChoice.Of(nodes, stats, tags, record, outlet);
        var zone = new BylineZone(nodes, stats, finder, container, headline);
        return new ArticleMetadata
        {
            Title = title,
            Headline = headline,
            Authors = AuthorChoice.Of(tags, record, zone, outlet),
            Date = DateChoice.Of(tags, record, zone),
            Outlet = outlet,
            Language = LanguageTags.Of(tags, record),
        };
    }
}
