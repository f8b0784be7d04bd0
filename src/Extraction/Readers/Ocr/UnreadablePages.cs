using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>The pages of a document that stayed unreadable, and what to tell about them.</summary>
internal sealed class UnreadablePages
{
    /// <summary>Glyphs; a scan has none, or the few of a stamp or running head, a page of lost encoding has as many as any page.</summary>
    private const int MostGlyphsOfScan = 200;

    private readonly List<(int Page, bool IsScan, UnreadableReason Reason)> _pages = [];

    public void Add(PageContent content, UnreadableReason reason) =>
        _pages.Add((content.Number, content.GlyphCount <= MostGlyphsOfScan, reason));

    public IReadOnlyList<ReadWarning> Warnings(IPageRecognizer? recognizer)
    {
        var warnings = new List<ReadWarning>();
        AddWarning(warnings, UnreadableReason.NotInstalled, "ocrUnavailable", recognizer?.Obstacle ?? "they cannot be recognised");
        AddWarning(warnings, UnreadableReason.Failed, "ocrFailed", "they could not be recognised");
        AddWarning(warnings, UnreadableReason.TimeLimit, "ocrTimeLimit", "the time for recognition was over");
        if (recognizer?.MissingModels is { Count: > 0 } missing)
        {
            warnings.Add(new ReadWarning("ocrLanguage", $"Scans were read without their language: install tesseract's data for {string.Join(", ", missing)}"));
        }

        return warnings;
    }

    private void AddWarning(List<ReadWarning> warnings, UnreadableReason reason, string code, string remedy)
    {
        foreach (var isScan in new[] { true, false })
        {
            var numbers = _pages.Where(page => page.Reason == reason && page.IsScan == isScan).Select(page => page.Page).Order().ToArray();
            if (numbers.Length == 0)
            {
                continue;
            }

            var what = (isScan, numbers.Length) switch
            {
                (true, 1) => "is a scan",
                (true, _) => "are scans",
                (false, 1) => "has no readable characters",
                (false, _) => "have no readable characters",
            };
            var noun = numbers.Length == 1 ? "page" : "pages";
            warnings.Add(new ReadWarning(code, $"{noun} {PageRanges.Describe(numbers)} {what}: {remedy}", numbers[0]));
        }
    }
}
