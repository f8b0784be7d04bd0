using System.Text;

namespace LittleGiants.Extraction.Readers;

/// <summary>Joins the lines of one paragraph: with a space, none between Han characters, a word hyphenated at the line's end made whole.</summary>
internal static class LineJoin
{
    /// <summary>The lines of a text joined.</summary>
    public static string Lines(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return text;
        }

        var joined = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().Split('\n'))
        {
            Append(joined, text.AsSpan(line).Trim());
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
