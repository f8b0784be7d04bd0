namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Reads numbers as writers write them, which is more than ISO 32000 section 7.3.3 allows.</summary>
internal static class PdfNumberReader
{
    /// <summary>Digits that always fit a long; further ones are counted, not kept.</summary>
    private const int MaxDigits = 18;

    private static ReadOnlySpan<double> PowersOfTen =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    /// <param name="isInteger">Whether it was written without a point or an exponent.</param>
    /// <returns>Where the number ends.</returns>
    public static int Read(ReadOnlySpan<byte> data, int position, out double value, out bool isInteger)
    {
        var i = position;
        var negative = false;

        // 1. Signs; writers put two, and readers agree to take them as one.
        while (i < data.Length && data[i] is (byte)'-' or (byte)'+')
        {
            negative |= data[i] == '-';
            i++;
        }

        // 2. Digits. A minus among them is passed over, as other readers do.
        long mantissa = 0;
        var digits = 0;
        var exponent = 0;
        var decimals = 0;
        var seenPoint = false;
        for (; i < data.Length; i++)
        {
            var next = data[i];
            var digit = (uint)(next - '0');
            if (digit <= 9)
            {
                if (digits < MaxDigits)
                {
                    mantissa = (mantissa * 10) + digit;
                    digits += mantissa == 0 ? 0 : 1;
                    decimals += seenPoint ? 1 : 0;
                }
                else if (!seenPoint)
                {
                    exponent++;
                }
            }
            else if (next == '.' && !seenPoint)
            {
                seenPoint = true;
            }
            else if (next != '-')
            {
                break;
            }
        }

        // 3. An exponent is not PDF, but is met in generated content.
        isInteger = !seenPoint;
        if (i < data.Length && (data[i] | 0x20) == 'e')
        {
            var end = ReadExponent(data, i, ref exponent);
            isInteger &= end == i;
            i = end;
        }

        double number = mantissa;
        if (decimals > 0)
        {
            number = decimals < PowersOfTen.Length ? number / PowersOfTen[decimals] : number * Math.Pow(10, -decimals);
        }

        if (exponent != 0)
        {
            number *= Math.Pow(10, exponent);
        }

        value = negative ? -number : number;
        return i;
    }

    private static int ReadExponent(ReadOnlySpan<byte> data, int position, ref int exponent)
    {
        var i = position + 1;
        var negative = false;
        if (i < data.Length && data[i] is (byte)'-' or (byte)'+')
        {
            negative = data[i] == '-';
            i++;
        }

        if (i >= data.Length || !PdfCharacters.IsDigit(data[i]))
        {
            return position;
        }

        var value = 0;
        for (; i < data.Length && PdfCharacters.IsDigit(data[i]); i++)
        {
            value = Math.Min((value * 10) + (data[i] - '0'), short.MaxValue);
        }

        exponent += negative ? -value : value;
        return i;
    }
}
