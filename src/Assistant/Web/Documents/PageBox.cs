namespace LittleGiants.Assistant.Web.Documents;

/// <summary>A rectangle on a page in PDF points, origin at the top left.</summary>
internal sealed record PageBox(int Page, float X, float Y, float Width, float Height);
