using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Chat;

/// <summary>A conversation as Markdown: questions, answers, and under each the sources with page and quote, to which its citations lead.</summary>
internal static partial class ConversationMarkdown
{
    public static string Of(ChatSession session)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {MarkdownWords.Plain(session.Title)}\n");
        foreach (var (number, question, answer) in session.Turns)
        {
            var sources = string.Create(CultureInfo.InvariantCulture, $"source-{number + 1}-");
            text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownWords.Plain(question)}\n\n");
            foreach (var line in answer.Text.Split('\n'))
            {
                text.Append(line.StartsWith("- ", StringComparison.Ordinal) ? "- " + Cited(line[2..], answer, sources) : Cited(line, answer, sources)).Append("  \n");
            }

            foreach (var doubt in answer.State == TurnState.Done ? answer.Doubts : [answer.Problem ?? ""])
            {
                text.Append(CultureInfo.InvariantCulture, $"\n> ⚠ {Cited(doubt, answer, sources)}\n");
            }

            if (answer.Citations.Count > 0)
            {
                text.Append('\n');
            }

            for (var i = 0; i < answer.Citations.Count; i++)
            {
                Cite(text, answer.Citations[i], string.Create(CultureInfo.InvariantCulture, $"{i + 1}. <a id=\"{sources}{i + 1}\"></a>"));
            }
        }

        return text.ToString();
    }

    /// <summary>Text of an answer; its citations stay readable and lead to their place in the list.</summary>
    private static string Cited(string text, KeptAnswer answer, string sources) => Mark().Replace(MarkdownWords.Plain(text), mark =>
        int.Parse(mark.Groups["number"].Value, CultureInfo.InvariantCulture) is >= 1 and var number && number <= answer.Citations.Count ? $"[[{number}]](#{sources}{number})" : mark.Value);

    [GeneratedRegex(@"\\\[(?<number>[0-9]{1,4})\\\]")]
    private static partial Regex Mark();

    private static void Cite(StringBuilder text, KeptCitation citation, string lead)
    {
        text.Append(lead).Append(citation.Page is { } page
            ? string.Create(CultureInfo.InvariantCulture, $"{MarkdownWords.Plain(citation.Document!)}, p. {page}: “{MarkdownWords.Plain(citation.Text)}”")
            : MarkdownWords.Plain(citation.Text)).Append('\n');
        foreach (var part in citation.Parts)
        {
            Cite(text, part, "   - ");
        }
    }
}
