using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Output;
using Spectre.Console;

namespace LittleGiants.Assistant.Chat;

/// <summary>An answer on a terminal: the text with numbered citations, unsupported sentences marked, the sources beneath.</summary>
internal sealed class AnswerConsole(IAnsiConsole console)
{
    private const int MaxQuote = 180;

    public void Write(Answer answer)
    {
        foreach (var sentence in answer.Sentences)
        {
            console.Write(new Text(Lines(sentence.Text), Style(sentence.Support)));
            if (sentence.Support is Support.Uncited or Support.Contradicted)
            {
                console.Write(new Text($" ⚠ {sentence.Problem} ", new Style(Color.Red)));
            }
        }

        console.WriteLine();
        if (answer.Problem is { } problem)
        {
            console.Write(new Text($"⚠ {SafeText.Line(problem)}", new Style(Color.Red)));
            console.WriteLine();
        }

        WriteSources(answer);
        if (answer.Suggestions.Count > 0)
        {
            console.WriteLine();
            console.Write(new Text(string.Join("   ", answer.Suggestions), new Style(Color.Grey)));
            console.WriteLine();
        }
    }

    /// <summary>The sentences that their sources do not support, and what went wrong, beneath a text that was shown as it came.</summary>
    public void WriteDoubts(Answer answer)
    {
        foreach (var sentence in answer.Sentences.Where(sentence => sentence.Support is Support.Uncited or Support.Contradicted))
        {
            console.Write(new Text($"⚠ {SafeText.Line(sentence.Text)} — {sentence.Problem}", new Style(Color.Red)));
            console.WriteLine();
        }

        if (answer.Problem is { } problem)
        {
            console.Write(new Text($"⚠ {SafeText.Line(problem)}", new Style(Color.Red)));
            console.WriteLine();
        }
    }

    /// <summary>Document, page and quote of each citation, under its number.</summary>
    public void WriteSources(Answer answer)
    {
        if (answer.Citations.Count == 0)
        {
            return;
        }

        console.WriteLine();
        for (var i = 0; i < answer.Citations.Count; i++)
        {
            var entry = answer.Citations[i];
            var line = entry.Citation is { } citation
                ? FormattableString.Invariant($"[{i + 1}] {SafeText.Line(entry.Document!.Name)}, p. {citation.Page}: {Short(citation.Quote)}")
                : FormattableString.Invariant($"[{i + 1}] = {Short(entry.Text)}");
            console.Write(new Text(line, new Style(Color.Grey)));
            console.WriteLine();
            foreach (var part in entry.Citation is null ? entry.Sources.Where(source => !answer.Citations.Contains(source)) : [])
            {
                console.Write(new Text(FormattableString.Invariant($"      {SafeText.Line(part.Document!.Name)}, p. {part.Citation!.Page}: {Short(part.Citation.Quote)}"), new Style(Color.Grey)));
                console.WriteLine();
            }
        }
    }

    public static string Short(string quote) => SafeText.Line(quote) is var line && line.Length > MaxQuote ? line[..MaxQuote] + "…" : SafeText.Line(quote);

    private static Style Style(Support support) => support is Support.Uncited or Support.Contradicted ? new Style(Color.Yellow) : Spectre.Console.Style.Plain;

    /// <summary>Line breaks stay; whatever would steer a terminal does not.</summary>
    private static string Lines(string text)
    {
        var lines = text.Split('\n').Select((line, index) => (index > 0 ? "\n" : "") + (line.StartsWith(' ') ? " " : "") + SafeText.Line(line) + (line.EndsWith(' ') && line.Trim().Length > 0 ? " " : ""));
        return string.Concat(lines);
    }
}
