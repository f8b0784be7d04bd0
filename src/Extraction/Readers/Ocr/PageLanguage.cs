using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>The language in which the next page of a document is to be expected.</summary>
internal static class PageLanguage
{
    /// <summary>Characters of the pages before that are looked at.</summary>
    private const int SampleLength = 4000;

    private static readonly LanguageDetector Detector = new(new LanguageOptions { SampleLength = SampleLength });

    /// <summary>The language of the text before, or null when that is too short to tell.</summary>
    public static string? Of(DocumentBuilder builder) => Detector.Detect(builder.Tail(SampleLength));
}
