using System.Globalization;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Word = DocumentFormat.OpenXml.Wordprocessing;
using WordDrawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>A chart of a Word document's own kind: columns with their values, and a line for each bound that is asked for.</summary>
internal static class DocxChart
{
    private const string Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string BarColor = "1F4E79";
    private const string BoundColor = "C55A11";

    /// <summary>English metric units: 16.6 × 6 cm.</summary>
    private const long Width = 5_976_000;
    private const long Height = 2_160_000;
    private const uint CategoryAxisId = 1;
    private const uint ValueAxisId = 2;

    public static Word.Drawing Draw(MainDocumentPart main, ChartBlock chart, uint number)
    {
        var part = main.AddNewPart<ChartPart>();
        part.ChartSpace = new ChartSpace(new EditingLanguage { Val = "en-US" }, new RoundedCorners { Val = false }, Chart(chart));
        return new Word.Drawing(new WordDrawing.Inline(
            new WordDrawing.Extent { Cx = Width, Cy = Height },
            new WordDrawing.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new WordDrawing.DocProperties { Id = number, Name = string.Create(CultureInfo.InvariantCulture, $"Chart {number}"), Title = CitedText.Clean(chart.Title), Description = CitedText.Clean($"{chart.Title} ({chart.Unit}). {chart.Description}") },
            new WordDrawing.NonVisualGraphicFrameDrawingProperties(),
            new Graphic(new GraphicData(new ChartReference { Id = main.GetIdOfPart(part) }) { Uri = Uri }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }

    private static C.Chart Chart(ChartBlock chart)
    {
        var bounds = new[] { chart.Low, chart.High }.OfType<decimal>().ToList();
        var area = new PlotArea(new Layout(), Bars(chart));
        if (bounds.Count > 0)
        {
            area.Append(new LineChart([
                new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false },
                .. bounds.Select((bound, index) => Bound(chart, bound, (uint)index + 1)),
                new ShowMarker { Val = false }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId }]));
        }

        area.Append(
            new CategoryAxis(
                new AxisId { Val = CategoryAxisId }, new Scaling(new Orientation { Val = OrientationValues.MinMax }), new Delete { Val = false },
                new AxisPosition { Val = AxisPositionValues.Bottom }, new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None },
                new TickLabelPosition { Val = TickLabelPositionValues.Low }, new CrossingAxis { Val = ValueAxisId }),
            new ValueAxis(
                new AxisId { Val = ValueAxisId }, new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }), new Delete { Val = true },
                new AxisPosition { Val = AxisPositionValues.Left }, new C.NumberingFormat { FormatCode = "#,##0.##", SourceLinked = false },
                new MajorTickMark { Val = TickMarkValues.None }, new MinorTickMark { Val = TickMarkValues.None }, new TickLabelPosition { Val = TickLabelPositionValues.None }, new CrossingAxis { Val = CategoryAxisId }));
        return new C.Chart(new AutoTitleDeleted { Val = true }, area, new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
    }

    private static BarChart Bars(ChartBlock chart) => new(
        new BarDirection { Val = BarDirectionValues.Column }, new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false },
        new BarChartSeries(
            new C.Index { Val = 0 }, new Order { Val = 0 }, new SeriesText(new NumericValue(CitedText.Clean(chart.Title))),
            new ChartShapeProperties(new SolidFill(new RgbColorModelHex { Val = BarColor })), new InvertIfNegative { Val = false },
            new DataLabels(
                new C.NumberingFormat { FormatCode = "#,##0.##", SourceLinked = false },
                new DataLabelPosition { Val = DataLabelPositionValues.OutsideEnd }, new ShowLegendKey { Val = false }, new ShowValue { Val = true },
                new ShowCategoryName { Val = false }, new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false }),
            Labels(chart), Numbers([.. chart.Points.Select(point => point.Value is { } value ? decimal.Round(value, Math.Abs(value) < 100 ? 2 : 1, MidpointRounding.AwayFromZero) : (decimal?)null)])),
        new GapWidth { Val = 90 }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });

    private static LineChartSeries Bound(ChartBlock chart, decimal bound, uint order) => new(
        new C.Index { Val = order }, new Order { Val = order }, new SeriesText(new NumericValue(CitedText.Clean(chart.BandName))),
        new ChartShapeProperties(new A.Outline(new SolidFill(new RgbColorModelHex { Val = BoundColor }), new PresetDash { Val = PresetLineDashValues.Dash }) { Width = 19_050 }),
        new Marker(new Symbol { Val = MarkerStyleValues.None }),
        Labels(chart), Numbers([.. chart.Points.Select(_ => (decimal?)bound)]), new Smooth { Val = false });

    private static CategoryAxisData Labels(ChartBlock chart) => new(new StringLiteral(
        [new PointCount { Val = (uint)chart.Points.Count }, .. chart.Points.Select((point, index) => new StringPoint(new NumericValue(CitedText.Clean(point.Label))) { Index = (uint)index })]));

    private static Values Numbers(IReadOnlyList<decimal?> numbers) => new(new NumberLiteral(
        [new FormatCode("General"), new PointCount { Val = (uint)numbers.Count },
            .. numbers.Select((number, index) => (number, index)).Where(item => item.number is not null).Select(item => new NumericPoint(new NumericValue(item.number!.Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)item.index })]));
}
