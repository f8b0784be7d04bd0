using System.Globalization;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf;

/// <summary>Objects as text, references not followed.</summary>
internal static class PdfObjectText
{
    public static string Of(PdfObject value) => value switch
    {
        PdfNull => "null",
        PdfBoolean boolean => boolean.Value ? "true" : "false",
        PdfNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PdfString text => $"({PdfFiles.Text(text.Bytes)})",
        PdfName name => "/" + name.Value,
        PdfReference reference => $"{reference.Number} {reference.Generation} R",
        PdfArray array => $"[{string.Join(' ', Enumerable.Range(0, array.Count).Select(index => Of(array.Raw(index))))}]",
        PdfDictionary dictionary => $"<<{string.Join(' ', dictionary.Keys.Select(key => $"/{key} {Of(dictionary.Raw(key))}"))}>>",
        PdfStream stream => Of(stream.Dictionary) + " stream",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
