namespace LittleGiants.Extraction.Tests.Readers.Pdf.Filters;

/// <summary>Packs bytes by LZW, as old PDF writers did.</summary>
internal static class LzwWriter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int LastCode = 4095;

    public static byte[] Encode(byte[] data, int earlyChange)
    {
        List<byte> output = [];
        Dictionary<(int Prefix, byte Next), int> table = [];
        var (bits, count, width, next) = (0, 0, 9, 258);
        Put(Clear);
        var current = -1;
        foreach (var value in data)
        {
            if (current < 0)
            {
                current = value;
            }
            else if (table.TryGetValue((current, value), out var longer))
            {
                current = longer;
            }
            else
            {
                Put(current);
                table[(current, value)] = next++;
                Widen();
                if (next >= LastCode)
                {
                    Put(Clear);
                    table.Clear();
                    (width, next) = (9, 258);
                }

                current = value;
            }
        }

        if (current >= 0)
        {
            Put(current);
            next++;
            Widen();
        }

        Put(End);
        if (count > 0)
        {
            output.Add((byte)((bits << (8 - count)) & 0xFF));
        }

        return [.. output];

        // The reader's table is one entry behind the writer's.
        void Widen() => width = next - 1 + earlyChange >= 1 << width ? Math.Min(width + 1, 12) : width;

        void Put(int code)
        {
            bits = (bits << width) | code;
            count += width;
            while (count >= 8)
            {
                count -= 8;
                output.Add((byte)((bits >> count) & 0xFF));
            }

            bits &= (1 << count) - 1;
        }
    }
}
