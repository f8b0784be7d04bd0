namespace LittleGiants.Assistant.Web.Documents;

/// <summary>The text of one page.</summary>
/// <param name="Start">Where it begins in the document's canonical text.</param>
/// <param name="HasBoxes">Whether the places of its characters on the page are known.</param>
internal sealed record PageText(
    long DocumentId, string Document, string MediaType, int Number, int PageCount, float Width, float Height, PageQuality Quality, int Start, string Text, bool HasBoxes);
