using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Briefings.Sections;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Prompts;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Briefings;

/// <summary>Gathers a briefing from what the library knows, in the order of its template, and checks every number of it.</summary>
/// <param name="models">Null: without a language model.</param>
internal sealed class BriefingWriter(ILibrary library, SearchService search, QuantityReaders quantities, Func<string, VerdictWording> verdicts, PromptLibrary prompts, ModelServices? models)
{
    public async Task<Briefing> WriteAsync(BriefingRequest request, CancellationToken cancellationToken)
    {
        var desk = Desk(request);
        var checker = new CitationChecker(new NumberSupport(quantities));
        var matches = request.Topic is { } topic ? await new TopicFinder(desk).FindAsync(topic, cancellationToken) : [];
        var reader = new SubjectReader(desk);
        var subjects = new List<BriefingSubject>();
        foreach (var company in request.Topic is null ? request.Companies : matches.Select(match => match.Company))
        {
            subjects.Add(await reader.ReadAsync(company, request.Year, cancellationToken));
        }

        string[] names =
        [
            .. subjects.SelectMany(subject => new[] { subject.Name, subject.Short }),
            .. subjects.SelectMany(subject => subject.View.Documents).SelectMany(document => new[] { document.Name, document.Title ?? "" }),
            request.Topic ?? "",
        ];
        var check = new BriefingCheck(checker, desk.Turn.Ledger, request.Language, [.. names.Where(name => name.Length > 0).Distinct()]);
        var prose = new ModelProse(desk, checker, check, models);
        var title = Title(desk, request, subjects);
        var blocks = subjects.Count == 0
            ? [new HeadingBlock(1, CitedText.Of(title)), .. await new MatchesSection(request.Topic ?? "", []).WriteAsync(desk, subjects, cancellationToken)]
            : await new BriefingTemplate(prompts[TemplateOf(request)]).FillAsync(Sections(desk, title, request, subjects, matches, prose, cancellationToken));
        return new Briefing(CitedText.Clean(title), request.Language, blocks, new NoteList(blocks))
        {
            Problems = check.Run(blocks),
        };
    }

    /// <summary>The template that a request is written by: <c>prompts/&lt;name with - for _&gt;.yaml</c>.</summary>
    private static string TemplateOf(BriefingRequest request) => request.Topic is not null ? "brief_topic" : request.Companies.Count > 1 ? "brief_comparison" : "brief_company";

    private BriefingDesk Desk(BriefingRequest request)
    {
        var name = request.Topic ?? string.Join(", ", request.Companies.Select(company => company.Name));
        var question = new Question(name, request.Language, Intent.Summary) { Core = name, Companies = request.Companies };
        var turn = new Turn(new AnswerRequest(name) { Year = request.Year, Language = request.Language }, question, Focus.None, new TurnLibrary(library), search, request.Profile, verdicts, quantities);
        return new BriefingDesk(turn, request.Language, quantities);
    }

    private static string Title(BriefingDesk desk, BriefingRequest request, List<BriefingSubject> subjects) =>
        request.Topic is { } topic ? desk.Say.Say(BriefingPhrase.TitleTopic, topic)
        : subjects is [var only] ? desk.Say.Say(BriefingPhrase.Title, only.Name)
        : desk.Say.Say(BriefingPhrase.TitleComparison, string.Join(", ", subjects.Select(subject => subject.Short)));

    private static Dictionary<string, Func<Task<IReadOnlyList<BriefingBlock>>>> Sections(
        BriefingDesk desk, string title, BriefingRequest request, IReadOnlyList<BriefingSubject> subjects, IReadOnlyList<TopicMatch> matches, ModelProse prose, CancellationToken cancellationToken)
    {
        IBriefingSection[] sections =
        [
            new TitleSection(title),
            new VerdictSection(prose),
            new ScorecardSection(),
            new LedSection(new FiguresSection(), prose),
            new LedSection(new ProductsSection(), prose),
            new PatentsSection(),
            new StatusSection(),
            new LedSection(new NewsSection(), prose),
            new ConflictsSection(),
            new LedSection(new MissingSection(), prose),
            new MethodSection(() => prose.Notes),
            new AppendixSection(),
            new LedSection(new MatchesSection(request.Topic ?? "", matches), prose),
        ];
        return sections.ToDictionary(section => section.Name, section => (Func<Task<IReadOnlyList<BriefingBlock>>>)(() => section.WriteAsync(desk, subjects, cancellationToken)));
    }
}
