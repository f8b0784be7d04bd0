using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;

/// <summary>A CFF program (Adobe Technical Note 5176): glyph names, built-in encoding, and the CIDs of CID-keyed ones.</summary>
internal sealed class CffProgram : FontProgram
{
    private const int CharsetKey = 15, EncodingKey = 16, CharStringsKey = 17, RegistryKey = 0x0c00 + 30;

    private readonly FontBytes _bytes;
    private readonly List<(long Start, long End)> _strings;
    private readonly int _glyphs;
    private readonly bool _isCidKeyed;
    private readonly int[] _ids; // by glyph: string number, or CID
    private readonly string?[] _encoding = new string?[256];
    private PagedMap<int>? _glyphsOfCids;

    private CffProgram(FontBytes bytes, FontOptions options)
    {
        _bytes = bytes;
        var fonts = Index(bytes.U8(2), 1, out var at);
        var dictionaries = Index(at, 1, out at);
        _strings = Index(at, options.MaxGlyphs, out _);
        var top = dictionaries.Count > 0 && fonts.Count > 0 ? Dictionary(dictionaries[0].Start, dictionaries[0].End) : [];
        _isCidKeyed = top.ContainsKey(RegistryKey);
        _glyphs = top.TryGetValue(CharStringsKey, out var charStrings) ? Math.Min(bytes.U16((long)charStrings), options.MaxGlyphs) : 0;
        _ids = Charset(top.TryGetValue(CharsetKey, out var charset) ? (long)charset : 0);
        if (!_isCidKeyed)
        {
            ReadEncoding(top.TryGetValue(EncodingKey, out var encoding) ? (long)encoding : 0);
        }
    }

    public static new FontProgram? Open(ReadOnlyMemory<byte> bytes, FontOptions options) => new CffProgram(new FontBytes(bytes), options);

    public override string? EncodedName(int code) => code is >= 0 and < 256 ? _encoding[code] : null;

    public override int GlyphOfCid(int cid)
    {
        if (!_isCidKeyed)
        {
            return cid;
        }

        if (_glyphsOfCids is null)
        {
            _glyphsOfCids = new PagedMap<int>();
            for (var glyph = _ids.Length - 1; glyph >= 0; glyph--)
            {
                _glyphsOfCids.Set((uint)_ids[glyph], glyph);
            }
        }

        return _glyphsOfCids[(uint)cid];
    }

    public override string? Text(int glyph) => !_isCidKeyed && glyph > 0 && glyph < _ids.Length && GlyphName(_ids[glyph]) is { } name ? GlyphNames.Text(name) : null;

    private string? GlyphName(int id)
    {
        var standard = GlyphOrders.CffStandardStrings;
        if (id < standard.Length)
        {
            return standard[id];
        }

        id -= standard.Length;
        return id < _strings.Count ? Encoding.Latin1.GetString(_bytes.Slice(_strings[id].Start, Math.Min(_strings[id].End - _strings[id].Start, 255)).Span) : null;
    }

    private List<(long Start, long End)> Index(long at, int max, out long next)
    {
        var items = new List<(long, long)>();
        var count = _bytes.U16(at);
        var size = _bytes.U8(at + 2);
        if (count == 0 || size is < 1 or > 4)
        {
            next = at + 2;
            return items;
        }

        var data = at + 2 + ((count + 1L) * size);
        for (var i = 0; i < Math.Min(count, max); i++)
        {
            long start = data + _bytes.Sized(at + 3 + ((long)i * size), size), end = data + _bytes.Sized(at + 3 + ((i + 1L) * size), size);
            items.Add((start, Math.Max(start, Math.Min(end, _bytes.Length))));
        }

        next = data + _bytes.Sized(at + 3 + ((long)count * size), size);
        return items;
    }

    /// <summary>The operators of a DICT with their first operand.</summary>
    private Dictionary<int, double> Dictionary(long at, long end)
    {
        var entries = new Dictionary<int, double>();
        double? first = null;
        while (at < end)
        {
            var value = _bytes.U8(at++);
            double? operand = null;
            switch (value)
            {
                case <= 21:
                    var key = value == 12 ? 0x0c00 + _bytes.U8(at++) : value;
                    entries.TryAdd(key, first ?? 0);
                    first = null;
                    break;
                case 28:
                    operand = _bytes.I16(at);
                    at += 2;
                    break;
                case 29:
                    operand = (int)_bytes.U32(at);
                    at += 4;
                    break;
                case 30:
                    while (at < end && (_bytes.U8(at) & 0x0f) != 0x0f)
                    {
                        at++;
                    }

                    at++;
                    operand = 0; // no operand that is asked for is a real number
                    break;
                case >= 32 and <= 246:
                    operand = value - 139;
                    break;
                case >= 247 and <= 250:
                    operand = ((value - 247) * 256) + _bytes.U8(at++) + 108;
                    break;
                case >= 251 and <= 254:
                    operand = (-(value - 251) * 256) - _bytes.U8(at++) - 108;
                    break;
            }

            first ??= operand;
        }

        return entries;
    }

    private int[] Charset(long offset)
    {
        var ids = new int[_glyphs];
        if (offset is >= 0 and <= 2)
        {
            var names = offset switch { 1 => GlyphOrders.CffExpert, 2 => GlyphOrders.CffExpertSubset, _ => null };
            for (var glyph = 0; glyph < _glyphs; glyph++)
            {
                ids[glyph] = _isCidKeyed ? glyph
                    : names is null ? (glyph < GlyphOrders.IsoAdobeCount ? glyph : 0)
                    : glyph < names.Length ? Array.IndexOf(GlyphOrders.CffStandardStrings, names[glyph]) : 0;
            }

            return ids;
        }

        var format = _bytes.U8(offset);
        var at = offset + 1;
        for (var glyph = 1; glyph < _glyphs && at < _bytes.Length;)
        {
            var id = _bytes.U16(at);
            at += 2;
            var more = 0;
            if (format == 1)
            {
                more = _bytes.U8(at);
                at++;
            }
            else if (format == 2)
            {
                more = _bytes.U16(at);
                at += 2;
            }

            for (; more >= 0 && glyph < _glyphs; more--)
            {
                ids[glyph++] = id++;
            }
        }

        return ids;
    }

    private void ReadEncoding(long offset)
    {
        if (offset is 0 or 1)
        {
            (offset == 0 ? BaseEncodings.Standard : BaseEncodings.Expert).CopyTo(_encoding, 0);
            return;
        }

        var format = _bytes.U8(offset);
        int glyph = 1, count = _bytes.U8(offset + 1);
        var at = offset + 2;
        if ((format & 0x7f) == 0)
        {
            for (var i = 0; i < count; i++, glyph++)
            {
                Encode(_bytes.U8(at++), glyph);
            }
        }
        else
        {
            for (var i = 0; i < count; i++, at += 2)
            {
                for (int code = _bytes.U8(at), last = code + _bytes.U8(at + 1); code <= last; code++, glyph++)
                {
                    Encode(code, glyph);
                }
            }
        }

        if ((format & 0x80) != 0)
        {
            for (int i = 0, extra = _bytes.U8(at++); i < extra; i++, at += 3)
            {
                _encoding[_bytes.U8(at)] = GlyphName(_bytes.U16(at + 1));
            }
        }
    }

    private void Encode(int code, int glyph)
    {
        if (code < 256 && glyph < _ids.Length && GlyphName(_ids[glyph]) is { } name && name != ".notdef")
        {
            _encoding[code] = name;
        }
    }
}
