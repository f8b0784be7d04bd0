using System.Collections.Frozen;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Reads the words of class and id attributes.</summary>
internal static class ClassWords
{
    private const string File = "Readers/Html/class-words.txt";

    /// <summary>Characters of one attribute that are looked at; generated names run to kilobytes.</summary>
    private const int LookedAt = 400;

    private static readonly FrozenDictionary<string, ClassMarks> Words;
    private static readonly FrozenDictionary<string, ClassMarks>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan;
    private static readonly (string Part, ClassMarks Mark)[] Parts;

    static ClassWords()
    {
        var sections = WordListFile.Read(File, "furniture-word", "furniture-part", "comment-word", "content-word", "content-part", "caption-word", "byline-word", "picture-word", "social-word", "layout-word");
        var words = new Dictionary<string, ClassMarks>(StringComparer.Ordinal);
        Add("furniture-word", ClassMarks.Furniture);
        Add("comment-word", ClassMarks.Comment);
        Add("content-word", ClassMarks.Content);
        Add("caption-word", ClassMarks.Caption);
        Add("byline-word", ClassMarks.Byline);
        Add("picture-word", ClassMarks.Picture);
        Add("social-word", ClassMarks.Social);
        Add("layout-word", ClassMarks.Layout);
        Words = words.ToFrozenDictionary(StringComparer.Ordinal);
        WordsBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Parts = [.. sections["furniture-part"].Select(part => (part, ClassMarks.Furniture)), .. sections["content-part"].Select(part => (part, ClassMarks.ContentBody))];

        void Add(string section, ClassMarks mark)
        {
            foreach (var word in sections[section])
            {
                words[word] = words.GetValueOrDefault(word) | mark;
            }
        }
    }

    public static ClassMarks Of(HtmlNode node)
    {
        var marks = ClassMarks.None;
        foreach (var (key, value) in (KeyValuePair<string, string>[])node.Attributes)
        {
            if (key is "class" or "id" && value.Length > 0)
            {
                marks |= OfValue(value.AsSpan(0, Math.Min(value.Length, LookedAt)));
            }
        }

        return marks;
    }

    private static ClassMarks OfValue(ReadOnlySpan<char> value)
    {
        Span<char> lower = stackalloc char[value.Length];
        value.ToLowerInvariant(lower);
        var marks = ClassMarks.None;
        foreach (var (part, mark) in Parts)
        {
            if (lower.IndexOf(part) >= 0)
            {
                marks |= mark;
            }
        }

        // Words end at anything but letters and before a capital that follows a small letter.
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var isEnd = i == value.Length || !char.IsAsciiLetter(value[i]);
            if (isEnd || (i > start && char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterLower(value[i - 1])))
            {
                if (i > start && WordsBySpan.TryGetValue(lower[start..i], out var mark))
                {
                    marks |= mark;
                }

                start = isEnd ? i + 1 : i;
            }
        }

        return marks;
    }
}
