using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>The blocks of a briefing as paragraphs and tables of a Word document.</summary>
internal sealed class DocxBody(Briefing briefing, MainDocumentPart main, DocxNotes notes)
{
    private readonly int _textWidth = (briefing.IsWide ? DocxBriefing.PageHeight : DocxBriefing.PageWidth) - (2 * DocxBriefing.Margin);
    private readonly NoteText _words = new(briefing);
    private uint _charts;

    public IEnumerable<OpenXmlElement> Write() => briefing.Blocks.SelectMany(Write);

    private IEnumerable<OpenXmlElement> Write(BriefingBlock block) => block switch
    {
        HeadingBlock heading => [Paragraph(heading.Level == 1 ? "Title" : $"Heading{heading.Level - 1}", heading.Text)],
        ParagraphBlock paragraph => [Paragraph("BodyText", paragraph.Text)],
        ListBlock list => list.Items.Select(item => Paragraph("ListBullet", item)),
        TableBlock table => [Table(table.Columns, table.Rows.Select(row => row.Select(Inline))), Gap()],
        ChartBlock chart => [Caption(chart), new Paragraph(new ParagraphProperties(new KeepNext()), new Run(DocxChart.Draw(main, chart, ++_charts))), Table(chart.Data.Columns, chart.Data.Rows.Select(row => row.Select(Inline))), Gap()],
        AppendixBlock => Appendix(),
        _ => [],
    };

    private static Paragraph Caption(ChartBlock chart) => new(new ParagraphProperties(new ParagraphStyleId { Val = "Caption" }), DocxStyles.Words($"{chart.Title} ({chart.Unit}){(chart.BandName.Length > 0 ? $"; {chart.BandName}" : "")}"));

    private Paragraph Paragraph(string style, CitedText text) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. Inline(text)]);

    private static Paragraph Gap() => new(new ParagraphProperties(new ParagraphStyleId { Val = "Gap" }));

    private IEnumerable<OpenXmlElement> Inline(CitedText text)
    {
        var isFirst = true;
        foreach (var run in text.Runs)
        {
            var words = isFirst ? run.Text.TrimStart() : run.Text;
            isFirst = isFirst && words.Length == 0;
            if (words.Length > 0)
            {
                yield return DocxStyles.Words(words, run.IsStrong);
            }

            var numbers = run.Evidence.Select(briefing.Notes.NumberOf).Distinct().ToList();
            for (var i = 0; i < numbers.Count; i++)
            {
                if (i > 0)
                {
                    yield return new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new Text(","));
                }

                yield return notes.Reference(numbers[i]);
            }
        }
    }

    private Table Table(IReadOnlyList<TableColumn> columns, IEnumerable<IEnumerable<IEnumerable<OpenXmlElement>>> rows)
    {
        var whole = columns.Sum(column => column.Share);
        var widths = columns.Select(column => (_textWidth * column.Share / whole).ToString(CultureInfo.InvariantCulture)).ToList();
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "BriefingTable" },
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = _textWidth.ToString(CultureInfo.InvariantCulture) },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true, Val = "0620" }),
            new TableGrid(widths.Select(width => new GridColumn { Width = width })));
        table.Append(Row(columns, widths, columns.Select(column => (IEnumerable<OpenXmlElement>)[DocxStyles.Words(column.Head.Plain, isStrong: true)]), isHead: true));
        foreach (var row in rows)
        {
            table.Append(Row(columns, widths, row, isHead: false));
        }

        return table;
    }

    private static TableRow Row(IReadOnlyList<TableColumn> columns, List<string> widths, IEnumerable<IEnumerable<OpenXmlElement>> cells, bool isHead)
    {
        var row = new TableRow(new TableRowProperties(isHead ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        row.Append(cells.Select((cell, index) => new TableCell(
            new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = widths[index] }),
            new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = columns[index].IsNumeric ? "TableNumber" : "TableText" }), .. cell]))));
        return row;
    }

    /// <summary>All notes in a table; each number is the place to which repeated citations lead.</summary>
    private IEnumerable<OpenXmlElement> Appendix()
    {
        if (briefing.Notes.All.Count == 0)
        {
            return [Paragraph("BodyText", CitedText.Of(_words.Say[BriefingPhrase.NothingCited]))];
        }

        TableColumn[] columns =
        [
            new(CitedText.Of(_words.Say[BriefingPhrase.NoteNumber]), Share: 6),
            new(CitedText.Of(_words.Say[BriefingPhrase.Document]), Share: 30),
            new(CitedText.Of(_words.Say[BriefingPhrase.Page]), Share: 10),
            new(CitedText.Of(_words.Say[BriefingPhrase.Quote]), Share: 54),
        ];
        return [Table(columns, briefing.Notes.All.Select(note => notes.AppendixRow(note)))];
    }
}
