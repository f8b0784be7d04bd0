namespace LittleGiants.Assistant.Web.Documents;

/// <summary>How a page looks and how well it could be read.</summary>
/// <param name="Width">PDF points; 0 in formats without pages.</param>
internal sealed record PageSummary(int Number, float Width, float Height, PageQuality Quality);
