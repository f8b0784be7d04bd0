using System.Globalization;
using System.Text;
using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Extraction.Tests.Readers.Ocr;

/// <summary>Makes scans: the pages of a PDF drawn as pictures and put into a PDF again, without any text.</summary>
internal static class ScannedPdf
{
    private const int MaxBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    public static byte[] Of(byte[] pdf, int resolution = 200)
    {
        var folder = Directory.CreateTempSubdirectory("scan-");
        try
        {
            var path = Path.Combine(folder.FullName, "in.pdf");
            File.WriteAllBytes(path, pdf);
            var dots = resolution.ToString(CultureInfo.InvariantCulture);
            Run("pdftoppm", "-r", dots, "-jpeg", path, Path.Combine(folder.FullName, "page"));
            var pictures = Directory.GetFiles(folder.FullName, "page*.jpg").Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
            return Write([.. pictures], resolution);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The text layer as Poppler reads it: what recognition is compared with.</summary>
    public static string TextOf(byte[] pdf, int page)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            var number = page.ToString(CultureInfo.InvariantCulture);
            return Encoding.UTF8.GetString(Run("pdftotext", "-f", number, "-l", number, "-enc", "UTF-8", path, "-"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Run(string program, params string[] arguments) =>
        ExternalProgram.Run(ExternalProgram.Find(program)!, arguments, default, Time, MaxBytes, CancellationToken.None)
            ?? throw new InvalidOperationException(program + " failed.");

    private static byte[] Write(byte[][] pictures, int resolution)
    {
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        Append("%PDF-1.4\n");
        var pages = string.Join(' ', pictures.Select((_, i) => $"{3 + (i * 3)} 0 R"));
        Begin("<</Type/Catalog/Pages 2 0 R>>");
        Begin($"<</Type/Pages/Count {pictures.Length}/Kids[{pages}]>>");
        foreach (var picture in pictures)
        {
            var (width, height) = SizeOf(picture);
            FormattableString size = $"{width * 72.0 / resolution:0.##} {height * 72.0 / resolution:0.##}";
            var points = FormattableString.Invariant(size);
            var number = offsets.Count + 1;
            Begin($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {points}]/Contents {number + 1} 0 R/Resources<</XObject<</I {number + 2} 0 R>>>>>>");
            var content = $"{points.Replace(" ", " 0 0 ", StringComparison.Ordinal)} 0 0 cm /I Do";
            Begin($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
            BeginStream($"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length {picture.Length}>>", picture);
        }

        var table = pdf.Position;
        Append($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Append(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Append($"trailer <</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();

        void Append(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));

        void Begin(string body)
        {
            offsets.Add(pdf.Position);
            Append($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        void BeginStream(string dictionary, byte[] data)
        {
            offsets.Add(pdf.Position);
            Append($"{offsets.Count} 0 obj\n{dictionary}\nstream\n");
            pdf.Write(data);
            Append("\nendstream\nendobj\n");
        }
    }

    // The frame header of a JPEG: FF C0, length, precision, height, width.
    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        var frame = jpeg.AsSpan().IndexOf([(byte)0xff, (byte)0xc0]);
        return ((jpeg[frame + 7] << 8) | jpeg[frame + 8], (jpeg[frame + 5] << 8) | jpeg[frame + 6]);
    }
}
