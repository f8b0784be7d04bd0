namespace LittleGiants.Assistant.Screening.Workbooks;

/// <summary>A typed cell: text, number or nothing.</summary>
internal readonly record struct WorkbookCell(string? Text, decimal? Number, CellFormat Format)
{
    public static readonly WorkbookCell Empty;

    public static implicit operator WorkbookCell(string? text) => new(text, null, CellFormat.Text);

    public static WorkbookCell Of(decimal? number, CellFormat format) => new(null, number, format);

    public static WorkbookCell Of(int? number) => new(null, number, CellFormat.Whole);

    public static WorkbookCell YearOf(int? year) => new(null, year, CellFormat.Year);

    /// <summary>Days are numbers to a spreadsheet: 1 is the last day of 1899 but one.</summary>
    public static WorkbookCell Of(DateOnly? day) => new(null, day?.DayNumber - new DateOnly(1899, 12, 30).DayNumber, CellFormat.Day);

    /// <summary>Amounts without a fraction are shown without one.</summary>
    public static WorkbookCell Value(decimal? number, string unit) => new(null, number, unit switch
    {
        "percent" => CellFormat.Percent,
        "year" => CellFormat.Year,
        _ => number % 1 != 0 ? CellFormat.Hundredths : CellFormat.Whole,
    });
}
