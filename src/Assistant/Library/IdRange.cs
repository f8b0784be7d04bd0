namespace LittleGiants.Assistant.Library;

/// <summary>Ids that follow each other, both ends included; empty when <paramref name="Last"/> lies before <paramref name="First"/>.</summary>
internal readonly record struct IdRange(long First, long Last)
{
    /// <summary>Whether one of the ranges holds an id.</summary>
    /// <param name="ranges">In their order, none empty, none over another.</param>
    public static bool Holds(IReadOnlyList<IdRange> ranges, long id)
    {
        int low = 0, high = ranges.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (id < ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (id > ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
