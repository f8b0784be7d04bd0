namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Finds the <c>EI</c> that ends an inline image, whose data may hold the same two letters.</summary>
internal static class InlineImageEnd
{
    /// <summary>Bytes behind a candidate that must look like content, not like image data.</summary>
    private const int LookAhead = 12;

    /// <returns>Where the image's data ends; <paramref name="next"/> is behind the <c>EI</c>.</returns>
    public static int Find(ReadOnlySpan<byte> data, int start, int knownLength, out int next)
    {
        if (knownLength > 0 && knownLength < data.Length - start && TryEndAt(data, start + knownLength, out next))
        {
            return start + knownLength;
        }

        var i = start;
        while (i < data.Length)
        {
            var step = data[i..].IndexOf("EI"u8);
            if (step < 0)
            {
                break;
            }

            i += step;
            if ((i == start || PdfCharacters.IsWhiteSpace(data[i - 1])) && LooksLikeContent(data[(i + 2)..]))
            {
                next = i + 2;
                return Math.Max(start, i - 1);
            }

            i += 2;
        }

        next = data.Length;
        return data.Length;
    }

    private static bool TryEndAt(ReadOnlySpan<byte> data, int position, out int next)
    {
        var i = position;
        while (i < data.Length && i < position + LookAhead && PdfCharacters.IsWhiteSpace(data[i]))
        {
            i++;
        }

        next = i + 2;
        return data[i..].StartsWith("EI"u8) && LooksLikeContent(data[next..]);
    }

    private static bool LooksLikeContent(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        if (PdfCharacters.IsRegular(rest[0]))
        {
            return false;
        }

        foreach (var value in rest[..Math.Min(rest.Length, LookAhead)])
        {
            if (value is 0 or >= 0x7F || (value < ' ' && !PdfCharacters.IsWhiteSpace(value)))
            {
                return false;
            }
        }

        return true;
    }
}
