using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Pdf.Filters;
using LittleGiants.Extraction.Readers.Pdf.Security;

namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>A PDF's objects, pages and streams, read when they are asked for. Repairs itself when its structure proves wrong. Not for two threads.</summary>
internal sealed class PdfFile : IPdfResolver
{
    private readonly PdfLimits _limits;
    private readonly int _headerOffset;
    private readonly StreamDecoder _decoder;
    private readonly PdfObjectTable _objects;
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);
    private StandardSecurity? _security;

    private PdfFile(ReadOnlyMemory<byte> bytes, PdfLimits limits)
    {
        limits = limits with { MaxParsedBytes = Math.Max(limits.MaxParsedBytes, (long)bytes.Length * limits.MaxParsedRatio) };
        _limits = limits;
        _headerOffset = Math.Max(0, bytes.Span[..Math.Min(bytes.Length, limits.HeaderWithin)].IndexOf("%PDF-"u8));
        _decoder = new StreamDecoder(limits);
        Parser = new PdfObjectParser(new PdfNamePool(), this, limits);
        _objects = new PdfObjectTable(this, new IndirectObjectReader(bytes, _headerOffset, Parser), limits);
    }

    /// <summary>For objects inside content streams; shares the file's names.</summary>
    public PdfObjectParser Parser { get; }

    public PdfDictionary Trailer { get; internal set; } = PdfDictionary.Empty;

    public PdfDictionary Catalog { get; private set; } = PdfDictionary.Empty;

    /// <summary>Each code once, however often it happened.</summary>
    public List<ReadWarning> Warnings { get; } = [];

    public bool IsEncrypted => _security is not null;

    /// <summary>In reading order, with what they inherit.</summary>
    public IReadOnlyList<PdfPageNode> Pages { get; private set; } = [];

    public int PageCount => Pages.Count;

    /// <summary>Reads the structure, by repair if need be.</summary>
    /// <param name="password">The user's or the owner's; null tries the empty one.</param>
    /// <returns>Null with a failure when there is no page to be found or the password is wrong.</returns>
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
    public PdfObject Resolve(PdfReference reference) => _objects.Resolve(reference);

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

    /// <summary>Decodes into a buffer that the next call uses again.</summary>
    internal ReadOnlyMemory<byte> DecodeShared(PdfStream stream)
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

    internal void Warn(ReadWarning warning)
    {
        if (_warned.Add(warning.Code))
        {
            Warnings.Add(warning);
        }
    }

    private ReadFailure? Load(string? password)
    {
        // 1. The cross-reference table, or what can be found without it.
        if (_objects.ReadSections(_headerOffset) is null)
        {
            _objects.Repair();
        }

        // 2. The key, before anything else is read.
        if (Unlock(password) is { } locked)
        {
            return locked;
        }

        // 3. The catalog and its pages; what is missing may only be missing in the table.
        var tree = WalkPages();
        if ((tree.BrokenKids > 0 || tree.SoundPages == 0) && !_objects.IsRepaired)
        {
            _objects.Repair();
            if (Unlock(password) is { } lockedAfter)
            {
                return lockedAfter;
            }

            tree = WalkPages();
        }

        if (tree.SoundPages == 0)
        {
            tree = ScanPages();
        }
        else if (tree.BrokenKids > 0)
        {
            Warn(new ReadWarning("damagedPageTree", $"{tree.BrokenKids} entries of the page tree lead nowhere; their pages are empty or missing."));
        }

        if (tree.IsCut)
        {
            Warn(new ReadWarning("tooManyPages", $"Only the first {_limits.MaxPages} pages were read."));
        }

        Pages = tree.Pages;
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

        _objects.Unlock(_security, (Trailer.Raw("Encrypt") as PdfReference)?.Number ?? 0);
        return null;
    }

    private PageTree WalkPages()
    {
        Catalog = Trailer["Root"] as PdfDictionary ?? PdfDictionary.Empty;
        if (Catalog.Dictionary("Pages") is null && _objects.IsRepaired)
        {
            foreach (var (_, other) in _objects.OfType("Catalog"))
            {
                Catalog = other.Dictionary("Pages") is null ? Catalog : other;
            }
        }

        var tree = new PageTree(_limits);
        tree.Walk(Catalog.Raw("Pages"), this);
        return tree;
    }

    private PageTree ScanPages()
    {
        var tree = new PageTree(_limits);
        foreach (var (number, page) in _objects.OfType("Page"))
        {
            tree.AddStray(page, number, this);
        }

        if (tree.Pages.Count > 0)
        {
            Warn(new ReadWarning("damagedPageTree", "The page tree cannot be read; the pages stand in the order of their object numbers."));
        }

        return tree;
    }
}
