using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Gives names that come again and again as strings made once.</summary>
internal sealed class NameTable
{
    private const int Size = 512;
    private readonly string?[] _names = new string?[Size];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * 16777619;
        }

        ref var slot = ref _names[(hash ^ (hash >> 15)) & (Size - 1)];
        if (slot is not null && Matches(slot, bytes))
        {
            return slot;
        }

        return slot = Encoding.Latin1.GetString(bytes);
    }

    private static bool Matches(string name, ReadOnlySpan<byte> bytes)
    {
        if (name.Length != bytes.Length)
        {
            return false;
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            if (name[i] != bytes[i])
            {
                return false;
            }
        }

        return true;
    }
}
