using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>PDF's text strings (ISO 32000 section 7.9.2): UTF-16 or UTF-8 with a mark, else PDFDocEncoding.</summary>
internal static class TextString
{
    /// <summary>PDFDocEncoding where it is not Latin 1: 0x18 to 0x1F, then 0x80 to 0xA0.</summary>
    private const string Accents = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";

    private const string Upper =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    private const char LanguageEscape = '\u001B';

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return WithoutLanguage(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return WithoutLanguage(Encoding.Unicode.GetString(bytes[2..]));
        }

        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return WithoutLanguage(Encoding.UTF8.GetString(bytes[3..]));
        }

        return string.Create(bytes.Length, bytes, static (text, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var value = source[i];
                text[i] = value switch
                {
                    >= 0x18 and <= 0x1F => Accents[value - 0x18],
                    >= 0x80 and <= 0xA0 => Upper[value - 0x80],
                    _ => (char)value,
                };
            }
        });
    }

    /// <summary>Drops the language codes that stand between two escape characters.</summary>
    private static string WithoutLanguage(string text)
    {
        int from;
        while ((from = text.IndexOf(LanguageEscape, StringComparison.Ordinal)) >= 0)
        {
            var to = text.IndexOf(LanguageEscape, from + 1);
            if (to < 0)
            {
                return text[..from];
            }

            text = string.Concat(text.AsSpan(0, from), text.AsSpan(to + 1));
        }

        return text;
    }
}
