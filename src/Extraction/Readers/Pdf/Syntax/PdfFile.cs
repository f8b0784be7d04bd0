using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Pdf.Filters;
using LittleGiants.Extraction.Readers.Pdf.Security;

namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>A PDF's objects, read when they are asked for. Repairs itself when the cross-reference table proves wrong. Not for two threads.</summary>
internal sealed class PdfFile : IPdfResolver
{
    private readonly PdfLimits _limits;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _headerOffset;
    private readonly StreamDecoder _decoder;
    private readonly IndirectObjectReader _objects;
    private readonly ObjectStreams _objectStreams;
    private readonly Dictionary<int, PdfObject> _cache = [];
    private readonly HashSet<int> _inProgress = [];
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);
    private StandardSecurity? _security;
    private int _encryptNumber;
    private XrefTable _table;
    private List<int> _repairedStreams = [];
    private bool _isRepaired;
    private long _cachedBytes;

    private PdfFile(ReadOnlyMemory<byte> bytes, PdfLimits limits)
    {
        _limits = limits;
        _bytes = bytes;
        _headerOffset = Math.Max(0, bytes.Span[..Math.Min(bytes.Length, limits.HeaderWithin)].IndexOf("%PDF-"u8));
        _table = new XrefTable(limits.MaxObjects);
        _decoder = new StreamDecoder(limits);
        Parser = new PdfObjectParser(new PdfNamePool(), this, limits);
        _objects = new IndirectObjectReader(bytes, _headerOffset, Parser);
        _objectStreams = new ObjectStreams(this, Parser, limits);
    }

    /// <summary>For objects inside content streams; shares the file's names.</summary>
    public PdfObjectParser Parser { get; }

    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    public PdfDictionary Catalog { get; private set; } = PdfDictionary.Empty;

    public List<ReadWarning> Warnings { get; } = [];

    public bool IsEncrypted => _security is not null;

    /// <summary>In reading order, with what they inherit.</summary>
    public IReadOnlyList<PdfPageNode> Pages { get; private set; } = [];

    public int PageCount => Pages.Count;

    /// <summary>Reads the structure, by repair if need be.</summary>
    /// <param name="password">The user's or the owner's; null tries the empty one.</param>
    /// <returns>Null with a failure when there is no page tree to be found or the password is wrong.</returns>
    public static PdfFile? Open(ReadOnlyMemory<byte> bytes, string? password, PdfLimits limits, out ReadFailure? failure)
    {
        if (bytes.IsEmpty)
        {
            failure = new ReadFailure(ReadFailureCodes.Empty, "The file has no bytes.");
            return null;
        }

        var file = new PdfFile(bytes, limits);
        failure = file.Load(password);
        return failure is null ? file : null;
    }

    /// <inheritdoc/>
    public PdfObject Resolve(PdfReference reference)
    {
        PdfObject value = reference;
        for (var link = 0; link < _limits.MaxReferenceChain; link++)
        {
            if (value is not PdfReference next)
            {
                return value;
            }

            value = Fetch(next.Number);
        }

        return PdfNull.Instance;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Decode(PdfStream stream)
    {
        var decoded = DecodeShared(stream);
        return decoded.Equals(stream.Raw) ? decoded : decoded.ToArray();
    }

    /// <summary>Decodes to the end of a buffer that the caller reuses; it is enlarged as needed.</summary>
    /// <param name="length">The used part of the buffer, before and after.</param>
    public void Decode(PdfStream stream, ref byte[] buffer, ref int length)
    {
        var decoded = DecodeShared(stream).Span;
        if (decoded.Length > buffer.Length - length)
        {
            Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, Math.Max((long)length + decoded.Length, buffer.Length * 2L)));
        }

        var fitting = Math.Min(decoded.Length, buffer.Length - length);
        decoded[..fitting].CopyTo(buffer.AsSpan(length));
        length += fitting;
    }

    /// <summary>Decodes up to the filter of an image, whose bytes are given as they are.</summary>
    public PdfImageData DecodeImage(PdfStream stream)
    {
        var data = Decode(stream);
        return new PdfImageData(data, _decoder.ImageFilter, _decoder.ImageParameters);
    }

    internal void Warn(ReadWarning warning)
    {
        if (_warned.Add(warning.Code))
        {
            Warnings.Add(warning);
        }
    }

    private ReadOnlyMemory<byte> DecodeShared(PdfStream stream)
    {
        var raw = _security is null ? stream.Raw : _security.DecryptStream(stream);
        _decoder.Trim();
        var decoded = _decoder.Decode(raw, stream.Dictionary);
        if (_decoder.IsCut)
        {
            Warn(new ReadWarning("streamTooLarge", $"Stream {stream.ObjectNumber} grows beyond the limits when decoded; it was cut."));
        }
        else if (_decoder.IsDamaged && decoded.Length == 0)
        {
            Warn(new ReadWarning("damagedStream", $"Stream {stream.ObjectNumber} cannot be decoded; what it shows is missing."));
        }

        return decoded;
    }

    private ReadFailure? Load(string? password)
    {
        // 1. The cross-reference table, or what can be found without it.
        var reader = new XrefReader(_objects, _headerOffset, Parser, _limits, Decode);
        var isSound = reader.Read(_table);
        Trailer = reader.Trailer ?? PdfDictionary.Empty;
        if (!isSound || !Trailer.Has("Root"))
        {
            Repair();
        }

        // 2. The key, before anything else is read.
        if (Unlock(password) is { } locked)
        {
            return locked;
        }

        // 3. The catalog and its pages.
        LoadPages();
        if (Pages.Count == 0 && !_isRepaired)
        {
            Repair();
            if (Unlock(password) is { } lockedAfter)
            {
                return lockedAfter;
            }

            LoadPages();
        }

        if (_table.IsCut)
        {
            Warn(new ReadWarning("tooManyObjects", $"The file has more than {_limits.MaxObjects} objects; the rest was not read."));
        }

        return Pages.Count > 0 ? null : new ReadFailure(ReadFailureCodes.Damaged, "No page was found in the PDF, even by searching its objects.");
    }

    private ReadFailure? Unlock(string? password)
    {
        if (_security is not null || Trailer["Encrypt"] is not PdfDictionary encrypt)
        {
            return null;
        }

        _security = StandardSecurity.Open(encrypt, Trailer.Array("ID")?[0] as PdfString, password, out var reason);
        if (_security is null)
        {
            return new ReadFailure(ReadFailureCodes.Encrypted, reason);
        }

        // Its own dictionary is the one thing that is not encrypted.
        _encryptNumber = (Trailer.Raw("Encrypt") as PdfReference)?.Number ?? 0;

        // What was read without the key has encrypted strings.
        _cache.Clear();
        _objectStreams.Clear();
        if (_isRepaired)
        {
            ExpandObjectStreams();
        }

        return null;
    }

    private void LoadPages()
    {
        Catalog = Trailer["Root"] as PdfDictionary ?? PdfDictionary.Empty;
        if (_isRepaired && Catalog.Dictionary("Pages") is null)
        {
            Catalog = FindByType("Catalog") ?? Catalog;
        }

        var tree = new PageTree(_limits);
        tree.Walk(Catalog.Raw("Pages") is PdfReference root ? root : Catalog["Pages"], this);
        if (tree.BrokenKids > 0 && !_isRepaired)
        {
            // Repair happens on a lie; a missing object may only be missing in the table.
            Repair();
            tree = new PageTree(_limits);
            Catalog = Trailer["Root"] as PdfDictionary ?? FindByType("Catalog") ?? Catalog;
            tree.Walk(Catalog.Raw("Pages") is PdfReference again ? again : Catalog["Pages"], this);
        }

        if (tree.Pages.Count == 0 && _isRepaired)
        {
            tree = ScanPages();
        }
        else if (tree.BrokenKids > 0)
        {
            Warn(new ReadWarning("damagedPageTree", $"{tree.BrokenKids} entries of the page tree lead nowhere; their pages are missing."));
        }

        if (tree.IsCut)
        {
            Warn(new ReadWarning("tooManyPages", $"Only the first {_limits.MaxPages} pages were read."));
        }

        Pages = tree.Pages;
    }

    private PageTree ScanPages()
    {
        var tree = new PageTree(_limits);
        foreach (var number in SortedNumbers())
        {
            if (Fetch(number) is PdfDictionary page && page.Name("Type") == "Page")
            {
                tree.AddStray(page, number, this);
            }
        }

        if (tree.Pages.Count > 0)
        {
            Warn(new ReadWarning("damagedPageTree", "The page tree cannot be read; the pages stand in the order of their object numbers."));
        }

        return tree;
    }

    private PdfDictionary? FindByType(string type)
    {
        foreach (var number in SortedNumbers())
        {
            if (Fetch(number) is PdfDictionary found && found.Name("Type") == type)
            {
                return found;
            }
        }

        return null;
    }

    private int[] SortedNumbers()
    {
        int[] numbers = [.. _table.Numbers];
        Array.Sort(numbers);
        return numbers;
    }

    private PdfObject Fetch(int number)
    {
        if (_cache.TryGetValue(number, out var known))
        {
            return known;
        }

        if (_inProgress.Count >= _limits.MaxReferenceChain || !_inProgress.Add(number))
        {
            return PdfNull.Instance;
        }

        try
        {
            var parsedBefore = Parser.ParsedBytes;
            var value = Read(number);
            _cachedBytes += Parser.ParsedBytes - parsedBefore;
            if (_cachedBytes > _limits.MaxCachedBytes)
            {
                _cache.Clear();
                _cachedBytes = 0;
            }

            if (Parser.IsExhausted)
            {
                Warn(new ReadWarning("tooMuchStructure", $"Reading the objects took more than {_limits.MaxParsedBytes} bytes; the rest was not read."));
            }

            _cache[number] = value;
            return value;
        }
        finally
        {
            _inProgress.Remove(number);
        }
    }

    private PdfObject Read(int number)
    {
        if (!_table.TryGet(number, out var entry) || entry.Kind == XrefEntryKind.Free)
        {
            return PdfNull.Instance;
        }

        var value = ReadEntry(number, entry);
        if (value is null && !_isRepaired)
        {
            // The entry lies: so may others.
            Repair();
            value = _table.TryGet(number, out entry) && entry.Kind != XrefEntryKind.Free ? ReadEntry(number, entry) : null;
        }

        return value ?? PdfNull.Instance;
    }

    private PdfObject? ReadEntry(int number, XrefEntry entry) => entry.Kind switch
    {
        XrefEntryKind.InObjectStream => _objectStreams.Read(entry.Position, number, entry.Detail),
        _ when _isRepaired => _objects.ReadAt(entry.Position, number, CipherFor(number))?.Value,
        _ => _objects.Read(entry.Position, number, CipherFor(number))?.Value,
    };

    private StandardSecurity? CipherFor(int number) => number == _encryptNumber ? null : _security;

    private void Repair()
    {
        Warn(new ReadWarning("repairedXref", "The table of objects is missing or wrong; it was rebuilt by searching the file."));
        _isRepaired = true;
        _cache.Clear();
        _objectStreams.Clear();
        _table = new XrefTable(_limits.MaxObjects);
        var repair = new XrefRepair(_objects, Parser, _limits);
        repair.Read(_table);
        _repairedStreams = repair.ObjectStreams;
        Trailer = repair.Trailer(this, Trailer);
        if (_security is not null || !Trailer.Has("Encrypt"))
        {
            ExpandObjectStreams();
        }
    }

    /// <summary>Enters what object streams hold, unless the file itself has it further behind.</summary>
    private void ExpandObjectStreams()
    {
        // A read that led to the repair is still going on; it must not hide the very stream it is after.
        int[] waiting = [.. _inProgress];
        _inProgress.Clear();
        foreach (var streamNumber in _repairedStreams)
        {
            if (!_table.TryGet(streamNumber, out var own))
            {
                continue;
            }

            var index = 0;
            foreach (var number in _objectStreams.NumbersIn(streamNumber))
            {
                var entry = new XrefEntry(XrefEntryKind.InObjectStream, streamNumber, index++);
                if (!_table.TryGet(number, out var known) || known.Kind != XrefEntryKind.InFile || known.Position < own.Position)
                {
                    _table.Replace(number, entry);
                }
            }
        }

        _inProgress.UnionWith(waiting);
        _repairedStreams = [];
        _cache.Clear();
    }
}
