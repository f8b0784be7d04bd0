using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Chat;

/// <summary>An answer as plain text for who shows nothing else: what it says, what its sources do not support, and under each number of a citation document, page and quote.</summary>
internal static class AnswerText
{
    public static string Of(Answer answer)
    {
        var kept = KeptAnswer.Of(answer);
        var text = new StringBuilder(answer.Text.TrimEnd());
        foreach (var doubt in answer.Problem is { } problem ? kept.Doubts.Append(problem) : kept.Doubts)
        {
            text.Append("\n⚠ ").Append(doubt);
        }

        for (var i = 0; i < kept.Citations.Count; i++)
        {
            text.Append(i == 0 ? "\n\n" : "\n");
            Cite(text, kept.Citations[i], string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] "));
        }

        return text.ToString();
    }

    private static void Cite(StringBuilder text, KeptCitation citation, string lead)
    {
        var place = citation.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"{citation.Document}, p. {page}: ") : "= ";
        text.Append(lead).Append(place).Append(AnswerConsole.Short(citation.Text));
        foreach (var part in citation.Parts)
        {
            Cite(text, part, "\n    ");
        }
    }
}
