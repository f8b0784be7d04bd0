using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Web.Documents;

internal static class PageQualities
{
    public static PageQuality Of(TextQuality quality) => quality switch
    {
        TextQuality.TextLayer => PageQuality.Text,
        TextQuality.Ocr => PageQuality.Ocr,
        _ => PageQuality.Unreadable,
    };
}
