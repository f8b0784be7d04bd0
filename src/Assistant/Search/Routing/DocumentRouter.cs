using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Search.Routing;

/// <summary>From a question to the documents it is about: by company, then year, kind and day.</summary>
internal sealed class DocumentRouter(ILibrary library, TopicCatalog topics, RoutingOptions options)
{
    private const int ShortestFileWord = 3;
    private readonly PeriodFit _period = new(options);
    private LibraryIndex? _index;

    public TokenFrequencies Frequencies { get; } = new(library);

    public async Task<DocumentRoute> RouteAsync(string question, SearchScope scope, CancellationToken cancellationToken)
    {
        var index = await IndexAsync(cancellationToken);
        var words = NameWord.In(question);
        var (frequencies, _) = await Frequencies.OfAsync([.. words.Select(word => word.Token).Distinct()], index.Version, cancellationToken);
        var reader = new MentionReader(index.Companies, IsTerm, (token, company) => frequencies.GetValueOrDefault(token) is > 0 and var count && count <= PassagesOf(index, company));
        var lines = LineVocabulary.For("en").Find(question);
        var mentions = reader.Read(question).Where(mention => !lines.Any(line => IsInside(mention, line))).ToList();
        var files = FileMentions(index, question, [.. words.Where(word => !lines.Any(line => IsInside(new Mention(word.Start, word.End, []), line)))], mentions);
        var strangers = MentionReader.Strangers(question, [.. mentions, .. files.Keys]);
        if (mentions.Count == 0 && files.Count == 0 && strangers.Count == 0)
        {
            strangers.AddRange(UnheardOf(question, words, frequencies));
        }

        var tokens = Tokenizer.Of(question).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var asked = AskedPeriod.Read(question, tokens);
        var companies = scope.Companies?.ToHashSet() ?? [.. mentions.SelectMany(mention => mention.Companies)];
        var named = files.Values.SelectMany(documents => documents).ToHashSet();
        var isNamed = companies.Count > 0 || named.Count > 0;
        var candidates = scope.Documents is { } ids
            ? index.All.Where(document => ids.Contains(document.Id))
            : !isNamed && strangers.Exists(name => !IsAbbreviation(name)) ? [] : index.Documents.Where(document => !isNamed || IsOf(document, companies) || named.Contains(document.Id));
        var forms = RoutingWords.Instance.FormsIn(tokens);
        var routed = candidates.Select(document => new RoutedDocument(
                document,
                _period.Of(document, index.NameOf(document), asked, forms, index.LatestYear(document.CompanyId)) * (IsOf(document, companies) || !isNamed ? 1 : options.NamedByFile)))
            .OrderByDescending(routed => routed.Fit).ThenByDescending(routed => routed.Document.FiscalYear).ThenBy(routed => routed.Document.Id).ToList();
        return new DocumentRoute(scope.Documents is null && isNamed ? Best(routed) : routed)
        {
            Companies = [.. companies.Select(index.Company).OfType<CompanyRecord>()],
            Unknown = strangers,
            IsChosen = isNamed || scope.Documents is not null,
            Period = asked,
            Version = index.Version,
            Text = Without(question, [.. mentions, .. files.Keys]),
        };
    }

    /// <summary>"Earnings" of "earnings per share" and "SG" of "SG&amp;A" name a line, no file and no company.</summary>
    private static bool IsInside(Mention mention, LineMatch line) =>
        line.Span.Start <= mention.Start && mention.End <= line.Span.End && mention.End - mention.Start < line.Span.Length;

    /// <summary>An abbreviation that nothing explains may stand for a company that is there: everything is searched, and it is told.</summary>
    private static bool IsAbbreviation(string name) => !name.Contains(' ', StringComparison.Ordinal) && name.Count(char.IsUpper) > 1;

    private static bool IsOf(DocumentRecord document, HashSet<long> companies) => document.CompanyId is { } company && companies.Contains(company);

    private static long PassagesOf(LibraryIndex index, long company) =>
        index.Documents.Where(document => document.CompanyId == company).Sum(document => document.Passages.Last - document.Passages.First + 1) / 2;

    /// <summary>Of each company those that fit nearly as well as its best.</summary>
    private List<RoutedDocument> Best(List<RoutedDocument> routed) =>
    [
        .. routed.GroupBy(item => item.Document.CompanyId).SelectMany(group => group.Where(item => item.Fit >= group.First().Fit * options.LeastFit).Take(options.MostDocuments))
            .OrderByDescending(item => item.Fit),
    ];

    private bool IsTerm(string token) => QuestionWords.Instance.IsIdle(token) || topics.At([token], 0) is not null || SheetWords.Instance.AskedAt([token], 0) is not null;

    /// <summary>Capital words of the question that stand in the names of few files: documents whose company is not known are found by them.</summary>
    private Dictionary<Mention, List<long>> FileMentions(LibraryIndex index, string question, List<NameWord> words, List<Mention> mentions)
    {
        var found = new Dictionary<Mention, List<long>>();
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (!word.IsCapital || char.IsAsciiDigit(word.Text[0]) || RoutingWords.Instance.IsCommon(word.Token) || IsTerm(word.Token))
            {
                continue;
            }

            // "A_B" and "A-B" are one name.
            var phrase = at + 1 < words.Count && words[at + 1].Start == word.End + 1 && question[word.End] is '_' or '-' ? new[] { word.Token, words[at + 1].Token } : [word.Token];
            if (phrase is [{ Length: < ShortestFileWord }])
            {
                continue;
            }

            // Of a company that is named, documents whose own company was not found.
            var isMentioned = mentions.Any(mention => mention.Covers(word.Start));
            var documents = index.Documents
                .Where(document => document.CompanyId is null || !isMentioned)
                .Where(document => TokenPhrase.StandsIn(index.NameOf(document).Tokens, phrase) || (document.CompanyId is null && TokenPhrase.StandsIn(index.NameOf(document).Title, phrase)))
                .Select(document => document.Id).ToList();
            if (documents.Count > 0 && documents.Count <= Math.Max(options.MostDocuments, index.Documents.Count / 10))
            {
                found[new Mention(word.Start, words[at + phrase.Length - 1].End, [])] = documents;
            }
        }

        return found;
    }

    /// <summary>Capital words inside the question that stand nowhere in the library; the second part of a joined word ("EBIT-Marge") is none.</summary>
    private IEnumerable<string> UnheardOf(string question, List<NameWord> words, IReadOnlyDictionary<string, long> frequencies) => words.Skip(1)
        .Where(word => char.IsUpper(word.Text[0]) && question[word.Start - 1] != '-' && word.Text.Length > 2 && !frequencies.ContainsKey(word.Token) && !IsTerm(word.Token) && !word.Text.Any(char.IsAsciiDigit))
        .Select(word => word.Text).Distinct().Take(1);

    private static string Without(string question, List<Mention> mentions)
    {
        var text = question.ToCharArray();
        foreach (var mention in mentions)
        {
            // A sign parts what stood on both sides of the name.
            text.AsSpan(mention.Start, mention.End - mention.Start).Fill(' ');
            if (mention.End + 1 < text.Length && text[mention.End] is '\'' or '’' && text[mention.End + 1] == 's')
            {
                text.AsSpan(mention.End, 2).Fill(' ');
            }
        }

        return new string(text);
    }

    private async Task<LibraryIndex> IndexAsync(CancellationToken cancellationToken)
    {
        var version = await library.VersionAsync(cancellationToken);
        if (_index is not { } index || index.Version != version)
        {
            _index = index = new LibraryIndex(version, await library.DocumentsAsync(cancellationToken), await library.CompaniesAsync(cancellationToken));
        }

        return index;
    }
}
