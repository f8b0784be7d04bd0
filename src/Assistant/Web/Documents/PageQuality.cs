namespace LittleGiants.Assistant.Web.Documents;

/// <summary>Where a page's text comes from.</summary>
internal enum PageQuality
{
    Text,
    Ocr,
    Unreadable,
}
