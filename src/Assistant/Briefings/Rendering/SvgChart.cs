using System.Globalization;
using System.Net;
using System.Text;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>A chart as SVG: bars with their values on them, the band that is asked for shaded behind, all said in words for those who do not see it.</summary>
internal static class SvgChart
{
    private const double Width = 720;
    private const double Height = 250;
    private const double Top = 28;
    private const double Bottom = 44;
    private const double Left = 8;

    /// <summary>Room at the right for the name of the band.</summary>
    private const double Right = 176;

    /// <summary>The widest bar.</summary>
    private const double MostBar = 72;

    /// <summary>Characters of a label on one line.</summary>
    private const int LabelLine = 14;

    /// <summary>Characters of the band's name on one line.</summary>
    private const int BandLine = 24;

    /// <summary>Room above the highest mark, as a share of it.</summary>
    private const double Headroom = 1.12;

    public static string Draw(ChartBlock chart, int number)
    {
        var svg = new StringBuilder();
        var values = chart.Points.Select(point => (double)(point.Value ?? 0)).Append((double)(chart.High ?? chart.Low ?? 0));
        var highest = Math.Max(values.Max(), double.Epsilon) * Headroom;
        var ground = Height - Bottom;
        double At(double value) => ground - (Math.Clamp(value / highest, 0, 1) * (ground - Top));

        svg.Append(CultureInfo.InvariantCulture, $"""<figure><svg viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="chart-{number}-title chart-{number}-desc">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<title id="chart-{number}-title">{Text(chart.Title)} ({Text(chart.Unit)})</title><desc id="chart-{number}-desc">{Text(chart.Description)}</desc>""");
        if (chart.Low is not null || chart.High is not null)
        {
            Band(svg, chart, At, ground);
        }

        var step = (Width - Left - Right) / chart.Points.Count;
        var bar = Math.Min(MostBar, step * 0.6);
        for (var i = 0; i < chart.Points.Count; i++)
        {
            var point = chart.Points[i];
            var middle = Left + (step * (i + 0.5));
            if (point.Value is { } value)
            {
                var top = At((double)value);
                svg.Append(CultureInfo.InvariantCulture, $"""<rect class="bar" x="{middle - (bar / 2):0.#}" y="{top:0.#}" width="{bar:0.#}" height="{Math.Max(ground - top, 1):0.#}"/><text class="value" x="{middle:0.#}" y="{top - 6:0.#}">{Text(point.Printed)}</text>""");
            }
            else
            {
                svg.Append(CultureInfo.InvariantCulture, $"""<text class="value" x="{middle:0.#}" y="{ground - 6:0.#}">–</text>""");
            }

            Lines(svg, point.Label, LabelLine, "label", middle, ground + 18, 14);
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<line class="axis" x1="{Left}" y1="{ground}" x2="{Width - Right}" y2="{ground}"/></svg></figure>""");
        return svg.ToString();
    }

    private static void Band(StringBuilder svg, ChartBlock chart, Func<double, double> at, double ground)
    {
        var top = chart.High is { } high ? at((double)high) : Top;
        var bottom = chart.Low is { } low ? at((double)low) : ground;
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="band" x="{Left}" y="{top:0.#}" width="{Width - Right - Left}" height="{Math.Max(bottom - top, 1):0.#}"/>""");
        foreach (var bound in new[] { chart.High, chart.Low }.OfType<decimal>())
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<line class="bound" x1="{Left}" y1="{at((double)bound):0.#}" x2="{Width - Right}" y2="{at((double)bound):0.#}"/>""");
        }

        Lines(svg, chart.BandName, BandLine, "band-name", Width - Right + 8, Math.Clamp(((top + bottom) / 2) + 4, Top, ground - 14), 16);
    }

    /// <summary>One line, or two where it is long.</summary>
    private static void Lines(StringBuilder svg, string text, int length, string name, double x, double y, double leading)
    {
        var parts = Split(text, length);
        for (var i = 0; i < parts.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="{name}" x="{x:0.#}" y="{y + (i * leading):0.#}">{Text(parts[i])}</text>""");
        }
    }

    private static IReadOnlyList<string> Split(string text, int length)
    {
        if (text.Length <= length)
        {
            return [text];
        }

        var space = text.LastIndexOf(' ', length);
        return space > 0 ? [text[..space], text[(space + 1)..]] : [text[..length], text[length..]];
    }

    private static string Text(string text) => WebUtility.HtmlEncode(CitedText.Clean(text));
}
