using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>A CMap given in the file: an encoding (codes to CIDs), a ToUnicode map (codes to text), or both. Filled by <see cref="CMapParser"/>.</summary>
internal sealed class CMap : CodeMap
{
    private const int MaxCodeBytes = 4;

    private readonly FontOptions _options;
    private readonly List<CodeSpace> _spaces = [];
    private readonly PagedMap<char> _units = new();
    private readonly PagedMap<int> _cids = new(); // CID + 1, so that 0 is "not mapped"
    private readonly Dictionary<uint, string> _texts = [];
    private readonly Dictionary<uint, int> _farCids = [];
    private readonly CodeRanges _wideTexts;
    private readonly CodeRanges _wideCids;
    private readonly List<string> _wideTargets = [];
    private byte[]? _lengths; // by first byte: the code's length when only one is possible, otherwise 0
    private readonly CodeMap? _base;
    private int _left;

    /// <param name="baseMap">The map that <c>usecmap</c> names: it answers where this one has nothing.</param>
    public CMap(FontOptions options, bool isVertical = false, CodeMap? baseMap = null)
    {
        _options = options;
        _left = options.MaxMappings;
        _base = baseMap;
        _wideTexts = new CodeRanges(options.MaxWideRanges);
        _wideCids = new CodeRanges(options.MaxWideRanges);
        IsVertical = isVertical;
    }

    public bool HasText { get; private set; }

    public bool HasCids { get; private set; }

    /// <summary>The limit of mappings was reached and the rest left out.</summary>
    public bool IsCut => _left <= 0;

    public void AddCodeSpace(uint low, uint high, int length)
    {
        if (length is >= 1 and <= MaxCodeBytes && _spaces.Count < _options.MaxCodeSpaces)
        {
            _spaces.Add(new CodeSpace(low, high, length));
            _lengths = null;
        }
    }

    /// <summary>One code's text; later definitions win, as the language's own do.</summary>
    public void AddText(uint code, ReadOnlySpan<char> target)
    {
        if (target.Length == 0 || --_left < 0)
        {
            return;
        }

        HasText = true;
        if (target.Length == 1 && code < PagedMap<char>.Limit)
        {
            _units.Set(code, target[0]);
        }
        else if (target.Length <= _options.MaxTargetUnits)
        {
            _units.Set(code, '\0');
            _texts[code] = target.ToString();
        }
    }

    /// <summary>A run of codes whose texts count up in their last UTF-16 unit.</summary>
    public void AddTexts(uint first, uint last, ReadOnlySpan<char> target)
    {
        if (target.Length == 0 || target.Length > _options.MaxTargetUnits || last < first)
        {
            return;
        }

        if (last - first >= CodeRanges.Wide)
        {
            _left -= CodeRanges.Wide;
            HasText = true;
            _wideTexts.Add(first, last, _wideTargets.Count);
            _wideTargets.Add(target.ToString());
            return;
        }

        Span<char> units = stackalloc char[target.Length];
        for (var code = first; ; code++)
        {
            target.CopyTo(units);
            Advance(units, code - first);
            AddText(code, units);
            if (code == last)
            {
                return;
            }
        }
    }

    public void AddCids(uint first, uint last, int cid)
    {
        if (last < first || _left <= 0)
        {
            return;
        }

        HasCids = true;
        if (last - first >= CodeRanges.Wide)
        {
            _left -= CodeRanges.Wide;
            _wideCids.Add(first, last, cid);
            return;
        }

        for (var code = first; ; code++, cid++, _left--)
        {
            if (code < PagedMap<int>.Limit)
            {
                _cids.Set(code, cid + 1);
            }
            else
            {
                _farCids[code] = cid;
            }

            if (code == last)
            {
                return;
            }
        }
    }

    public override uint ReadCode(ReadOnlySpan<byte> text, ref int position, out int length)
    {
        var left = text.Length - position;
        int first = text[position];
        _lengths ??= Lengths();
        length = _spaces.Count == 0 && _base is null ? Math.Min(2, left) : _lengths[first];
        if (length == 0 && _base is not null && !_spaces.Exists(space => space.HasFirst(first)))
        {
            return _base.ReadCode(text, ref position, out length);
        }

        if (length == 0)
        {
            length = SlowLength(text[position..]);
        }

        length = Math.Min(length, left);
        var code = 0u;
        for (var end = position + length; position < end; position++)
        {
            code = (code << 8) | text[position];
        }

        return code;
    }

    public override int Cid(uint code, int length)
    {
        var cid = _cids[code] - 1;
        return cid >= 0 || _farCids.TryGetValue(code, out cid) ? cid
            : _wideCids.TryFind(code, out cid, out var distance) ? (int)Math.Min(cid + distance, PagedMap<int>.Limit - 1)
            : _base?.Cid(code, length) ?? (HasCids ? 0 : -1);
    }

    public override string? Text(uint code, int length) => Text(code) ?? _base?.Text(code, length);

    /// <summary>The text that this map itself gives a code, whatever its length in bytes: simple fonts' maps are often written with two.</summary>
    public string? Text(uint code)
    {
        var unit = _units[code];
        if (unit != 0)
        {
            return unit.ToString();
        }

        if (_texts.TryGetValue(code, out var text))
        {
            return text;
        }

        if (!_wideTexts.TryFind(code, out var target, out var distance))
        {
            return null;
        }

        var units = _wideTargets[target].ToCharArray();
        Advance(units, distance);
        return new string(units);
    }

    /// <summary>Counts up the last UTF-16 unit, or the last character when it has two.</summary>
    private static void Advance(Span<char> units, uint distance)
    {
        if (units.Length >= 2 && char.IsSurrogatePair(units[^2], units[^1]))
        {
            var character = char.ConvertToUtf32(units[^2], units[^1]) + (long)distance;
            if (Rune.TryCreate((uint)Math.Min(character, int.MaxValue), out var rune) && rune.Utf16SequenceLength == 2)
            {
                rune.EncodeToUtf16(units[^2..]);
            }

            return;
        }

        units[^1] = (char)(units[^1] + distance);
    }

    private byte[] Lengths()
    {
        var lengths = new byte[256];
        for (var first = 0; first < lengths.Length; first++)
        {
            foreach (var space in _spaces)
            {
                if (space.HasFirst(first))
                {
                    lengths[first] = lengths[first] == 0 || lengths[first] == space.Length ? (byte)space.Length : byte.MaxValue;
                }
            }

            lengths[first] = lengths[first] == byte.MaxValue ? (byte)0 : lengths[first];
        }

        return lengths;
    }

    private int SlowLength(ReadOnlySpan<byte> text)
    {
        var code = 0u;
        for (var length = 1; length <= Math.Min(MaxCodeBytes, text.Length); length++)
        {
            code = (code << 8) | text[length - 1];
            foreach (var space in _spaces)
            {
                if (space.Length == length && space.Contains(code))
                {
                    return length;
                }
            }
        }

        // Outside every code space: as many bytes as the shortest space that fits the first byte, or the shortest of all.
        int fitting = 0, shortest = MaxCodeBytes;
        foreach (var space in _spaces)
        {
            shortest = Math.Min(shortest, space.Length);
            if (space.HasFirst(text[0]) && (fitting == 0 || space.Length < fitting))
            {
                fitting = space.Length;
            }
        }

        return fitting > 0 ? fitting : shortest;
    }

    /// <summary>Codes of one length whose every byte lies between those of the two ends.</summary>
    private readonly record struct CodeSpace(uint Low, uint High, int Length)
    {
        public bool HasFirst(int first)
        {
            var shift = 8 * (Length - 1);
            return first >= ((Low >> shift) & 0xff) && first <= ((High >> shift) & 0xff);
        }

        public bool Contains(uint code)
        {
            for (var shift = 0; shift < 8 * Length; shift += 8)
            {
                var value = (code >> shift) & 0xff;
                if (value < ((Low >> shift) & 0xff) || value > ((High >> shift) & 0xff))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
