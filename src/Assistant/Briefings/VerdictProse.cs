using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Models;

namespace LittleGiants.Assistant.Briefings;

/// <summary>The verdict's paragraph: the program's own, or a model's whose sentences pass the check; for what does not pass, the program's own stands.</summary>
internal sealed partial class VerdictProse(BriefingDesk desk, CitationChecker checker, ModelServices? models)
{
    private const int MaxEvidence = 400;
    private static readonly Dictionary<string, string> EnglishNames = new() { ["en"] = "English", ["zh"] = "Chinese", ["nl"] = "Dutch", ["de"] = "German", ["fr"] = "French" };
    private readonly List<string> _notes = [];

    /// <summary>Who wrote it and what was left out, for the method note.</summary>
    public IReadOnlyList<string> Notes => [desk.Say[models?.Chat is null ? BriefingPhrase.MethodBuiltIn : BriefingPhrase.MethodModel], .. _notes];

    public async Task<CitedText> WriteAsync(BriefingSubject subject, CitedText own, CancellationToken cancellationToken)
    {
        if (models?.Chat is not { } model)
        {
            return own;
        }

        try
        {
            var prompt = models.Prompts["summarise_sources"];
            var evidence = own.Evidence.Concat(subject.Criteria.SelectMany(criterion => criterion.Reasons).SelectMany(reason => reason.Evidence)).DistinctBy(entry => entry.Id).ToList();
            var messages = prompt.Render(
                ("language", EnglishNames[desk.Turn.Question.Language]), ("company", subject.Name), ("subject", $"{desk.Say[BriefingPhrase.VerdictHeading]}: {own.Plain}"), ("evidence", Lines(evidence)));
            var response = await model.GetResponseAsync(messages, prompt.Settings, cancellationToken);
            var (sentences, citations) = checker.Check(response.Text, desk.Turn.Ledger, subject.Name, desk.Turn.Question.Language, [subject.Name]);
            return Kept(subject, sentences, citations, own);
        }
        catch (ModelFailureException)
        {
            _notes.Add(desk.Say.Say(BriefingPhrase.MethodFailed, subject.Name));
            return own;
        }
    }

    private CitedText Kept(BriefingSubject subject, IReadOnlyList<CheckedSentence> sentences, IReadOnlyList<LedgerEntry> citations, CitedText own)
    {
        var text = CitedText.Empty;
        var isReplaced = false;
        foreach (var sentence in sentences.Where(sentence => !string.IsNullOrWhiteSpace(sentence.Text)))
        {
            if (sentence.Support is Support.Supported or Support.Plain)
            {
                text = text.Then(Cited(sentence.Text, citations));
                continue;
            }

            _notes.Add(desk.Say.Say(BriefingPhrase.MethodDropped, subject.Name));
            text = isReplaced ? text : text.Then(" ").Then(own).Then(" ");
            isReplaced = true;
        }

        return text.IsEmpty ? own : text;
    }

    /// <summary>"… [1] …" with the numbers of the check turned back into citations.</summary>
    private static CitedText Cited(string sentence, IReadOnlyList<LedgerEntry> citations)
    {
        var text = CitedText.Empty;
        var at = 0;
        foreach (Match mark in Mark().Matches(sentence))
        {
            var number = int.Parse(mark.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (number >= 1 && number <= citations.Count)
            {
                text = text.Then(sentence[at..mark.Index], citations[number - 1]);
                at = mark.Index + mark.Length;
            }
        }

        return text.Then(sentence[at..]);
    }

    private static string Lines(IReadOnlyList<LedgerEntry> evidence)
    {
        var lines = new StringBuilder();
        foreach (var entry in evidence)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"[{entry.Id}] {(entry.Document is { } document ? $"{document.Name} p. {entry.Citation?.Page}: " : "")}{Excerpt.Of(entry.Text, MaxEvidence)}");
        }

        return lines.ToString();
    }

    [GeneratedRegex(@"\[(?<number>[0-9]{1,4})\]")]
    private static partial Regex Mark();
}
