using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>Holds talks with the built-in analyst and tells what is wrong with its answers.</summary>
internal sealed class DialogueRun(ILibrary library, AnswerService answers)
{
    private readonly StringBuilder _transcript = new();

    public int Turns { get; private set; }

    public List<string> Wrong { get; } = [];

    /// <summary>Answers whose quotes or numbers do not stand where they are cited.</summary>
    public List<string> Unproved { get; } = [];

    public string Transcript => _transcript.ToString();

    public async Task HoldAsync(Dialogue dialogue)
    {
        var focus = Focus.None;
        _transcript.AppendLine(CultureInfo.InvariantCulture, $"\n### {dialogue.File}: {dialogue.Name}");
        foreach (var turn in dialogue.Turns)
        {
            Turns++;
            var answer = await answers.AnswerAsync(new AnswerRequest(turn.Ask), focus, [], AnswerListener.None, CancellationToken.None);
            focus = answer.Focus;
            var wrong = Judge(turn, answer).ToList();
            var unproved = await UnprovedAsync(answer);
            var told = $"> {turn.Ask}  ({focus.Intent})\n{answer.Text}\n    = {Show(answer.Value, "0.0000")}; {string.Join(", ", answer.Citations.SelectMany(entry => entry.Sources).Select(source => $"{source.Document!.Name} p. {source.Citation!.Page}").Distinct())}";
            _transcript.AppendLine(told);
            foreach (var problem in wrong.Concat(unproved))
            {
                _transcript.AppendLine(CultureInfo.InvariantCulture, $"    !! {problem}");
            }

            Wrong.AddRange(wrong.Select(problem => $"{dialogue.File}, {dialogue.Name}: {problem}\n{told}"));
            Unproved.AddRange(unproved.Select(problem => $"{dialogue.File}, {dialogue.Name}: {problem}\n{told}"));
        }
    }

    private static IEnumerable<string> Judge(DialogueTurn turn, Answer answer)
    {
        if (answer.Language != turn.Language)
        {
            yield return $"It is answered in {answer.Language}, not in {turn.Language}.";
        }

        if (turn.Value is { } value && Show(answer.Value, value) != value)
        {
            yield return $"The value is '{Show(answer.Value, value)}', not '{value}'.";
        }

        var places = answer.Citations.SelectMany(entry => entry.Sources).ToList();
        if (turn.Document is { } document && !places.Any(place => place.Document!.Name == document && (turn.Pages.Count == 0 || turn.Pages.Contains(place.Citation!.Page))))
        {
            yield return $"It does not cite {document}, page {string.Join(" or ", turn.Pages)}.";
        }

        foreach (var missing in turn.Says.Where(says => !answer.Text.Contains(says, StringComparison.Ordinal)))
        {
            yield return $"It does not say '{missing}'.";
        }

        foreach (var present in turn.Avoids.Where(avoids => answer.Text.Contains(avoids, StringComparison.Ordinal)))
        {
            yield return $"It says '{present}'.";
        }
    }

    private async Task<List<string>> UnprovedAsync(Answer answer)
    {
        var problems = answer.Sentences.Where(sentence => sentence.Support is Support.Contradicted or Support.Uncited)
            .Select(sentence => $"{sentence.Support}: '{sentence.Text.Trim()}' ({sentence.Problem})").ToList();
        foreach (var source in answer.Citations.SelectMany(entry => entry.Sources))
        {
            var (document, citation) = (source.Document!, source.Citation!);
            var page = await library.PageAsync(document.Id, citation.Page, CancellationToken.None);
            if (page is null || citation.Quote.Trim().Length == 0 || page.TextOf(citation.Span) != citation.Quote)
            {
                problems.Add($"'{citation.Quote}' does not stand on page {citation.Page} of {document.Name}.");
            }
            else if (page.Width > 0 && !Boxes(page, citation).Any(box => box is { Width: > 0, Height: > 0 }))
            {
                problems.Add($"'{citation.Quote}' has no place on page {citation.Page} of {document.Name}.");
            }
        }

        return problems;
    }

    private static IEnumerable<LittleGiants.Extraction.Documents.Box> Boxes(PageRecord page, Citation citation) => page.Boxes.Skip(citation.Span.Start - page.Start).Take(citation.Span.Length);

    /// <summary>The value as the dialogues write it, a number rounded as the expected one is.</summary>
    private static string Show(AnswerValue value, string expected) => value switch
    {
        { Number: { } number } => $"{decimal.Round(number, Decimals(expected), MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture)} {value.Unit}".TrimEnd(),
        { Truth: { } truth } => truth ? "yes" : "no",
        { Name: { } name } => $"name {name}",
        { Names: { } names } => $"names {string.Join("; ", names)}",
        _ => "none",
    };

    private static int Decimals(string expected)
    {
        var figure = expected.Split(' ')[0];
        return figure.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? figure.Length - point - 1 : 0;
    }
}
