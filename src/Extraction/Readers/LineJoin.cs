using System.Text;

namespace LittleGiants.Extraction.Readers;

/// <summary>Joins the lines of one paragraph: with a space, none between Han characters, a word hyphenated at the line's end made whole.</summary>
internal static class LineJoin
{
    /// <summary>The lines of a text joined; those of a list of names and values keep a line each.</summary>
    public static string Lines(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return text;
        }

        var joined = new StringBuilder(text.Length);
        var wasValue = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            var isValue = ValueLines.Is(line);
            if (isValue && wasValue)
            {
                joined.Append('\n').Append(line);
            }
            else
            {
                Append(joined, line);
            }

            wasValue = isValue;
        }

        return joined.ToString();
    }

    public static void Append(StringBuilder text, ReadOnlySpan<char> line)
    {
        if (text.Length > 0 && line.Length > 0)
        {
            var last = text[^1];
            if (last == '-' && text.Length > 1 && char.IsLower(text[^2]) && char.IsLower(line[0]))
            {
                text.Length--;
            }
            else if (!(IsHan(last) && IsHan(line[0])) && !char.IsWhiteSpace(last))
            {
                text.Append(' ');
            }
        }

        text.Append(line);
    }

    /// <summary>Han characters and the punctuation of Chinese, which no space follows.</summary>
    private static bool IsHan(char c) => c is (>= '\u2e80' and <= '\ua4cf') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef');
}
