namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Chooses the day of publication: what the markup states, corrected by the day shown beside the headline; else the day shown; else the address.</summary>
internal static class DateChoice
{
    /// <summary>Days by which a time stamp in another zone differs from the day on the page.</summary>
    private const int ZoneDays = 1;
    private const int MaxLine = 120;

    /// <param name="isDocument">A report names many days; only what its markup states is its own.</param>
    public static DateOnly? Of(MetaTags tags, ArticleRecord record, BylineZone zone, bool isDocument)
    {
        if (isDocument)
        {
            return Stated(tags, record, zone);
        }

        var monthFirst = LanguageTags.IsAmerican(tags);
        var shown = Shown(zone, monthFirst);
        if (Stated(tags, record, zone) is { } stated)
        {
            foreach (var day in shown)
            {
                if (Math.Abs(day.DayNumber - stated.DayNumber) <= ZoneDays)
                {
                    return day;
                }
            }

            return stated;
        }

        if (shown.Count > 0)
        {
            return shown[0];
        }

        return InAddress(tags) ?? Marked(zone, monthFirst) ?? First(tags.All(MetaNames.Modified)) ?? (record.Modified is { } modified ? DayReader.OfStamp(modified) : null);
    }

    private static DateOnly? Stated(MetaTags tags, ArticleRecord record, BylineZone zone)
    {
        if (record.Published is { } published && DayReader.OfStamp(published) is { } recorded)
        {
            return recorded;
        }

        foreach (var node in zone.Elements())
        {
            if (node.Attribute("itemprop") is { } property && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)
                && (node.Attribute("content") ?? node.Attribute("datetime")) is { } stamp && DayReader.OfStamp(stamp) is { } day)
            {
                return day;
            }
        }

        return First(tags.All(MetaNames.Date));
    }

    private static DateOnly? First(IEnumerable<string> stamps)
    {
        foreach (var stamp in stamps)
        {
            if (DayReader.OfStamp(stamp) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Days in the lines around the headline; days of an update come last.</summary>
    private static List<DateOnly> Shown(BylineZone zone, bool monthFirst)
    {
        var days = new List<DateOnly>();
        var updates = new List<DateOnly>();
        foreach (var (node, text) in zone.Lines)
        {
            if (text.Length <= MaxLine && DayReader.First(text, monthFirst) is { } day)
            {
                (DateWords.IsUpdate(text) ? updates : days).Add(day);
            }
            else if (node.Name == "time" && node.Attribute("datetime") is { } stamp && DayReader.OfStamp(stamp) is { } timed)
            {
                days.Add(timed);
            }
        }

        days.AddRange(updates);
        return days;
    }

    private static DateOnly? Marked(BylineZone zone, bool monthFirst)
    {
        foreach (var node in zone.Elements())
        {
            if (node.Name == "time" && (node.Attribute("datetime") is { } stamp ? DayReader.OfStamp(stamp) : DayReader.First(FirstText.Line(node, MaxLine), monthFirst)) is { } timed)
            {
                return timed;
            }
        }

        foreach (var node in zone.Elements())
        {
            if (zone.IsNamedByline(node) && zone.IsShown(node) && DayReader.First(FirstText.Line(node, MaxLine), monthFirst) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? InAddress(MetaTags tags)
    {
        foreach (var address in tags.All(MetaNames.Address))
        {
            if (address.Contains("://", StringComparison.Ordinal) && DayReader.InAddress(address) is { } day)
            {
                return day;
            }
        }

        return null;
    }
}
