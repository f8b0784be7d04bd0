namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Chooses the name of the newspaper or site.</summary>
internal static class OutletChoice
{
    private const int MaxName = 60;

    public static string? Of(MetaTags tags, ArticleRecord record)
    {
        foreach (var name in tags.Under("og:site_name"))
        {
            if (IsName(name))
            {
                return Plain(name);
            }
        }

        if (record.Publisher is { } publisher && IsName(publisher))
        {
            return Plain(publisher);
        }

        foreach (var name in tags.All(MetaNames.Outlet))
        {
            if (IsName(name) && !name.Contains('©', StringComparison.Ordinal) && !name.StartsWith("copyright", StringComparison.OrdinalIgnoreCase))
            {
                return Plain(name);
            }
        }

        return FromTitle(tags);
    }

    /// <summary>What the page's title has more than the stated headline, when a mark parts them.</summary>
    private static string? FromTitle(MetaTags tags)
    {
        if (tags.PageTitle is not { } title)
        {
            return null;
        }

        foreach (var separator in (ReadOnlySpan<string>)[" | ", " – ", " — ", " - ", "_", " :: ", " · ", "|"])
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0)
            {
                var tail = title[(last + separator.Length)..].Trim();
                var folded = FoldedText.Of(tail);
                if (folded.Length >= 2 && folded.AsSpan().Count(' ') <= 4 && tail.Length * 2 <= title.Length && tail.AsSpan().IndexOfAny('?', '!') < 0)
                {
                    return tail;
                }
            }
        }

        return null;
    }

    private static string Plain(string name) => name.Trim().TrimStart('@');

    private static bool IsName(string name) => name.Length is >= 2 and <= MaxName && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !name.StartsWith('@');
}
