using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>
/// How many of something a company says it has, where no table and no concept tells: sentences of its own that put the count before the very words of the
/// question ("we operate 47 centers"). All such sentences must agree.
/// </summary>
internal sealed class CountFinder(TurnLibrary library, SearchService search, EvidenceLedger ledger, QuantityReaders readers)
{
    private const int Pages = 12;

    /// <summary>Words without weight between the count and what is counted: "47 of the centers".</summary>
    private const int MaxBetween = 4;

    /// <param name="words">What is counted, as the question calls it.</param>
    public async Task<ValueFinding?> FindAsync(CompanyView view, string words, int? year, CancellationToken cancellationToken)
    {
        var counted = Tokenizer.Distinct(words).Where(token => !LabelWords.Instance.IsIdle(token)).ToList();
        var documents = view.Documents.Where(document => (year is null || document.FiscalYear == year) && !document.IsInterim).ToList();
        if (counted.Count is 0 or > 4 || documents.Count == 0)
        {
            return null;
        }

        var found = new List<(Quantity Quantity, DocumentRecord Document, Citation Citation, TextSpan Digits)>();
        var outcome = await search.SearchAsync(words, SearchScope.Of([.. documents.Select(document => document.Id)]), Pages, cancellationToken);
        foreach (var hit in outcome.Pages.SelectMany(page => page.Passages.Select(hit => (page.Document, Hit: hit))).Where(item => !item.Hit.Passage.IsTable))
        {
            foreach (var (quantity, span, digits) in In(hit.Hit, hit.Document.Language ?? "en", counted))
            {
                found.Add((quantity, hit.Document, await library.CiteAsync(hit.Document.Id, hit.Hit.Passage.Page, span, cancellationToken), digits));
            }
        }

        if (found.Count == 0 || found.Select(item => StatedValue.Of(item.Quantity).Leading).Distinct().Count() > 1)
        {
            return null;
        }

        var (first, _, _, _) = found[0];
        var value = StatedValue.Of(first).Leading;
        return new ValueFinding(view.Company, "", words, year ?? view.LatestYear)
        {
            Value = value,
            Unit = UnitNames.Of(first),
            Fact = new Fact { Concept = "", Quantity = first, Period = Period.Unknown, Scope = Scope.Consolidated, Status = FactStatus.Reported, Confidence = 0.6, Evidence = [] },
            Evidence = [.. found.DistinctBy(item => item.Citation.Span).Take(2).Select(item => ledger.Quote(item.Document, item.Citation, [new CitedFact(value, item.Digits)], value is { } known ? [known] : []))],
        };
    }

    private IEnumerable<(Quantity Quantity, TextSpan Span, TextSpan Digits)> In(PassageHit hit, string language, List<string> counted)
    {
        var cues = QuestionCues.For(language);
        if (readers.For(Language.Find(language)?.Tag ?? "en") is not { } reader)
        {
            yield break;
        }

        var at = 0;
        foreach (var sentence in AnswerSentences.Split(hit.Text))
        {
            var start = at;
            at += sentence.Length;
            if (!cues.Self.IsIn(sentence) || cues.NotNow.IsIn(sentence))
            {
                continue;
            }

            foreach (var quantity in reader.Read(sentence, new QuantityContext()))
            {
                if (quantity is { Unit: QuantityUnit.Count, Currency: null } && !IsPartOfName(sentence, quantity.Span.Start) && Follows(sentence[quantity.Span.End..], counted))
                {
                    var trimmed = sentence.AsSpan().Trim();
                    var lead = sentence.IndexOf(trimmed.ToString(), StringComparison.Ordinal);
                    var place = hit.Passage.Span.Start + start;
                    yield return (quantity, new TextSpan(place + lead, place + lead + trimmed.Length), new TextSpan(place + quantity.Digits.Start, place + quantity.Digits.End));
                }
            }
        }
    }

    /// <summary>"737-10 aircraft".</summary>
    private static bool IsPartOfName(string sentence, int at) => at > 1 && sentence[at - 1] is '-' or '/' && char.IsLetterOrDigit(sentence[at - 2]);

    /// <summary>The words of the question come next, with few words between and no other clause.</summary>
    private static bool Follows(string rest, List<string> counted)
    {
        var clause = rest.IndexOfAny([',', ';', '.', '(', '，', '。', '；']) is >= 0 and var end ? rest[..end] : rest;
        var next = Tokenizer.Of(clause).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // "10 other countries", "two academic trials", "42 countries where customers": a part, or something else.
        var between = next.TakeWhile(token => !counted.Contains(token)).ToList();
        return between.Count <= MaxBetween && between.TrueForAll(LabelWords.Instance.IsIdle) && counted.TrueForAll(next.Skip(between.Count).Take(MaxBetween + counted.Count).Contains);
    }
}
