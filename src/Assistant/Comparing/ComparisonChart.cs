using System.Globalization;
using System.Net;
using System.Text;

namespace LittleGiants.Assistant.Comparing;

/// <summary>A comparison as a drawing: a group of bars for each row, each with its value in words.</summary>
internal static class ComparisonChart
{
    private const int Width = 960;
    private const int NameWidth = 260;
    private const int BarWidth = 460;
    private const int BarHeight = 22;
    private const int HeadHeight = 44;
    private static readonly string[] Colours = ["#1f5f99", "#c8742b", "#3a7d44", "#8a4f9e", "#7a6a2f", "#9c3a4a"];

    public static string Svg(CompanyComparison comparison)
    {
        var height = 20 + (comparison.Rows.Count * (HeadHeight + (comparison.Companies.Count * BarHeight)));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" font-family="sans-serif" font-size="13">""").Append('\n');
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="{Width}" height="{height}" fill="#ffffff"/>""").Append('\n');
        var y = 10;
        foreach (var row in comparison.Rows)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"{row.Name} {row.Year}{(row.Mixed is { } mixed ? $" (mixed periods: {mixed})" : "")}");
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="10" y="{y + 22}" font-weight="bold">{Escaped(title)}</text>""").Append('\n');
            y += HeadHeight - 8;
            var most = row.Values.Max(value => Math.Abs(value.Number ?? 0));
            for (var i = 0; i < row.Values.Count; i++, y += BarHeight)
            {
                var length = most == 0 ? 0 : (int)Math.Round(Math.Abs(row.Values[i].Number ?? 0) / most * BarWidth);
                svg.Append(CultureInfo.InvariantCulture, $"""<text x="{NameWidth - 8}" y="{y + 15}" text-anchor="end">{Escaped(Short(comparison.Companies[i]))}</text>""");
                svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{NameWidth}" y="{y + 3}" width="{length}" height="{BarHeight - 6}" fill="{Colours[i % Colours.Length]}"/>""");
                svg.Append(CultureInfo.InvariantCulture, $"""<text x="{NameWidth + length + 6}" y="{y + 15}">{Escaped(ComparisonForms.Text(row.Values[i]))}</text>""").Append('\n');
            }

            y += 8;
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Short(string name) => Output.SafeText.Cells(name) <= 34 ? name : Output.SafeText.Head(name, 33) + "…";

    private static string Escaped(string text) => WebUtility.HtmlEncode(Output.SafeText.Line(text));
}
