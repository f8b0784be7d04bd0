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
    private readonly byte[] _lengths = new byte[256]; // by first byte: the code's length when only one is possible, otherwise 0
    private readonly CodeMap? _base;
    private int _left;

    /// <param name="baseMap">The map that <c>usecmap</c> names: it answers where this one has nothing.</param>
    public CMap(FontOptions options, bool isVertical = false, CodeMap? baseMap = null)
    {
        _options = options;
        _left = options.MaxMappings;
        _base = baseMap;
        IsVertical = isVertical;
    }

    public bool HasText { get; private set; }

    public bool HasCids { get; private set; }

    /// <summary>The limit of mappings was reached and the rest left out.</summary>
    public bool IsCut => _left <= 0;

    public void AddCodeSpace(uint low, uint high, int length)
    {
        if (length is < 1 or > MaxCodeBytes || _spaces.Count >= 256)
        {
            return;
        }

        _spaces.Add(new CodeSpace(low, high, length));
        var shift = 8 * (length - 1);
        for (int first = (int)(low >> shift) & 0xff, last = (int)(high >> shift) & 0xff; first <= last; first++)
        {
            _lengths[first] = _spaces.Exists(space => space.Length != length && space.HasFirst(first)) ? (byte)0 : (byte)length;
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

        Span<char> units = stackalloc char[target.Length];
        target.CopyTo(units);
        var count = Math.Min((long)last - first + 1, _left);
        for (var i = 0L; i < count; i++)
        {
            AddText((uint)(first + i), units);
            var next = (char)(units[^1] + 1);
            if (units.Length >= 2 && char.IsSurrogatePair(units[^2], units[^1]) && !char.IsLowSurrogate(next))
            {
                units[^2]++;
                next = '\udc00';
            }

            units[^1] = next;
        }
    }

    public void AddCids(uint first, uint last, int cid)
    {
        var count = Math.Min((long)last - first + 1, _left);
        for (var i = 0L; i < count; i++, _left--)
        {
            var code = (uint)(first + i);
            if (code < PagedMap<int>.Limit)
            {
                _cids.Set(code, (int)(cid + i + 1));
            }
            else
            {
                _farCids[code] = (int)(cid + i);
            }
        }

        HasCids |= count > 0;
    }

    public override uint ReadCode(ReadOnlySpan<byte> text, ref int position, out int length)
    {
        var left = text.Length - position;
        int first = text[position];
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
        return cid >= 0 || _farCids.TryGetValue(code, out cid) ? cid : _base?.Cid(code, length) ?? (HasCids ? 0 : -1);
    }

    public override string? Text(uint code, int length) => Text(code) ?? _base?.Text(code, length);

    /// <summary>The text that this map itself gives a code, whatever its length in bytes: simple fonts' maps are often written with two.</summary>
    public string? Text(uint code)
    {
        var unit = _units[code];
        return unit != 0 ? unit.ToString() : _texts.GetValueOrDefault(code);
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
