namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Finds the tables of one page, ruled and aligned.</summary>
internal static class TableFinder
{
    /// <summary>The tables from the top of the page, then from the left; their regions do not overlap.</summary>
    public static IReadOnlyList<PageTable> Find(PageWords words, TableOptions options)
    {
        _ = words;
        _ = options;
        return [];
    }
}
