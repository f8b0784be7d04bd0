namespace LittleGiants.Assistant.Screening.Workbooks;

/// <param name="Width">In characters.</param>
internal sealed record WorkbookColumn(string Head, double Width);
