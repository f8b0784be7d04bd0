using System.Text.Json;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Output;

/// <summary>The tables of a document as JSON: one entry for each cell, with its text and its place in the document's text.</summary>
internal static class TablesJson
{
    private const int FlushAt = 1 << 16;

    public static void Write(Utf8JsonWriter json, SourceDocument document, CodePointOffsets offsets, Predicate<int> isWanted)
    {
        json.WriteStartArray("tables");
        foreach (var table in document.Tables)
        {
            if (!table.Pages.Any(page => isWanted(page)))
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteNumber("page", table.Page);
            json.WriteStartArray("pages");
            foreach (var page in table.Pages)
            {
                json.WriteNumberValue(page);
            }

            json.WriteEndArray();
            json.WriteSpan(offsets.Of(table.Span));
            json.WriteNumber("rows", table.RowCount);
            json.WriteNumber("columns", table.ColumnCount);
            json.WriteNumber("headerRows", table.HeaderRowCount);
            json.WriteNumber("stubColumns", table.StubColumnCount);
            WriteTextOrNull(json, "caption", document, table.Caption);
            WriteTextOrNull(json, "unit", document, table.UnitLine);
            json.WriteStartArray("cells");
            foreach (var cell in table.Cells)
            {
                json.WriteStartObject();
                json.WriteNumber("row", cell.Row);
                json.WriteNumber("column", cell.Column);
                json.WriteNumber("rowSpan", cell.RowSpan);
                json.WriteNumber("columnSpan", cell.ColumnSpan);
                json.WriteBoolean("header", cell.IsHeader);
                json.WriteString("text", document.TextOf(cell));
                json.WriteSpan(offsets.Of(cell.Span));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteTextOrNull(Utf8JsonWriter json, string name, SourceDocument document, TextSpan? span)
    {
        if (span is { } present)
        {
            json.WriteString(name, document.TextOf(present));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
