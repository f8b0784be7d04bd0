namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>One object for each name of a file: names repeat by the thousand.</summary>
internal sealed class PdfNamePool
{
    private const int MaxPooledLength = 64;
    private const int MaxPooled = 1 << 16;

    private (uint Hash, byte[] Raw, PdfName Name)[] _slots = new (uint, byte[], PdfName)[512];
    private int _count;

    /// <param name="raw">Without the slash, escapes not resolved.</param>
    public PdfName Get(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > MaxPooledLength)
        {
            return new PdfName(PdfStringDecoder.DecodeName(raw));
        }

        var hash = 2166136261u;
        foreach (var value in raw)
        {
            hash = (hash ^ value) * 16777619u;
        }

        var index = Find(hash, raw);
        if (_slots[index].Name is { } known)
        {
            return known;
        }

        var name = new PdfName(PdfStringDecoder.DecodeName(raw));
        if (_count < MaxPooled)
        {
            _slots[index] = (hash, raw.ToArray(), name);
            if (++_count * 2 > _slots.Length)
            {
                Grow();
            }
        }

        return name;
    }

    private int Find(uint hash, ReadOnlySpan<byte> raw)
    {
        var index = (int)(hash & (uint)(_slots.Length - 1));
        while (_slots[index].Name is not null && !(_slots[index].Hash == hash && raw.SequenceEqual(_slots[index].Raw)))
        {
            index = (index + 1) & (_slots.Length - 1);
        }

        return index;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new (uint, byte[], PdfName)[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Name is not null)
            {
                _slots[Find(slot.Hash, slot.Raw)] = slot;
            }
        }
    }
}
