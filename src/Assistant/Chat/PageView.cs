using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using Spectre.Console;

namespace LittleGiants.Assistant.Chat;

/// <summary>A page's text around a quote, with the quote lit up.</summary>
internal static class PageView
{
    /// <summary>Characters shown before and after the quote; to the line's edge.</summary>
    private const int Around = 700;

    public static void Write(IAnsiConsole console, KeptCitation citation, PageRecord page)
    {
        var start = Math.Clamp(citation.Start!.Value - page.Start, 0, page.Text.Length);
        var end = Math.Clamp(citation.End!.Value - page.Start, start, page.Text.Length);
        var from = start > Around ? Math.Max(0, page.Text.LastIndexOf('\n', start - Around) + 1) : 0;
        var to = page.Text.Length - end > Around && page.Text.IndexOf('\n', end + Around) is >= 0 and var line ? line : page.Text.Length;
        console.Write(new Rule($"{Markup.Escape(SafeText.Line(citation.Document!))}, p. {citation.Page}") { Justification = Justify.Left });
        Part(console, page.Text[from..start], Style.Plain);
        Part(console, page.Text[start..end], new Style(Color.Black, Color.Yellow));
        Part(console, page.Text[end..to], Style.Plain);
        console.WriteLine();
        console.Write(new Rule());
    }

    private static void Part(IAnsiConsole console, string text, Style style)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = string.Join("   ", lines[i].Split('\t').Select(cell => SafeText.Line(cell)));
            console.Write(new Text(cells + (i + 1 < lines.Length ? "\n" : ""), style));
        }
    }
}
