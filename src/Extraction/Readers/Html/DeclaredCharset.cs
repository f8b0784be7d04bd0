using System.Buffers;
using System.Text;

namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Finds the encoding that a page states of itself, in a meta element or an XML declaration.</summary>
internal static class DeclaredCharset
{
    /// <summary>Bytes that are looked at; the standard says 1,024, pages with long heads need more.</summary>
    private const int LookedAt = 8192;

    private const int MaxName = 32;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create("\"'/>; \t\r\n?"u8);

    /// <summary>The first name behind "charset=" or "encoding=", or null.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, LookedAt)];
        return Behind(head, "charset"u8) ?? Behind(head, "encoding"u8);
    }

    private static string? Behind(ReadOnlySpan<byte> head, ReadOnlySpan<byte> word)
    {
        for (var at = IndexOfWord(head, word); at >= 0; at = IndexOfWord(head, word))
        {
            head = head[(at + word.Length)..];
            var rest = head.TrimStart(" \t\r\n"u8);
            if (rest.IsEmpty || rest[0] != '=')
            {
                continue;
            }

            rest = rest[1..].TrimStart(" \t\r\n\"'"u8);
            var end = rest.IndexOfAny(NameEnds);
            if (end is > 0 and <= MaxName)
            {
                return Encoding.ASCII.GetString(rest[..end]);
            }
        }

        return null;
    }

    private static int IndexOfWord(ReadOnlySpan<byte> head, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i + word.Length <= head.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(head.Slice(i, word.Length), word))
            {
                return i;
            }
        }

        return -1;
    }
}
