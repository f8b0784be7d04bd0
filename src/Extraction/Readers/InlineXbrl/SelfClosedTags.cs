using System.Text;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Gives self-closed tags with a prefix an end tag: HTML parsers take them for open and would put all that follows inside.</summary>
internal static class SelfClosedTags
{
    private const int MaxNameLength = 100;

    public static string Open(string text)
    {
        StringBuilder? result = null;
        var copied = 0;
        var position = text.IndexOf('<', StringComparison.Ordinal);
        while (position >= 0)
        {
            var nameEnd = position + 1;
            var hasPrefix = false;
            while (nameEnd < text.Length && nameEnd - position < MaxNameLength && (char.IsLetterOrDigit(text[nameEnd]) || text[nameEnd] is ':' or '-' or '_' or '.'))
            {
                hasPrefix |= text[nameEnd] == ':';
                nameEnd++;
            }

            if (!hasPrefix)
            {
                position = text.IndexOf('<', position + 1);
                continue;
            }

            var end = TagEnd(text, nameEnd);
            if (end > nameEnd && text[end - 1] == '/')
            {
                result ??= new StringBuilder(text.Length + 1024);
                result.Append(text, copied, end - 1 - copied).Append("></").Append(text, position + 1, nameEnd - position - 1).Append('>');
                copied = end + 1;
            }

            position = end < 0 ? -1 : text.IndexOf('<', end);
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The place of the tag's last character, which may stand inside no quotes; -1 for none.</summary>
    private static int TagEnd(string text, int from)
    {
        char quote = default;
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != default)
            {
                quote = c == quote ? default : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i;
            }
        }

        return -1;
    }
}
