using DocumentFormat.OpenXml.Spreadsheet;

namespace LittleGiants.Assistant.Screening.Workbooks;

/// <summary>The styles that <see cref="CellFormat"/> names.</summary>
internal static class WorkbookStyles
{
    /// <summary>Below it lie the formats that every spreadsheet knows.</summary>
    private const uint FirstOwn = 164;

    private static readonly (CellFormat Format, string Code)[] Codes =
    [
        (CellFormat.Whole, "#,##0"), (CellFormat.Hundredths, "#,##0.00"), (CellFormat.Percent, "0.00\"%\""), (CellFormat.Day, "yyyy-mm-dd"), (CellFormat.Year, "0"),
    ];

    public static Stylesheet Make() => new(
        new NumberingFormats(Codes.Select((item, i) => new NumberingFormat { NumberFormatId = FirstOwn + (uint)i, FormatCode = item.Code })) { Count = (uint)Codes.Length },
        new Fonts(Font(isBold: false), Font(isBold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EDF3" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new DocumentFormat.OpenXml.Spreadsheet.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(Enum.GetValues<CellFormat>().Select(Of)) { Count = (uint)Enum.GetValues<CellFormat>().Length },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Font(bool isBold) => isBold
        ? new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })
        : new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });

    private static DocumentFormat.OpenXml.Spreadsheet.CellFormat Of(CellFormat format)
    {
        var code = Array.FindIndex(Codes, item => item.Format == format);
        var isHead = format == CellFormat.Head;
        return new DocumentFormat.OpenXml.Spreadsheet.CellFormat
        {
            NumberFormatId = code < 0 ? 0 : FirstOwn + (uint)code,
            FontId = isHead ? 1u : 0u,
            FillId = isHead ? 2u : 0u,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = code >= 0,
            ApplyFont = isHead,
            ApplyFill = isHead,
        };
    }
}
