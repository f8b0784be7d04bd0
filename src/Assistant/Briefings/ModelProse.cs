using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Models;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Briefings;

/// <summary>
/// Prose of a model for sections. It is given one section's facts and the places they cite, and of what it writes only sentences are kept that cite these places, pass
/// the check of answers and that of briefings. A model that fails is asked no more.
/// </summary>
/// <param name="check">What the finished briefing must pass.</param>
/// <param name="models">Null: without a language model.</param>
internal sealed partial class ModelProse(BriefingDesk desk, CitationChecker checker, BriefingCheck check, ModelServices? models)
{
    /// <summary>Paragraphs of one briefing, however often a template names a section.</summary>
    private const int MostCalls = 12;

    /// <summary>Sentences of a paragraph.</summary>
    private const int MostSentences = 6;

    /// <summary>Characters of a name that is looked for in a sentence.</summary>
    private const int ShortestName = 2;
    private readonly List<string> _written = [];
    private readonly List<string> _shortened = [];
    private TimeSpan _spent;
    private int _calls;
    private bool _hasFailed;

    public bool IsAsked => models?.Chat is not null;

    /// <summary>What a model wrote and what was left out, for the method note.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            yield return _written.Count == 0 ? desk.Say[BriefingPhrase.MethodBuiltIn] : Named(BriefingPhrase.MethodModel, _written);
            if (_shortened.Count > 0)
            {
                yield return Named(BriefingPhrase.MethodDropped, _shortened);
            }

            if (_hasFailed)
            {
                yield return desk.Say[BriefingPhrase.MethodFailed];
            }
        }
    }

    /// <param name="section">As templates name it: the prompt tells for each what its paragraph is about.</param>
    /// <param name="heading">What the briefing calls it.</param>
    /// <param name="about">The companies that it tells of.</param>
    /// <returns>Empty when there is no model, when it fails or when nothing of it passes; whether all of it passed.</returns>
    public async Task<(CitedText Text, bool IsWhole)> WriteAsync(string section, string heading, IReadOnlyList<BriefingSubject> about, SectionFacts facts, CancellationToken cancellationToken)
    {
        if (models?.Chat is not { } model || _hasFailed || _calls >= MostCalls || facts.Evidence.Count == 0)
        {
            return (CitedText.Empty, true);
        }

        _calls++;
        if (await ReplyAsync(model, models, section, heading, about, facts, cancellationToken) is not { } reply)
        {
            _hasFailed = true;
            return (CitedText.Empty, true);
        }

        string[] names = [.. about.SelectMany(subject => new[] { subject.Name, subject.Short }).Distinct()];
        var isCut = reply.FinishReason == ChatFinishReason.Length;
        var (sentences, citations) = checker.Check(SpokenText.Of(reply.Text), desk.Turn.Ledger, string.Join(' ', names), desk.Turn.Question.Language, names, isCut);
        var said = sentences.Where(sentence => sentence.Text.Any(char.IsLetter)).Take(MostSentences).ToList();
        var kept = said.Where(sentence => sentence.Support == Support.Supported && IsOfSection(sentence, about, facts)).Select(sentence => Cited(sentence.Text, citations))
            .Where(text => check.Run([new ParagraphBlock(text)]).Count == 0).ToList();
        Note(_written, heading, kept.Count > 0);
        Note(_shortened, heading, kept.Count < said.Count);
        return (CitedText.Join(desk.Say[BriefingPhrase.SentenceSpace], kept), kept.Count == said.Count);
    }

    /// <returns>Null when the model failed or the time of the briefing's calls is used up.</returns>
    private async Task<ChatResponse?> ReplyAsync(IChatClient model, ModelServices services, string section, string heading, IReadOnlyList<BriefingSubject> about, SectionFacts facts, CancellationToken cancellationToken)
    {
        var prompt = services.Prompts["summarise_sources"];
        var messages = prompt.Render(
            (section, heading),
            ("language", EnglishName.Of(desk.Turn.Question.Language)),
            ("company", string.Join("; ", about.Select(subject => subject.Name))),
            ("subject", heading),
            ("length", MostSentences.ToString(CultureInfo.InvariantCulture)),
            ("facts", facts.Text),
            ("evidence", facts.Places));
        using var deadline = new CallDeadline(Math.Max(0, services.Options.TotalSeconds - _spent.TotalSeconds), cancellationToken);
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await model.GetResponseAsync(messages, prompt.Settings, deadline.Token);
        }
        catch (ModelFailureException)
        {
            return null;
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            return null;
        }
        finally
        {
            _spent += Stopwatch.GetElapsedTime(began);
        }
    }

    /// <summary>It cites places of its section only, and of several companies it names those whose places it cites.</summary>
    private static bool IsOfSection(CheckedSentence sentence, IReadOnlyList<BriefingSubject> about, SectionFacts facts)
    {
        var cited = facts.Evidence.Where(entry => sentence.Citations.Contains(entry.Id)).ToList();
        return cited.Count == sentence.Citations.Count && (about.Count == 1 || cited.SelectMany(entry => entry.Sources).All(source =>
            about.Where(subject => subject.View.Documents.Any(document => document.Id == source.Document!.Id)).ToList() is var owners && (owners.Count == 0 || owners.Exists(owner => NamesOf(owner, about).Any(name => sentence.Text.Contains(name, StringComparison.OrdinalIgnoreCase))))));
    }

    /// <summary>Its names and, where no other company begins alike, their first word.</summary>
    private static IEnumerable<string> NamesOf(BriefingSubject subject, IReadOnlyList<BriefingSubject> about)
    {
        var first = subject.Name.Split(' ')[0];
        return subject.Company.Aliases.Select(alias => alias.Text).Append(subject.Name)
            .Concat(about.Count(other => other.Name.StartsWith(first, StringComparison.OrdinalIgnoreCase)) == 1 ? [first] : []).Where(name => name.Length >= ShortestName);
    }

    private string Named(BriefingPhrase phrase, IEnumerable<string> headings) => desk.Say.Say(phrase, string.Join(desk.Say[BriefingPhrase.ListSpace], headings));

    private static void Note(List<string> headings, string heading, bool isSo)
    {
        if (isSo && !headings.Contains(heading))
        {
            headings.Add(heading);
        }
    }

    /// <summary>"… [1] …" with the numbers of the check turned back into citations; marks of a list in front are left out.</summary>
    private static CitedText Cited(string sentence, IReadOnlyList<LedgerEntry> citations)
    {
        sentence = sentence.Trim().TrimStart('-', '*', '•', '#', ' ');
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

    [GeneratedRegex(@"\[(?<number>[0-9]{1,4})\]")]
    private static partial Regex Mark();
}
