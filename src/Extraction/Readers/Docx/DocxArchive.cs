using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Looks at the archive before it is opened as a document: a bomb must burst here, where reading is bounded and nothing is kept.</summary>
internal static class DocxArchive
{
    private const int DirectoryEndLength = 22;
    private const int MaxCommentLength = ushort.MaxValue;
    private const int DirectoryOffsetAt = 16;

    /// <summary>Whether the directory names a Word document.</summary>
    public static bool IsDocument(ReadOnlyMemory<byte> content, DocxOptions options) =>
        HasSmallDirectory(content.Span, options, out var offset) && content.Span[offset..].IndexOf("word/document"u8) >= 0;

    /// <summary>Null when the archive may be opened; otherwise what is wrong with it.</summary>
    /// <param name="readable">Names of the parts that are well-formed XML within the limits; no other part may be loaded.</param>
    public static ReadFailure? Check(ReadOnlyMemory<byte> content, DocxOptions options, out HashSet<string> readable, CancellationToken cancellationToken)
    {
        readable = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!HasSmallDirectory(content.Span, options, out _))
        {
            return new ReadFailure(ReadFailureCodes.Damaged, "The archive has no readable directory.");
        }

        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.Entries.Count > options.MaxEntries)
            {
                return TooLarge($"it has {archive.Entries.Count} files, the limit is {options.MaxEntries}");
            }

            long total = 0;
            var broken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in archive.Entries)
            {
                if (!IsXml(entry.FullName))
                {
                    continue;
                }

                if (CheckPart(entry, options, ref total, out var isReadable, cancellationToken) is { } failure)
                {
                    return failure;
                }

                // Of two parts with one name, both must be sound.
                (isReadable ? readable : broken).Add(entry.FullName);
            }

            readable.ExceptWith(broken);
            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return new ReadFailure(ReadFailureCodes.Damaged, $"The document's archive is damaged ({exception.Message})");
        }
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static ReadFailure? CheckPart(ZipArchiveEntry entry, DocxOptions options, ref long total, out bool isReadable, CancellationToken cancellationToken)
    {
        isReadable = false;
        using var counted = new CountedStream(entry.Open());
        try
        {
            using var reader = XmlReader.Create(counted, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CheckCharacters = false,
                MaxCharactersInDocument = options.MaxPartCharacters,
            });
            var count = 0;
            while (reader.Read())
            {
                if (reader.Depth > options.MaxXmlDepth)
                {
                    return null;
                }

                if ((++count & 0xfff) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (counted.Count > options.MinInflationCheck && counted.Count / Math.Max(1, entry.CompressedLength) > options.MaxInflation)
                {
                    return TooLarge($"the part {entry.FullName} inflates more than {options.MaxInflation} times");
                }
            }

            isReadable = true;
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            // A broken part matters only when it is needed.
        }

        total += counted.Count;
        return counted.Count >= options.MaxPartCharacters || total > options.MaxTotalCharacters ? TooLarge($"its parts have more than {options.MaxTotalCharacters} characters") : null;
    }

    private static ReadFailure TooLarge(string reason) => new(ReadFailureCodes.TooLarge, $"The document is too large to be read: {reason}.");

    /// <summary>The directory stands at the end of the file; one with millions of names would fill the memory when it is opened.</summary>
    private static bool HasSmallDirectory(ReadOnlySpan<byte> content, DocxOptions options, out int offset)
    {
        offset = 0;
        if (content.Length < DirectoryEndLength || !content.StartsWith("PK"u8))
        {
            return false;
        }

        var tailStart = Math.Max(0, content.Length - DirectoryEndLength - MaxCommentLength);
        var at = content[tailStart..].LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || content.Length - tailStart - at < DirectoryEndLength)
        {
            return false;
        }

        var directory = BinaryPrimitives.ReadUInt32LittleEndian(content[(tailStart + at + DirectoryOffsetAt)..]);
        if (directory > tailStart + at || content.Length - directory > options.MaxDirectoryBytes + MaxCommentLength)
        {
            return false;
        }

        offset = (int)directory;
        return true;
    }
}
