using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Pdf.Security;

namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Finds, reads and keeps a file's objects; rebuilds itself from the whole file when an entry proves wrong.</summary>
internal sealed class PdfObjectTable(PdfFile file, IndirectObjectReader objects, PdfLimits limits)
{
    private readonly ObjectStreams _objectStreams = new(file, file.Parser, limits);
    private readonly Dictionary<int, PdfObject> _cache = [];
    private readonly HashSet<int> _inProgress = [];
    private XrefTable _table = new(limits.MaxObjects);
    private StandardSecurity? _security;
    private int _encryptNumber;
    private List<int> _unexpandedStreams = [];
    private long _cachedBytes;

    public bool IsRepaired { get; private set; }

    /// <summary>Reads the cross-reference sections.</summary>
    /// <returns>The trailer, or null when there is something wrong with them.</returns>
    public PdfDictionary? ReadSections(int headerOffset)
    {
        var reader = new XrefReader(objects, headerOffset, file.Parser, limits, file.DecodeShared);
        var isSound = reader.Read(_table);
        file.Trailer = reader.Trailer ?? PdfDictionary.Empty;
        WarnOfCut();
        return isSound && file.Trailer.Has("Root") ? file.Trailer : null;
    }

    /// <summary>Rebuilds the table and the file's trailer from the objects found in the file.</summary>
    public void Repair()
    {
        file.Warn(new ReadWarning("repairedXref", "The table of objects is missing or wrong; it was rebuilt by searching the file."));
        IsRepaired = true;
        Forget();
        _table = new XrefTable(limits.MaxObjects);
        var repair = new XrefRepair(objects, file.Parser, limits);
        repair.Read(_table);
        WarnOfCut();
        _unexpandedStreams = repair.ObjectStreams;
        file.Trailer = repair.Trailer(file, file.Trailer);
        if (_security is not null || !file.Trailer.Has("Encrypt"))
        {
            ExpandObjectStreams();
        }
    }

    /// <summary>Sets the key for all that is read from now on.</summary>
    public void Unlock(StandardSecurity security, int encryptNumber)
    {
        // What was read without the key has encrypted strings. The encryption dictionary alone never has.
        _security = security;
        _encryptNumber = encryptNumber;
        Forget();
        ExpandObjectStreams();
    }

    public PdfObject Resolve(PdfReference reference)
    {
        PdfObject value = reference;
        for (var link = 0; link < limits.MaxReferenceChain; link++)
        {
            if (value is not PdfReference next)
            {
                return value;
            }

            value = Fetch(next.Number);
        }

        return PdfNull.Instance;
    }

    /// <summary>All dictionaries of a type, by object number.</summary>
    public IEnumerable<(int Number, PdfDictionary Dictionary)> OfType(string type)
    {
        int[] numbers = [.. _table.Numbers];
        Array.Sort(numbers);
        foreach (var number in numbers)
        {
            if (Fetch(number) is PdfDictionary found && found.Name("Type") == type)
            {
                yield return (number, found);
            }
        }
    }

    private PdfObject Fetch(int number)
    {
        if (_cache.TryGetValue(number, out var known))
        {
            return known;
        }

        if (_inProgress.Count >= limits.MaxReferenceChain || !_inProgress.Add(number))
        {
            return PdfNull.Instance;
        }

        try
        {
            var parsedBefore = file.Parser.ParsedBytes;
            var value = Read(number);
            Keep(number, value, file.Parser.ParsedBytes - parsedBefore);
            return value;
        }
        finally
        {
            _inProgress.Remove(number);
        }
    }

    private void Keep(int number, PdfObject value, long parsedBytes)
    {
        _cachedBytes += parsedBytes;
        if (_cachedBytes > limits.MaxCachedBytes)
        {
            _cache.Clear();
            _cachedBytes = 0;
        }

        if (file.Parser.IsExhausted)
        {
            file.Warn(new ReadWarning("tooMuchStructure", $"Reading the objects took more than {limits.MaxParsedBytes} bytes; the rest was not read."));
        }

        _cache[number] = value;
    }

    private PdfObject Read(int number)
    {
        if (!_table.TryGet(number, out var entry) || entry.Kind == XrefEntryKind.Free)
        {
            return PdfNull.Instance;
        }

        var value = ReadEntry(number, entry);
        if (value is null && !IsRepaired)
        {
            // The entry lies: so may others.
            Repair();
            value = _table.TryGet(number, out entry) && entry.Kind != XrefEntryKind.Free ? ReadEntry(number, entry) : null;
        }

        return value ?? PdfNull.Instance;
    }

    private PdfObject? ReadEntry(int number, XrefEntry entry)
    {
        var security = number == _encryptNumber ? null : _security;
        return entry.Kind switch
        {
            XrefEntryKind.InObjectStream => _objectStreams.Read(entry.Position, number, entry.Detail),
            _ when IsRepaired => objects.ReadAt(entry.Position, number, security)?.Value,
            _ => objects.Read(entry.Position, number, security)?.Value,
        };
    }

    /// <summary>After a repair, enters what object streams hold, unless the file itself has it further behind.</summary>
    private void ExpandObjectStreams()
    {
        // A read that led to the repair is still going on; it must not hide the very stream it is after.
        int[] waiting = [.. _inProgress];
        _inProgress.Clear();
        foreach (var streamNumber in _unexpandedStreams)
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
        _unexpandedStreams = [];
        _cache.Clear();
    }

    private void WarnOfCut()
    {
        if (_table.IsCut)
        {
            file.Warn(new ReadWarning("tooManyObjects", $"The file has more than {limits.MaxObjects} objects; the rest was not read."));
        }
    }

    private void Forget()
    {
        _cache.Clear();
        _objectStreams.Clear();
        _cachedBytes = 0;
    }
}
