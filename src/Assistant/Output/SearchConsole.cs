using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Search;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>Found pages for people: document, page, heading, and the words that were looked for in their place.</summary>
internal sealed class SearchConsole(IAnsiConsole console, Wording wording)
{
    /// <summary>Characters of a passage that are shown.</summary>
    private const int SnippetLength = 260;

    private const int MaxHeading = 140;
    private const int ShownHeadings = 2;
    private const string Below = " › ";

    public void Write(SearchOutcome outcome)
    {
        foreach (var stranger in outcome.Route.Unknown)
        {
            console.MarkupLine(Markup.Escape(wording.Say(Phrase.NoDocumentOf, SafeText.Line(stranger))));
        }

        if (outcome.Pages.Count == 0 && outcome.Route.Unknown.Count == 0)
        {
            console.MarkupLine(Markup.Escape(wording[Phrase.NothingFound]));
        }

        for (var i = 0; i < outcome.Pages.Count; i++)
        {
            var page = outcome.Pages[i];
            var best = page.Passages[0];
            console.MarkupLine(FormattableString.Invariant($"[bold]{i + 1}. {Markup.Escape(SafeText.Line(page.Document.Name))}[/], {Markup.Escape(wording.Say(Phrase.Page, page.Page))}"));
            if (best.Passage.Heading.Length > 0)
            {
                console.MarkupLine("   [dim]" + Markup.Escape(Nearest(best.Passage.Heading)) + "[/]");
            }

            console.MarkupLine("   " + Marked(Snippet.Of(best.Text, outcome.Query, SnippetLength)));
            console.WriteLine();
        }
    }

    /// <summary>The headings nearest to the passage.</summary>
    private static string Nearest(string trail) => SafeText.Tail(SafeText.Line(string.Join(Below, trail.Split(Below).TakeLast(ShownHeadings))), MaxHeading);

    private static string Marked(Snippet snippet)
    {
        var line = new StringBuilder();
        var at = 0;
        foreach (var mark in snippet.Marks)
        {
            line.Append(Plain(snippet.Text.AsSpan(at, mark.Start - at)));
            line.Append(CultureInfo.InvariantCulture, $"[bold yellow]{Plain(snippet.Text.AsSpan(mark.Start, mark.Length))}[/]");
            at = mark.End;
        }

        return line.Append(Plain(snippet.Text.AsSpan(at))).ToString();
    }

    /// <summary>A space at an end parts it from what stands there.</summary>
    private static string Plain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        var line = SafeText.Line(text);
        return Markup.Escape((char.IsWhiteSpace(text[0]) && !line.StartsWith(' ') ? " " : "") + line + (line.Length > 0 && char.IsWhiteSpace(text[^1]) ? " " : ""));
    }
}
