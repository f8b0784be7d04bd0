using System.Globalization;
using System.Net;
using System.Text;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>HTML's named characters as numbers: XML knows five, and the DTD that names the others is not read.</summary>
internal static class XhtmlEntities
{
    private const int MaxNameLength = 32;

    public static string Resolve(string text)
    {
        StringBuilder? result = null;
        var copied = 0;
        var position = text.IndexOf('&', StringComparison.Ordinal);
        while (position >= 0)
        {
            var end = text.IndexOf(';', position, Math.Min(MaxNameLength, text.Length - position));
            var name = end < 0 ? default : text.AsSpan(position + 1, end - position - 1);
            if (!name.IsEmpty && char.IsAsciiLetter(name[0]) && name is not ("amp" or "lt" or "gt" or "quot" or "apos"))
            {
                var decoded = WebUtility.HtmlDecode($"&{name};");
                if (decoded[0] != '&')
                {
                    result ??= new StringBuilder(text.Length);
                    result.Append(text, copied, position - copied);
                    foreach (var rune in decoded.EnumerateRunes())
                    {
                        result.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
                    }

                    copied = end + 1;
                }
            }

            position = text.IndexOf('&', position + 1);
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }
}
