using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Chat;

/// <summary>A conversation as Markdown: questions, answers, and under each the sources with page and quote.</summary>
internal static class ConversationMarkdown
{
    public static string Of(ChatSession session)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {MarkdownWords.Plain(session.Title)}\n");
        foreach (var (_, question, answer) in session.Turns)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownWords.Plain(question)}\n\n");
            foreach (var line in answer.Text.Split('\n'))
            {
                text.Append(line.StartsWith("- ", StringComparison.Ordinal) ? "- " + MarkdownWords.Plain(line[2..]) : MarkdownWords.Plain(line)).Append("  \n");
            }

            foreach (var doubt in answer.State == TurnState.Done ? answer.Doubts : [answer.Problem ?? ""])
            {
                text.Append(CultureInfo.InvariantCulture, $"\n> ⚠ {MarkdownWords.Plain(doubt)}\n");
            }

            if (answer.Citations.Count > 0)
            {
                text.Append('\n');
            }

            for (var i = 0; i < answer.Citations.Count; i++)
            {
                Cite(text, answer.Citations[i], string.Create(CultureInfo.InvariantCulture, $"{i + 1}. "));
            }
        }

        return text.ToString();
    }

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
