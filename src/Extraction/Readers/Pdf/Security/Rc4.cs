namespace LittleGiants.Extraction.Readers.Pdf.Security;

/// <summary>The stream cipher of PDF 1.1 to 1.5; enciphering and deciphering are the same.</summary>
internal static class Rc4
{
    public static byte[] Transform(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] = (byte)i;
        }

        byte swap = 0;
        for (var i = 0; i < state.Length; i++)
        {
            swap += (byte)(state[i] + key[i % key.Length]);
            (state[i], state[swap]) = (state[swap], state[i]);
        }

        var result = new byte[data.Length];
        byte x = 0;
        byte y = 0;
        for (var i = 0; i < data.Length; i++)
        {
            var a = state[++x];
            y += a;
            var b = state[y];
            state[x] = b;
            state[y] = a;
            result[i] = (byte)(data[i] ^ state[(byte)(a + b)]);
        }

        return result;
    }
}
