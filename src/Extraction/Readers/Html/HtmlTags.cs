using System.Collections.Frozen;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>The elements of HTML by what they do to the text, from the data file <c>tags.txt</c>.</summary>
internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTag> Known = Load();

    /// <summary>An unknown element is a block, unless its name has a dash or a prefix: those are components and tags inside lines.</summary>
    public static HtmlTag Of(string name)
    {
        if (Known.TryGetValue(name, out var tag))
        {
            return tag;
        }

        return name.Contains('-', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) ? HtmlTag.Inline : HtmlTag.Block;
    }

    private static FrozenDictionary<string, HtmlTag> Load()
    {
        var tags = new Dictionary<string, HtmlTag>(StringComparer.Ordinal);
        foreach (var (key, names) in WordListFile.Read("Readers/Html/tags.txt"))
        {
            if (!Enum.TryParse<HtmlTag>(key, ignoreCase: false, out var tag))
            {
                throw new FormatException($"Readers/Html/tags.txt: '{key}' is no kind of tag.");
            }

            foreach (var name in names)
            {
                tags.Add(name, tag);
            }
        }

        return tags.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
