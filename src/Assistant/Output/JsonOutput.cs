using System.Text.Json;
using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Output;

/// <summary>One JSON object for all files: <c>documents</c> and <c>failed</c>. Each document is written and let go before the next.</summary>
internal sealed class JsonOutput : IDocumentOutput, IDisposable
{
    private const int FlushAt = 1 << 16;
    private readonly Stream _output;
    private readonly IReadOnlySet<int> _pages;
    private readonly Utf8JsonWriter _json;
    private readonly List<(string File, ReadFailure Failure)> _failed = [];
    private readonly byte[] _number = new byte[32];

    public JsonOutput(Stream output, IReadOnlySet<int> pages)
    {
        _output = output;
        _pages = pages;
        _json = new Utf8JsonWriter(output, JsonForms.WriterOptions);
        _json.WriteStartObject();
        _json.WriteStartArray("documents");
    }

    public void Write(FileResult result)
    {
        if (result.Document is { } document)
        {
            WriteDocument(result.File, document);
        }
        else if (result.Failure is { } failure)
        {
            _failed.Add((result.File, failure));
            Messages.Report(result);
        }
    }

    public void Complete()
    {
        _json.WriteEndArray();
        _json.WriteFailed(_failed);
        _json.WriteEndObject();
        _json.Flush();
        _output.Write("\n"u8);
        _output.Flush();
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Writes a string in parts, so that the writer needs no buffer of several times its length.</summary>
    private void WriteLong(ReadOnlySpan<char> text)
    {
        while (text.Length > FlushAt)
        {
            _json.WriteStringValueSegment(text[..FlushAt], isFinalSegment: false);
            _json.Flush();
            text = text[FlushAt..];
        }

        _json.WriteStringValueSegment(text, isFinalSegment: true);
    }

    private void WriteDocument(string file, SourceDocument document)
    {
        var offsets = new CodePointOffsets(document.Text);
        _json.WriteStartObject();
        _json.WriteString("file", file);
        _json.WriteString("sha256", document.Sha256);
        _json.WriteString("mediaType", document.MediaType);
        _json.WriteString("language", document.Language);
        WriteMetadata(document);
        _json.WriteNumber("pageCount", document.Pages.Count);
        _json.WritePropertyName("text");
        WriteLong(document.Text);
        WritePages(document);
        WriteBlocks(document, offsets);
        TablesJson.Write(_json, document, offsets, IsWanted);
        TaggedFactsJson.Write(_json, document, offsets);
        _json.WriteWarnings(document.Warnings);
        _json.WriteEndObject();
        _json.Flush();
    }

    private void WriteMetadata(SourceDocument document)
    {
        if (document.Title is not null)
        {
            _json.WriteString("title", document.Title);
        }

        if (document.Authors.Count > 0)
        {
            _json.WriteStartArray("authors");
            foreach (var author in document.Authors)
            {
                _json.WriteStringValue(author);
            }

            _json.WriteEndArray();
        }

        if (document.Date is { } date)
        {
            _json.WriteString("date", JsonForms.Iso(date));
        }

        if (document.Outlet is not null)
        {
            _json.WriteString("outlet", document.Outlet);
        }
    }

    private void WritePages(SourceDocument document)
    {
        _json.WriteStartArray("pages");
        foreach (var page in document.Pages)
        {
            if (!IsWanted(page.Number))
            {
                continue;
            }

            _json.WriteStartObject();
            _json.WriteNumber("number", page.Number);
            WritePoints("width", page.Width);
            WritePoints("height", page.Height);
            _json.WriteString("quality", page.Quality switch
            {
                TextQuality.TextLayer => "textLayer",
                TextQuality.Ocr => "ocr",
                _ => "unreadable",
            });
            _json.WriteString("text", document.TextOf(page.Span));
            _json.WriteStartArray("words");
            foreach (var word in page.Words)
            {
                _json.WriteStartObject();
                _json.WriteString("text", document.TextOf(word.Span));
                WritePoints("x", word.Box.X);
                WritePoints("y", word.Box.Y);
                WritePoints("width", word.Box.Width);
                WritePoints("height", word.Box.Height);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
            if (_json.BytesPending > FlushAt)
            {
                _json.Flush();
            }
        }

        _json.WriteEndArray();
    }

    private void WriteBlocks(SourceDocument document, CodePointOffsets offsets)
    {
        _json.WriteStartArray("blocks");
        foreach (var block in document.Blocks)
        {
            if (!IsWanted(block.Page))
            {
                continue;
            }

            _json.WriteStartObject();
            _json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(block.Kind.ToString()));
            _json.WriteNumber("page", block.Page);
            _json.WriteSpan(offsets.Of(block.Span));
            if (block.Level > 0)
            {
                _json.WriteNumber("level", block.Level);
            }

            if (block.Table is { } table)
            {
                _json.WriteNumber("table", table);
            }

            if (block.Language is not null)
            {
                _json.WriteString("language", block.Language);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private bool IsWanted(int page) => _pages.Count == 0 || _pages.Contains(page);

    /// <summary>Hundredths of a point are finer than any screen, and shorter than a float.</summary>
    private void WritePoints(string name, float points)
    {
        var hundredths = (long)MathF.Round(Math.Clamp(points, -1e9f, 1e9f) * 100);
        var at = _number.Length;
        var rest = Math.Abs(hundredths);
        for (var digit = 0; digit < 3 || rest > 0; digit++, rest /= 10)
        {
            if (digit == 2)
            {
                _number[--at] = (byte)'.';
            }

            _number[--at] = (byte)('0' + (rest % 10));
        }

        if (hundredths < 0)
        {
            _number[--at] = (byte)'-';
        }

        _json.WritePropertyName(name);
        _json.WriteRawValue(_number.AsSpan(at), skipInputValidation: true);
    }
}
