using System.Collections.Concurrent;
using System.Text;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>The programs that recognise pages, as found on this machine.</summary>
/// <param name="Models">The names of tesseract's installed language models.</param>
internal sealed record OcrTools(string PdfToPpm, string Tesseract, IReadOnlySet<string> Models)
{
    private const int MaxListLength = 64 * 1024;
    private static readonly ConcurrentDictionary<string, IReadOnlySet<string>> ModelsByProgram = new(StringComparer.Ordinal);

    /// <summary>Null when something is missing; then <paramref name="obstacle"/> says what to do.</summary>
    public static OcrTools? Find(OcrOptions options, out string? obstacle)
    {
        obstacle = null;
        if (!options.Enabled)
        {
            obstacle = "recognition of scans is switched off";
            return null;
        }

        var pdfToPpm = Locate(options.PdfToPpm, "pdftoppm");
        var tesseract = Locate(options.Tesseract, "tesseract");
        if (pdfToPpm is null || tesseract is null)
        {
            var missing = tesseract is null && pdfToPpm is null ? "tesseract and poppler-utils" : tesseract is null ? "tesseract" : "poppler-utils";
            obstacle = $"install {missing} to read them";
            return null;
        }

        var models = ModelsByProgram.GetOrAdd(tesseract, program => ListModels(program, options.MaxPageTime));
        if (models.Count == 0)
        {
            obstacle = "install language data for tesseract to read them";
            return null;
        }

        return new OcrTools(pdfToPpm, tesseract, models);
    }

    private static string? Locate(string? given, string name) =>
        given is null ? ExternalProgram.Find(name) : File.Exists(given) ? given : null;

    private static HashSet<string> ListModels(string tesseract, TimeSpan time)
    {
        var output = ExternalProgram.Run(tesseract, ["--list-langs"], default, time, MaxListLength, CancellationToken.None) ?? [];
        var models = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // The first line is a heading; "osd" tells orientation and reads nothing.
            if (!line.Contains(' ', StringComparison.Ordinal) && line != "osd")
            {
                models.Add(line);
            }
        }

        return models;
    }
}
