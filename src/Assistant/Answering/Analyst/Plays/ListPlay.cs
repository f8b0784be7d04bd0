using System.Globalization;
using LittleGiants.Assistant.Answering.Questions;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>Which companies or documents there are, or how many.</summary>
internal sealed class ListPlay : IPlay
{
    private const int MaxLines = 40;

    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var companies = await turn.Library.CompaniesAsync(cancellationToken);
        var documents = await turn.Library.DocumentsAsync(cancellationToken);
        var asksDocuments = QuestionCues.For(turn.Question.Language).Documents.IsIn(turn.Question.Core) && !QuestionCues.For(turn.Question.Language).Companies.IsIn(turn.Question.Core);
        var names = asksDocuments ? documents.Select(document => document.Name).ToList() : [.. companies.Select(company => company.Name)];
        var count = names.Count.ToString(CultureInfo.InvariantCulture);
        var state = turn.Ledger.State($"{count}: {string.Join(", ", names)}", names.Count);
        turn.Given = turn.Question.AsksHowMany ? new AnswerValue(names.Count, "count") : new AnswerValue(Names: names);
        turn.Note("list", asksDocuments ? "documents" : "companies", count);
        var head = $"{turn.Wording.Say(asksDocuments ? AnswerPhrase.DocumentsHead : AnswerPhrase.CompaniesHead, count)} [{state.Id}]{turn.Wording.Stop}";
        return string.Join('\n', [head, .. names.Take(MaxLines).Select(name => $"- {name}{(name.Any(char.IsAsciiDigit) ? $" [{state.Id}]" : "")}"), .. names.Count > MaxLines ? ["- …"] : Array.Empty<string>()]);
    }
}
