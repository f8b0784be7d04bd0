using System.Buffers;
using System.Text;

namespace LittleGiants.Extraction.Readers;

/// <summary>The charset that XML or HTML declares of itself.</summary>
internal static class MarkupCharset
{
    /// <summary>Browsers look at the first 1,024 bytes; pages in the wild declare it later.</summary>
    private const int LookedAt = 8192;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"' ;/>?");

    /// <summary>Null when none is declared in the head of the file.</summary>
    public static string? Find(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, LookedAt)]);
        if (head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            var declaration = head.AsSpan(0, Math.Max(0, head.IndexOf("?>", StringComparison.Ordinal)));
            if (ValueAfter(declaration, "encoding") is { } encoding)
            {
                return encoding;
            }
        }

        for (var position = 0; (position = head.IndexOf("<meta", position, StringComparison.OrdinalIgnoreCase)) >= 0; position++)
        {
            var end = head.IndexOf('>', position);
            if (ValueAfter(head.AsSpan(position, (end < 0 ? head.Length : end) - position), "charset") is { } charset)
            {
                return charset;
            }
        }

        return null;
    }

    /// <summary>The word behind "name =", with or without quotes.</summary>
    private static string? ValueAfter(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = tag[(at + name.Length)..].TrimStart();
        if (!rest.StartsWith("="))
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \"'");
        var end = rest.IndexOfAny(ValueEnds);
        var value = end < 0 ? rest : rest[..end];
        return value.IsEmpty ? null : value.ToString();
    }
}
