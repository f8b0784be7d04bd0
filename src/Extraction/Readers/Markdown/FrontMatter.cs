namespace LittleGiants.Extraction.Readers.Markdown;

/// <summary>Reads title, author, date and source of YAML front matter; simple keys, lists of names, nothing that could expand.</summary>
internal static class FrontMatter
{
    public static void Read(ReadOnlySpan<char> yaml, ArticleHead head, int maxLines)
    {
        HeadField? open = null;
        var count = 0;
        foreach (var range in yaml.EnumerateLines())
        {
            if (++count > maxLines)
            {
                return;
            }

            var line = range.Trim();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '-' && open is { } field)
            {
                var item = line[1..].Trim();
                head.Add(field, Value(item.StartsWith("name:", StringComparison.OrdinalIgnoreCase) ? item[5..] : item));
            }
            else if (!char.IsWhiteSpace(range[0]))
            {
                var colon = line.IndexOf(':');
                var key = HeadLineGrammar.Parse(colon == line.Length - 1 ? $"{line} -" : line);
                open = key?.Field;
                if (key is { } found && colon < line.Length - 1)
                {
                    AddAll(found.Field, line[found.ValueStart..], head);
                }
            }
        }
    }

    private static void AddAll(HeadField field, ReadOnlySpan<char> value, ArticleHead head)
    {
        if (value is ['[', .. var list, ']'])
        {
            foreach (var item in list.Split(','))
            {
                head.Add(field, Value(list[item]));
            }
        }
        else
        {
            head.Add(field, Value(value));
        }
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> text) => text.Trim().Trim("\"'");
}
