namespace LittleGiants.Extraction.Layout;

/// <summary>Page numbers of prefaces: i, iv, XII.</summary>
internal static class RomanNumber
{
    private const int MaxLength = 7;

    /// <summary>The number, or 0 when the text is none.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return 0;
        }

        int sum = 0, before = int.MaxValue;
        foreach (var c in text)
        {
            var value = char.ToLowerInvariant(c) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            sum += value > before ? value - (2 * before) : value;
            before = value;
        }

        return sum;
    }
}
