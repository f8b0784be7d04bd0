using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Widths and vertical advances by CID: DW, W, DW2 and W2 of a CIDFont, in thousandths of an em.</summary>
internal sealed class CidMetrics
{
    private const float UsualDefaultWidth = 1000;

    private readonly PagedMap<float> _widths = new();
    private readonly PagedMap<float> _advances = new();
    private readonly CodeRanges _wideWidths;
    private readonly CodeRanges _wideAdvances;
    private readonly float _maxWidth;
    private int _left;

    public CidMetrics(PdfDictionary cidFont, FontOptions options)
    {
        _maxWidth = options.MaxWidth;
        _left = options.MaxMappings;
        DefaultWidth = Plausible((float)cidFont.Number("DW", UsualDefaultWidth), UsualDefaultWidth);
        DefaultAdvance = Plausible(-(float)(cidFont.Array("DW2")?.Number(1, -UsualDefaultWidth) ?? -UsualDefaultWidth), UsualDefaultWidth);
        _wideWidths = new CodeRanges(options.MaxWideRanges);
        _wideAdvances = new CodeRanges(options.MaxWideRanges);
        Read(cidFont.Array("W"), 1, _widths, _wideWidths, 1);
        Read(cidFont.Array("W2"), 3, _advances, _wideAdvances, -1);
    }

    public float DefaultWidth { get; }

    public float DefaultAdvance { get; }

    public float Width(int cid) => Given(cid) ?? DefaultWidth;

    /// <summary>Downward, positive.</summary>
    public float Advance(int cid) => Given(_advances, _wideAdvances, cid) ?? DefaultAdvance;

    /// <summary>The width that the file gives a CID itself; null for those of default width.</summary>
    public float? Given(int cid) => Given(_widths, _wideWidths, cid);

    private float? Given(PagedMap<float> map, CodeRanges wide, int cid) =>
        cid < 0 ? null
        : map[(uint)cid] is not 0 and var value ? value - (2 * _maxWidth)
        : wide.TryFind((uint)cid, out var bits, out _) ? BitConverter.Int32BitsToSingle(bits)
        : null;

    private float Plausible(float value, float otherwise) => Math.Abs(value) <= _maxWidth ? value : otherwise;

    /// <summary>Both forms: <c>c [w …]</c> and <c>first last w</c>, each item of so many numbers of which the first is the advance.</summary>
    private void Read(PdfArray? array, int size, PagedMap<float> map, CodeRanges wide, int sign)
    {
        for (var i = 0; array is not null && i + 1 < array.Count;)
        {
            if (array[i] is not PdfNumber first)
            {
                i++;
                continue;
            }

            if (array[i + 1] is PdfArray list)
            {
                for (var item = 0; item + size <= list.Count; item += size)
                {
                    Set(map, (long)first.AsInt + (item / size), sign * (float)list.Number(item));
                }

                i += 2;
                continue;
            }

            var last = array[i + 1] is PdfNumber end ? end.AsInt : -1;
            var value = sign * (float)array.Number(i + 2);
            if ((long)last - first.AsInt >= CodeRanges.Wide && first.AsInt >= 0 && Math.Abs(value) <= _maxWidth)
            {
                wide.Add((uint)first.AsInt, (uint)last, BitConverter.SingleToInt32Bits(value));
                last = -1;
            }

            for (long cid = first.AsInt; cid <= last && cid < PagedMap<float>.Limit && _left > 0; cid++)
            {
                Set(map, cid, value);
            }

            i += 2 + size;
        }
    }

    private void Set(PagedMap<float> map, long cid, float value)
    {
        // Stored with an offset beyond every width, so that zero stays "not given".
        if (cid is >= 0 and < PagedMap<float>.Limit && Math.Abs(value) <= _maxWidth && --_left >= 0)
        {
            map.Set((uint)cid, value + (2 * _maxWidth));
        }
    }
}
