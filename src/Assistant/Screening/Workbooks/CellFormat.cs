namespace LittleGiants.Assistant.Screening.Workbooks;

/// <summary>How a cell is shown; the order is that of the workbook's styles.</summary>
internal enum CellFormat
{
    Text,
    Head,
    Whole,
    Hundredths,
    Percent,
    Day,
    Year,
}
