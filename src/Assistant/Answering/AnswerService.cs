using LittleGiants.Assistant.Answering.Analyst;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering;

/// <summary>From a question to a checked answer, by the built-in analyst or by a configured model, with the same tools and the same check. Safe for several threads.</summary>
internal sealed class AnswerService(ILibrary library, SearchService search, QuantityReaders quantities, Func<string, VerdictWording> verdicts, ModelServices? models)
{
    private readonly LibraryMemory _memory = new(library);
    private readonly QuestionReader _questions = new(search.Router);
    private readonly CitationChecker _checker = new(new NumberSupport(quantities));
    private readonly StatedNumbers _numbers = new(quantities);

    /// <summary>Whether a model writes, whose text comes bit by bit.</summary>
    public bool IsStreaming => models?.Chat is not null;

    /// <summary>The model that writes; null for the built-in analyst.</summary>
    public string? Model => IsStreaming ? models!.Options.Name : null;

    /// <param name="history">The questions and answers before, oldest first; only a model reads them.</param>
    public async Task<Answer> AnswerAsync(AnswerRequest request, Focus before, IReadOnlyList<ChatMessage> history, AnswerListener listener, CancellationToken cancellationToken)
    {
        using var span = AnswerTelemetry.Begin(Model);
        try
        {
            return await AnswerAsync(request, before, history, listener with { OnText = span.HearingFirst(Model, listener.OnText) }, span, cancellationToken);
        }
        catch (Exception exception)
        {
            span.Fail(exception);
            throw;
        }
    }

    private async Task<Answer> AnswerAsync(AnswerRequest request, Focus before, IReadOnlyList<ChatMessage> history, AnswerListener listener, MeasuredSpan span, CancellationToken cancellationToken)
    {
        var turnLibrary = await _memory.TurnAsync(cancellationToken);
        var (question, filters) = await UnderstandAsync(request, before, turnLibrary, cancellationToken);
        span.Understood(question.Intent.ToString(), question.Language, question.Companies.Count);
        listener.OnUnderstood?.Invoke(filters);
        var turn = new Turn(request, question, before, turnLibrary, search, request.Profile, verdicts, quantities);
        var written = await TextAsync(turn, history, listener, cancellationToken);
        using var checking = AnswerTelemetry.Step("check answer");
        var (sentences, citations) = _checker.Check(written.Text, turn.Ledger, question.Text, question.Language, [.. turn.Named], written.IsCut);
        span.Checked(sentences.Count, citations.Count, written.IsFallback);
        return new Answer(request.Question, question.Language, sentences)
        {
            Kind = request.Kind ?? AnswerKind.Text,
            Value = turn.Given,
            Citations = [.. citations.Concat(turn.GivenBy.ExceptBy(citations.Select(entry => entry.Id), entry => entry.Id)).Select(entry => _numbers.Narrow(entry, Said(sentences, entry), question.Language))],
            Filters = filters,
            Steps = turn.Steps,
            Focus = FocusOf(turn),
            Suggestions = turn.Suggestions,
            Problem = written.Problem,
            IsFallback = written.IsFallback,
            Model = written.IsFallback ? null : Model,
        };
    }

    private async Task<(Question Question, AnswerFilters Filters)> UnderstandAsync(AnswerRequest request, Focus before, TurnLibrary turnLibrary, CancellationToken cancellationToken)
    {
        using var span = AnswerTelemetry.Step("understand question");
        var question = await RestrictAsync(await _questions.ReadAsync(request, before, turnLibrary, cancellationToken), request, turnLibrary, cancellationToken);
        if (question.Parts.Count > 0)
        {
            var parts = new List<Question>();
            foreach (var part in question.Parts)
            {
                parts.Add(await RestrictAsync(part, request, turnLibrary, cancellationToken));
            }

            question = question with { Parts = parts };
        }

        return (question, await FiltersAsync(question, request, turnLibrary, cancellationToken));
    }

    private static string Said(IReadOnlyList<CheckedSentence> sentences, LedgerEntry entry) => string.Join('\n', sentences.Where(sentence => sentence.Citations.Contains(entry.Id)).Select(sentence => sentence.Text));

    private static async Task<AnswerFilters> FiltersAsync(Question question, AnswerRequest request, TurnLibrary library, CancellationToken cancellationToken)
    {
        var judges = question.Intent is Intent.Verdict or Intent.Why or Intent.Missing or Intent.Screen or Intent.Summary || request.Profile.Id != CriteriaProfile.DefaultId;
        var document = question.Document is { } id ? await library.DocumentAsync(id, cancellationToken) : null;
        return new AnswerFilters([.. question.Companies.Where(company => company.Id > 0)], document, question.Year, judges ? request.Profile.Id : null);
    }

    private async Task<TurnText> TextAsync(Turn turn, IReadOnlyList<ChatMessage> history, AnswerListener listener, CancellationToken cancellationToken)
    {
        if (models?.Chat is { } model)
        {
            var said = await new ModelTurn(turn, models, model).RunAsync(history, listener.OnText, listener.OnStep, cancellationToken);
            if (said.Text.Length > 0)
            {
                return said;
            }

            // A model that says nothing is no reason to say nothing: the analyst without a model answers, and the problem is told.
            (turn.Given, turn.GivenBy) = (AnswerValue.None, []);
            return new TurnText(await BuiltInAsync(turn, listener, cancellationToken), $"{said.Problem} The built-in analyst answered instead.") { IsFallback = true };
        }

        return new TurnText(await BuiltInAsync(turn, listener, cancellationToken));
    }

    private static async Task<string> BuiltInAsync(Turn turn, AnswerListener listener, CancellationToken cancellationToken)
    {
        using var span = AnswerTelemetry.Step("play intent");
        var heard = turn.Steps.Count;
        using var analyst = new BuiltInAnalyst(turn);
        var response = await analyst.GetResponseAsync([new ChatMessage(ChatRole.User, turn.Question.Text)], null, cancellationToken);
        span?.SetTag("little_giants.answer.steps", turn.Steps.Count - heard);
        foreach (var step in turn.Steps.Skip(heard))
        {
            listener.OnStep?.Invoke(step);
        }

        listener.OnText?.Invoke(response.Text);
        return response.Text;
    }

    /// <summary>What the caller restricts goes before what the question names.</summary>
    private static async Task<Question> RestrictAsync(Question question, AnswerRequest request, TurnLibrary library, CancellationToken cancellationToken)
    {
        question = Without(question, request.Without);
        if (request.Document is { } named && (await library.DocumentsAsync(cancellationToken)).FirstOrDefault(document => Names(document, named)) is { } document)
        {
            var company = (await library.CompaniesAsync(cancellationToken)).FirstOrDefault(item => item.Id == document.CompanyId) ?? CompanyView.Nameless(document, document.Stem);
            question = question with { Document = document.Id, Companies = [company], Mentions = [company.Name], Unknown = [] };
        }
        else if (request.CompanyId is { } id && (await library.CompaniesAsync(cancellationToken)).FirstOrDefault(item => item.Id == id) is { } chosen)
        {
            question = question with { Companies = [chosen], Mentions = [chosen.Name], Unknown = [], Misspelt = null };
        }
        else if (request.Company is { } name && (await library.CompaniesAsync(cancellationToken)).FirstOrDefault(item => Names(item, name)) is { } company)
        {
            question = question with { Companies = [company], Mentions = [name], Unknown = [] };
        }
        else if (request.Company is { } unknown && question.Companies.Count == 0)
        {
            question = question with { Unknown = [unknown] };
        }

        return request.Year is { } year && question.Years.Count == 0 ? question with { Years = [year] } : question;
    }

    private static Question Without(Question question, IReadOnlyCollection<DerivedFilter> dropped)
    {
        if (dropped.Contains(DerivedFilter.Company))
        {
            question = question with { Companies = [], Mentions = [], Unknown = [], Misspelt = null, Document = null };
        }

        if (dropped.Contains(DerivedFilter.Document))
        {
            question = question with { Document = null };
        }

        return dropped.Contains(DerivedFilter.Year) ? question with { Years = [], Day = null, IsPriorYear = false } : question;
    }

    /// <summary>By name, name without ending, id or the beginning of the hash.</summary>
    public static bool Names(DocumentRecord document, string name) =>
        document.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || document.Stem.Equals(name, StringComparison.OrdinalIgnoreCase)
        || document.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == name || (name.Length >= 8 && document.Sha256.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool Names(CompanyRecord company, string name) =>
        CompanyKey.Of(name) is var key && (company.Key == key || company.Aliases.Any(alias => CompanyKey.Of(alias.Text) == key));

    private static Focus FocusOf(Turn turn)
    {
        var question = turn.Question;
        var keeps = question.Intent is Intent.Why or Intent.Open;
        var lastsOn = question.Intent == Intent.Why && turn.Before.Intent is not null;

        // Of several years the newest: the others are its past.
        var year = question.Parts.Max(part => part.Year) ?? question.Year ?? (keeps ? turn.Before.Year : null);
        return new Focus
        {
            Companies = turn.Subjects.Count > 0 ? [.. turn.Subjects.Select(company => company.Id)]
                : question.Companies.Count > 0 ? [.. question.Companies.Select(company => company.Id)] : turn.Before.Companies,
            Document = question.Document,
            Line = question.Line ?? (keeps ? turn.Before.Line : null),
            LineWords = question.LineWords,
            Topic = question.Role ?? (question.Events.Count > 0 ? question.Events[0] : keeps ? turn.Before.Topic : null),
            Year = year,

            // A year for which nothing was found is not what the talk goes on with.
            KnownYear = question.Intent is Intent.Value or Intent.Change && turn.Given.IsNone && question is { Companies.Count: 1, Parts.Count: 0 } ? turn.Before.KnownYear : year,
            Profile = turn.Profile.Id,
            Language = question.Language,
            Intent = lastsOn ? turn.Before.Intent : question.Intent.ToString(),
        };
    }
}
