namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Class names that mark an author's name.</summary>
internal static class BylineWords
{
    private static readonly List<string> Words = WordListFile.Read("Readers/Html/Metadata/byline-words.txt", "author-word")["author-word"];

    public static bool NamesAuthor(HtmlNode node)
    {
        if (node.Attribute("class") is not { } value)
        {
            return false;
        }

        foreach (var part in value.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Words.Contains(part))
            {
                return true;
            }
        }

        return false;
    }
}
