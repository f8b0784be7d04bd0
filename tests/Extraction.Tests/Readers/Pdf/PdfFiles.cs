using System.Text;
using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf;

/// <summary>Opens files for tests and looks into them.</summary>
internal static class PdfFiles
{
    public static PdfFile Open(byte[] bytes, string? password = null, PdfLimits? limits = null)
    {
        var file = PdfFile.Open(bytes, password, limits ?? PdfLimits.Default, out var failure);
        Assert.Null(failure);
        return file!;
    }

    /// <summary>A page's content streams joined.</summary>
    public static string Content(PdfFile file, int page = 1)
    {
        var contents = file.Pages[page - 1].Dictionary["Contents"];
        return contents is PdfStream stream ? Text(file.Decode(stream).Span) : "";
    }

    public static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    public static string[] Codes(PdfFile file) => [.. file.Warnings.Select(warning => warning.Code)];
}
