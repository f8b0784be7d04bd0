namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Words around a date.</summary>
internal static class DateWords
{
    private static readonly List<string> Updates = WordListFile.Read("Readers/Html/Metadata/date-words.txt", "update")["update"];

    /// <summary>Whether the line begins by naming a change, not the publication.</summary>
    public static bool IsUpdate(string line)
    {
        foreach (var word in Updates)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
