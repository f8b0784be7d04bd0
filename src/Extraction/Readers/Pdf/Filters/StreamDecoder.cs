using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Filters;

/// <summary>Runs a stream's chain of filters, over buffers that are reused. Not for two threads.</summary>
internal sealed class StreamDecoder(PdfLimits limits)
{
    /// <summary>Bytes of buffer kept between streams.</summary>
    private const int KeptBuffer = 2 * 1024 * 1024;

    /// <summary>First guess at how much larger the output is.</summary>
    private const int ExpectedRatio = 6;

    private ByteSink _target = new();
    private ByteSink _other = new();
    private long _total;

    /// <summary>Whether the last stream ended in an error or was cut.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether the last stream was longer than the limits allow.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The filter of an image at which the last decoding stopped (its long name), or null.</summary>
    public string? ImageFilter { get; private set; }

    /// <summary>The parameters of <see cref="ImageFilter"/>.</summary>
    public PdfDictionary? ImageParameters { get; private set; }

    /// <returns>The decoded bytes, good until the next call; the very bytes given when there is no filter.</returns>
    public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> raw, PdfDictionary dictionary)
    {
        IsDamaged = false;
        IsCut = false;
        ImageFilter = null;
        ImageParameters = null;
        var filters = dictionary.Has("Filter") ? dictionary["Filter"] : dictionary["F"];
        var parameters = dictionary.Has("DecodeParms") ? dictionary["DecodeParms"] : dictionary["DP"];
        if (filters is PdfName single)
        {
            var own = parameters is PdfArray list ? list[0] : parameters;
            return Apply(raw, raw.Length, single.Value, own as PdfDictionary ?? PdfDictionary.Empty);
        }

        if (filters is not PdfArray chain)
        {
            return raw;
        }

        var data = raw;
        for (var i = 0; i < chain.Count && ImageFilter is null; i++)
        {
            if (i == limits.MaxFilters)
            {
                IsCut = true;
                break;
            }

            var own = parameters is PdfArray list ? list[i] : chain.Count == 1 ? parameters : PdfNull.Instance;
            data = Apply(data, raw.Length, (chain[i] as PdfName)?.Value ?? "", own as PdfDictionary ?? PdfDictionary.Empty);
        }

        return data;
    }

    /// <summary>Gives back large buffers; what was decoded last is no longer good.</summary>
    public void Trim()
    {
        _target.Trim(KeptBuffer);
        _other.Trim(KeptBuffer);
    }

    private ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> data, int rawLength, string filter, PdfDictionary parameters)
    {
        switch (filter)
        {
            case "FlateDecode" or "Fl":
                Begin(data, rawLength);
                IsDamaged |= !FlateFilter.Decode(data, _target);
                Predictor.Undo(parameters, _target);
                break;
            case "LZWDecode" or "LZW":
                Begin(data, rawLength);
                IsDamaged |= !LzwFilter.Decode(data.Span, _target, parameters.Int("EarlyChange", 1) == 0 ? 0 : 1);
                Predictor.Undo(parameters, _target);
                break;
            case "ASCII85Decode" or "A85":
                Begin(data, rawLength);
                AsciiFilters.Decode85(data.Span, _target);
                break;
            case "ASCIIHexDecode" or "AHx":
                Begin(data, rawLength);
                AsciiFilters.DecodeHex(data.Span, _target);
                break;
            case "RunLengthDecode" or "RL":
                Begin(data, rawLength);
                RunLengthFilter.Decode(data.Span, _target);
                break;
            case "DCTDecode" or "DCT":
                return Stop("DCTDecode", data, parameters);
            case "CCITTFaxDecode" or "CCF":
                return Stop("CCITTFaxDecode", data, parameters);
            case "JPXDecode" or "JBIG2Decode":
                return Stop(filter, data, parameters);
            case "Crypt":
                // Decryption is done before the chain.
                return data;
            default:
                IsDamaged = true;
                return data;
        }

        IsCut |= _target.IsCut;
        var result = _target.WrittenMemory;
        _total += result.Length;
        (_target, _other) = (_other, _target);
        return result;
    }

    /// <summary>Empties the target for a filter's output, which is limited by itself, by the document's total and by the size of the encoded stream.</summary>
    private void Begin(ReadOnlyMemory<byte> data, int rawLength)
    {
        var left = Math.Max(0, limits.MaxDecodedBytes - _total);
        var byRatio = Math.Max(limits.InflationRatioFrom, (long)rawLength * limits.MaxInflationRatio);
        var limit = Math.Min(limits.MaxStreamBytes, Math.Min(left, byRatio));
        _target.Begin((int)limit, (int)Math.Min((long)data.Length * ExpectedRatio, KeptBuffer));
    }

    private ReadOnlyMemory<byte> Stop(string filter, ReadOnlyMemory<byte> data, PdfDictionary parameters)
    {
        ImageFilter = filter;
        ImageParameters = parameters;
        return data;
    }
}
