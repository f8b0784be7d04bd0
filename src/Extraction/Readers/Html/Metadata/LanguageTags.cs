namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Reads the language that the markup states.</summary>
internal static class LanguageTags
{
    /// <summary>The primary tag ("en" of "en-US"), or null.</summary>
    public static string? Of(MetaTags tags, ArticleRecord record)
    {
        foreach (var stated in (ReadOnlySpan<string?>)[tags.Language, record.Language, tags.First(MetaNames.Language)])
        {
            if (Primary(stated) is { } language)
            {
                return language;
            }
        }

        return null;
    }

    /// <summary>Whether the page is American, where the month stands before the day.</summary>
    public static bool IsAmerican(MetaTags tags)
    {
        var stated = tags.Language ?? tags.First(MetaNames.Language);
        return stated is null || !stated.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? stated is null : !stated.EndsWith("gb", StringComparison.OrdinalIgnoreCase) && !stated.EndsWith("au", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Primary(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        var end = tag.AsSpan().IndexOfAny('-', '_', ',');
        var primary = (end < 0 ? tag : tag[..end]).Trim().ToLowerInvariant();
        return primary.Length == 2 && char.IsAsciiLetter(primary[0]) && char.IsAsciiLetter(primary[1]) ? primary == "cn" ? "zh" : primary : null;
    }
}
