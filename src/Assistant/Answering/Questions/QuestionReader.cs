using System.Text.RegularExpressions;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Search.Routing;
using LittleGiants.Extraction.Facts.Events;
using LittleGiants.Extraction.Facts.Formulas;
using LittleGiants.Extraction.Facts.Officers;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>From the words of a question to what it asks: language, companies, period, line, event, office, intent.</summary>
internal sealed partial class QuestionReader(DocumentRouter router)
{
    /// <summary>Characters of a question that are read.</summary>
    public const int MaxLength = 4_000;

    /// <summary>The titles of offices in all languages.</summary>
    private static readonly Lazy<CueWords> Titles = new(() => new CueWords([.. OfficerRoles.Default.Roles.SelectMany(role => role.Titles.Values).SelectMany(titles => titles)]));

    private const string Revenue = "revenue";
    private const string RevenueGrowth = "revenue_growth";
    private const string RevenueChange = "revenue_change";

    public async Task<Question> ReadAsync(AnswerRequest request, Focus before, TurnLibrary library, CancellationToken cancellationToken)
    {
        var question = await ReadOneAsync(request, before, library, cancellationToken);

        // A caller that says what kind of answer it wants gets one.
        var read = request.Kind is not null ? question : await PartReader.WithPartsAsync(
            question,
            before,
            QuestionCues.For(question.Language),
            async (part, focus) => WithoutOthersLine(await ReadOneAsync(request with { Question = part, Language = question.Language }, focus, library, cancellationToken)));
        return read.Parts.Count > 0 ? read : WithoutOthersLine(read);
    }

    /// <summary>
    /// A line with words beside it that were not understood is another line: its words are looked up as they stand. So is an office of somebody else, or of
    /// another time ("the former chief executive", "the chief executive of its subsidiary").
    /// </summary>
    private static Question WithoutOthersLine(Question question) => question switch
    {
        { HasUnread: true, Intent: Intent.Officer, Role: not null } => question with { Role = null, Intent = Intent.Open },
        { HasUnread: false } or { Intent: not (Intent.Value or Intent.Change or Intent.Compare or Intent.Event) } or { Events.Count: > 0, Intent: Intent.Event } => question,
        { Kind: AnswerKind.Text, Intent: Intent.Value or Intent.Change } => question with { Lines = [], Intent = Intent.Open },
        _ => question with { Lines = [] },
    };

    private async Task<Question> ReadOneAsync(AnswerRequest request, Focus before, TurnLibrary library, CancellationToken cancellationToken)
    {
        var text = request.Question.Length > MaxLength ? request.Question[..MaxLength] : request.Question;
        var language = request.Language ?? QuestionLanguage.Of(text, before.Language);
        var cues = QuestionCues.For(language);
        var core = QuestionCore.Of(text, cues);

        // 1. Whose: quoted names one by one, because each must be found or missed by itself; otherwise the names in the text.
        var route = await router.RouteAsync(core, SearchScope.Everything, cancellationToken);
        var all = await library.CompaniesAsync(cancellationToken);
        var (companies, mentions, unknown) = await CompaniesAsync(core, route, cues, all, cancellationToken);
        var isQuoted = Quoted().IsMatch(core);
        unknown = isQuoted ? unknown : [.. unknown.Where(name => Strangers.IsName(name, core, cues))];
        var misspelt = default(string);
        if (!isQuoted && companies.Count == 0 && unknown is [var written] && Strangers.NearestTo(written, all) is { } near)
        {
            (companies, mentions, unknown, misspelt) = ([near], [written], [], written);
        }
        else if (!isQuoted && companies.Count + unknown.Count == 0 && Strangers.NamedInPart(core, cues, all) is var (meant, part))
        {
            (companies, mentions) = ([meant], [part]);
        }

        var topicText = WithoutNames(core, route, mentions.Concat(unknown));

        // 2. What: a line of the vocabulary, an event, an office.
        var definition = FormulaReader.Read(text, language);
        var defined = topicText[..DefinitionStart(topicText)];
        defined = UnreadWords.Asking(defined) is var asking && AskedLines.Find(asking, cues).Count > 0 ? asking : defined;
        var matches = AskedLines.Find(defined, cues);
        var rest = Without(defined, matches);
        var lines = AskedLines.Of(matches, rest, cues);
        var events = EventCatalog.Default.AskedBy(topicText, language).Select(kind => kind.Id).ToList();
        var (years, day) = QuestionPeriod.Read(core, language);
        var question = new Question(text, language, Intent.Open)
        {
            Core = core,
            Kind = request.Kind ?? AnswerKind.Text,
            Companies = companies,
            Mentions = mentions,
            Unknown = unknown,
            Years = years,
            Day = day,
            IsPartYear = cues.PartYear.IsIn(topicText) && !cues.LatestYear.IsIn(topicText),
            IsPriorYear = cues.PriorYear.IsIn(topicText),
            Lines = lines,
            WithoutNames = topicText,
            HasUnread = definition is null && lines.Count > 0 && (AskedLines.AreSeveral(matches, lines) || UnreadWords.AreIn(rest, NamesOf(companies, mentions, unknown), cues)),
            LineWords = LineWords(AskedCurrency.Without(topicText, cues).Replace("()", " ", StringComparison.Ordinal)),
            Definition = definition,
            Events = events,
            Role = OfficerRoles.Default.AskedBy(topicText)?.Id,
            Currency = AskedCurrency.In(core, cues),
            Misspelt = misspelt,
            Superlative = Superlative(topicText, cues),
            AsksHowMany = cues.HowMany.IsIn(core),
            AsksCount = cues.HowMany.IsIn(core) || core.Contains("number of", StringComparison.OrdinalIgnoreCase),
            MeanYears = definition is null && cues.Average.IsIn(topicText) ? MeanYears(topicText, years) : 1,
            AsksHowMuch = cues.HowMuch.IsIn(core),
            IsOverAll = companies.Count + unknown.Count == 0 && lines.Count > 0 && cues.Companies.IsIn(topicText) && (Superlative(topicText, cues) != 0 || cues.Rank.IsIn(topicText)),
        };
        question = GrowthBetween(question);
        question = question with { Intent = IntentReader.Of(question, topicText, rest, cues, request.Kind) };
        if (question is { Intent: Intent.Officer, Role: not null })
        {
            question = question with { HasUnread = UnreadWords.AreIn(Titles.Value.Without(topicText), NamesOf(companies, mentions, unknown), cues) };
        }

        return FollowUps.Complete(question, topicText, before, all, cues);
    }

    /// <summary>"Revenue growth from 2021 to 2023": of the later year, or over all of them, which no line holds.</summary>
    private static Question GrowthBetween(Question question) => question is { Definition: null, MeanYears: 1, Years.Count: 2, Lines: [RevenueGrowth or RevenueChange, ..] }
        ? question.Years.Max() - question.Years.Min() == 1 ? question with { Years = [question.Years.Max()] } : question with { Lines = [Revenue] }
        : question;

    private async Task<(List<CompanyRecord> Companies, List<string> Mentions, List<string> Unknown)> CompaniesAsync(
        string core, DocumentRoute route, QuestionCues cues, IReadOnlyList<CompanyRecord> all, CancellationToken cancellationToken)
    {
        var (companies, mentions, unknown) = (new List<CompanyRecord>(), new List<string>(), new List<string>());
        foreach (Match match in Quoted().Matches(core))
        {
            var name = match.Groups["name"].Value.Trim();
            // A name alone would begin the sentence, where any word has a capital.
            var own = await router.RouteAsync("of " + name, SearchScope.Everything, cancellationToken);
            if (own.Companies is [var company, ..])
            {
                companies.Add(company);
                mentions.Add(name);
            }
            else if (own is { IsChosen: true, Documents: [{ Document: { CompanyId: null } document }] })
            {
                companies.Add(CompanyView.Nameless(document, name));
                mentions.Add(name);
            }
            else if (Strangers.NamedInPart("of " + name, cues, all) is var (meant, part) && part.Length == name.Length)
            {
                companies.Add(meant);
                mentions.Add(name);
            }
            else
            {
                unknown.Add(name);
            }
        }

        if (companies.Count + unknown.Count > 0)
        {
            return (companies, mentions, unknown);
        }

        // A document whose company was not found is its own subject, when the question names its file.
        companies.AddRange(route.Companies);
        if (companies.Count == 0 && route is { IsChosen: true, Documents: [{ Document: { CompanyId: null } named }, ..] })
        {
            companies.Add(CompanyView.Nameless(named, named.Stem));
        }

        return (companies, [.. companies.Select(company => company.Name)], companies.Count > 0 ? [] : [.. route.Unknown]);
    }

    private static string WithoutNames(string core, DocumentRoute route, IEnumerable<string> names)
    {
        var text = route.Text.Length > 0 ? route.Text : core;
        foreach (var name in names.Where(name => name.Length > 2 || name.Any(Tokenizer.Han)))
        {
            text = text.Replace(name, " ", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private static string Without(string text, IReadOnlyList<LineMatch> matches) =>
        matches.Aggregate(text, (rest, match) => string.Concat(rest.AsSpan(0, match.Span.Start), new string(' ', match.Span.Length), rest.AsSpan(match.Span.End)));

    private static IEnumerable<string> NamesOf(IEnumerable<CompanyRecord> companies, IEnumerable<string> mentions, IEnumerable<string> unknown) =>
        [.. mentions, .. unknown, .. companies.SelectMany(company => company.Aliases).Select(alias => alias.Text)];

    /// <summary>"3 year average", or the years from the first to the last that are named.</summary>
    private static int MeanYears(string text, IReadOnlyList<int> years) =>
        Span().Match(text) is { Success: true } match ? int.Parse(match.Groups["years"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
        : years.Count > 1 ? years.Max() - years.Min() + 1
        : 1;

    private static int DefinitionStart(string text) => text.IndexOf("defined as", StringComparison.OrdinalIgnoreCase) is > 0 and var at ? at : text.Length;

    /// <summary>What follows "value of" or "the", up to where the period or company begins.</summary>
    private static string LineWords(string text)
    {
        var match = Named().Match(text);
        return (match.Success ? match.Groups["line"].Value : text).Trim(' ', '?', '.', ',', '？', '。');
    }

    private static int Superlative(string text, QuestionCues cues) => cues.Highest.IsIn(text) ? 1 : cues.Lowest.IsIn(text) ? -1 : 0;

    [GeneratedRegex(@"\b(?<years>[2-9]|10)[\s-]*(?:year|years|jaar|jaars|Jahre|Jahres|ans|année|年)", RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex("[\"“„«](?<name>[^\"”“»]{2,120})[\"”“»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:what was the value of|value of|what (?:is|was|were) the|how many|how much)\s+(?:number of\s+)?(?<line>.+?)(?:\s+(?:at the end|in the|for|according|did|does|were|was|are|is|do|of\s*$|in (?:FY|Q|[0-9])|have)|\?|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
