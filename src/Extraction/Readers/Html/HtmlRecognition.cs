namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Tells HTML by its first bytes; browsers' own rule (the first tag), and tags anywhere in the head of the file for fragments.</summary>
internal static class HtmlRecognition
{
    private const int LookedAt = 4096;

    /// <summary>Tags in the first bytes from which on a file without a document tag counts as HTML.</summary>
    private const int FragmentTags = 6;

    public static double Score(ReadOnlySpan<byte> content)
    {
        var head = Ascii(content[..Math.Min(content.Length, LookedAt)]);
        var text = head.AsSpan().TrimStart(" \t\r\n");
        if (StartsWith(text, "<!doctype html") || StartsWith(text, "<html"))
        {
            return 0.9;
        }

        if (!text.StartsWith("<"))
        {
            return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) ? 0.7 : 0;
        }

        if (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase))
        {
            return 0.9;
        }

        if (StartsWith(text, "<?xml"))
        {
            return 0;
        }

        var tags = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '<' && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!'))
            {
                tags++;
            }
        }

        return tags >= FragmentTags ? 0.6 : tags > 0 ? 0.4 : 0;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string tag) => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes as ASCII; zero bytes of UTF-16 and byte order marks are left out.</summary>
    private static string Ascii(ReadOnlySpan<byte> bytes)
    {
        var result = new char[bytes.Length];
        var length = 0;
        foreach (var b in bytes)
        {
            if (b is not (0 or 0xef or 0xbb or 0xbf or 0xfe or 0xff))
            {
                result[length++] = (char)Math.Min(b, (byte)0x7f);
            }
        }

        return new string(result, 0, length);
    }
}
