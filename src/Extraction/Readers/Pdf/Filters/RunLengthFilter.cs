namespace LittleGiants.Extraction.Readers.Pdf.Filters;

/// <summary>ISO 32000 section 7.4.5.</summary>
internal static class RunLengthFilter
{
    private const int EndOfData = 128;

    public static void Decode(ReadOnlySpan<byte> data, ByteSink sink)
    {
        var i = 0;
        while (i < data.Length)
        {
            int length = data[i++];
            if (length == EndOfData)
            {
                return;
            }

            if (length < EndOfData)
            {
                var count = Math.Min(length + 1, data.Length - i);
                if (!sink.Write(data.Slice(i, count)))
                {
                    return;
                }

                i += count;
            }
            else if (i < data.Length && !sink.Fill(data[i++], 257 - length))
            {
                return;
            }
        }
    }
}
