using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Reads Word documents (.docx, .docm, .dotx). Macros, pictures and linked files are never touched.</summary>
public sealed class DocxReader : IDocumentReader
{
    private const double Certainty = 0.95;
    private static readonly DocxOptions Limits = DocxOptions.Default;

    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public double Recognize(DocumentSource source) =>
        DocxArchive.IsDocument(source.Content, Limits) || EncryptedOffice.IsEncrypted(source.Content.Span) ? Certainty : 0;

    public ReadResult Read(DocumentSource source, ReadOptions options, CancellationToken cancellationToken) =>
        ReadDeadline.Run(options, token => ReadFile(source, options, token), cancellationToken);

    private ReadResult ReadFile(DocumentSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        if (EncryptedOffice.IsEncrypted(source.Content.Span))
        {
            return new ReadFailure(ReadFailureCodes.Encrypted, "The Office file is encrypted; save it without a password to read it.");
        }

        if (DocxArchive.Check(source.Content, Limits, out var readable, cancellationToken) is { } failure)
        {
            return failure;
        }

        try
        {
            using var file = Open(source.Content);
            return file.MainDocumentPart is { } main && new DocxParts(main, readable) is { IsMainSound: true } parts
                ? Read(file, parts, source, options, cancellationToken)
                : new ReadFailure(ReadFailureCodes.Damaged, "The document's main part is missing or broken.");
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return new ReadFailure(ReadFailureCodes.Damaged, $"The document is damaged ({exception.Message})");
        }
    }

    /// <summary>Addresses of links that are no addresses keep the library from opening a file; they are replaced in a copy in memory.</summary>
    private static WordprocessingDocument Open(ReadOnlyMemory<byte> content)
    {
        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = Limits.MaxPartCharacters };
        try
        {
            return WordprocessingDocument.Open(new MemoryStream(content.ToArray(), writable: false), isEditable: false, settings);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or UriFormatException)
        {
            var copy = new MemoryStream();
            copy.Write(content.Span);
            settings.RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory(static (_, _, _) => "https://unreadable.invalid/");
            return WordprocessingDocument.Open(copy, isEditable: true, settings);
        }
    }

    /// <summary>What the packaging library throws for content that breaks the format's rules.</summary>
    private static bool IsDamage(Exception exception) =>
        exception is OpenXmlPackageException or XmlException or IOException or InvalidDataException or FormatException or UriFormatException
            or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException;

    private ReadResult Read(WordprocessingDocument file, DocxParts parts, DocumentSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        var writer = new BlockWriter(options, cancellationToken);
        var notes = new DocxNotes();
        var body = new DocxBody(writer, new DocxStyles(parts.Styles, Limits), new DocxNumbering(parts.Numbering), notes, Limits);

        // 1. What stands at the head of the pages, once.
        RunningHeads(parts.Headers, writer, notes);

        // 2. The body, block by block: the whole tree of a long report would take the memory of ten.
        using (var reader = OpenXmlReader.Create(parts.Main))
        {
            WriteBody(reader, body, cancellationToken);
        }

        // 3. The notes in the order of their marks, then the feet of the pages.
        WriteNotes(parts, writer, notes);
        RunningHeads(parts.Footers, writer, notes);

        if (parts.Main.AlternativeFormatImportParts.Any())
        {
            writer.Builder.Warn(new ReadWarning("embeddedPartsSkipped", "The document embeds parts in other formats, which were not read."));
        }

        if (parts.Broken.Count > 0)
        {
            writer.Builder.Warn(new ReadWarning("brokenParts", $"Parts of the document are broken and were left out: {string.Join(", ", parts.Broken)}."));
        }

        return DocxProperties.Apply(file, body.Title, writer.Build(source, MediaType));
    }

    private static void WriteBody(OpenXmlReader reader, DocxBody body, CancellationToken cancellationToken)
    {
        while (reader.Read() && !(reader.ElementType == typeof(Body) && reader.IsStartElement))
        {
        }

        if (reader.EOF || !reader.ReadFirstChild())
        {
            return;
        }

        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.LoadCurrentElement() is { } block)
            {
                body.Write(block);
            }
        }
        while (reader.ReadNextSibling());
    }

    private static void WriteNotes(DocxParts parts, BlockWriter writer, DocxNotes notes)
    {
        var footnotes = DocxNotes.Of(parts.Footnotes);
        var endnotes = DocxNotes.Of(parts.Endnotes);
        var text = new DocxText(notes);

        // Notes refer to notes at times, so that the list grows while it is read.
        for (var index = 0; index < notes.Order.Count && !writer.IsFull; index++)
        {
            var (isEnd, id, mark) = notes.Order[index];
            if (!(isEnd ? endnotes : footnotes).TryGetValue(id, out var note))
            {
                continue;
            }

            foreach (var paragraph in note.Descendants<Paragraph>())
            {
                var shown = text.Of(paragraph).Trim();
                if (shown.Length > 0)
                {
                    writer.Write(BlockKind.Footnote, mark.Length > 0 ? $"{mark} {shown}" : shown);
                    mark = "";
                }
            }
        }
    }

    private static void RunningHeads(IEnumerable<OpenXmlPartRootElement?> parts, BlockWriter writer, DocxNotes notes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var text = new DocxText(notes);
            foreach (var paragraph in part?.Descendants<Paragraph>() ?? [])
            {
                var shown = text.Of(paragraph).Trim();
                if (shown.Length > 0 && seen.Add(shown))
                {
                    writer.Write(BlockKind.RunningHead, shown);
                }
            }
        }
    }
}
