using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;
using LittleGiants.Extraction.Facts.Prose;
using LittleGiants.Extraction.Facts.Sectors;

namespace LittleGiants.Extraction.Facts.Titles;

/// <summary>Finds the title of China's programmes for small firms that a company itself holds. Stateless; safe for several threads.</summary>
public static class TitleFinder
{
    /// <summary>The concept whose value is found here.</summary>
    public const string ConceptId = "little_giant_status";

    private const string Han = "zh";
    private const double Sure = 0.9;
    private const double Unsure = 0.75;
    private const int MaxSentence = 900;
    private const int MaxEvidence = 3;
    private static readonly SectorOptions WholeText = new() { MaxText = int.MaxValue };

    public static TitleResult Find(DocumentFrame frame, CancellationToken cancellationToken)
    {
        var language = frame.Language;
        if (frame.Kind is DocumentKind.PolicyArticle || TitleWords.Find(language) is not { } words)
        {
            return TitleResult.Nothing;
        }

        var isHan = language == Han;
        var places = words.PlacesIn(frame.Document.Text, isHan);
        if (places.Count == 0)
        {
            return TitleResult.Nothing;
        }

        var form = ReadForms(frame.Document, words, places, isHan);
        var found = ReadSentences(frame, words, places, isHan, cancellationToken);
        if (form is { Value: { } value } ticked)
        {
            found.Add(new HeldTitle(value, Sure, ticked.Span));
        }

        if (found.Count == 0)
        {
            return form is { Value: null } none ? new TitleResult([], AbsenceReason.NotApplicable, none.Span) : TitleResult.Nothing;
        }

        var best = found.OrderBy(item => TitleRanks.Of(item.Value)).ThenByDescending(item => item.Confidence).First();
        return new TitleResult(
            [new Fact
            {
                Concept = ConceptId,
                Text = best.Value,
                Period = frame.CurrentInstant,
                Scope = Scope.Consolidated,
                Status = FactStatus.Reported,
                Confidence = best.Confidence,
                Evidence = [.. found.Where(item => item.Value == best.Value).OrderByDescending(item => item.Confidence).Select(item => item.Span).Distinct().Take(MaxEvidence)],
            }],
            null,
            null);
    }

    private static (string? Value, TextSpan Span)? ReadForms(SourceDocument document, TitleWords words, List<int> places, bool isHan)
    {
        var form = new TitleForm(document, words, isHan);
        (string? Value, TextSpan Span)? none = null;
        foreach (var place in places)
        {
            if (form.At(place) is { } answer)
            {
                if (answer.Value is not null)
                {
                    return answer;
                }

                none ??= answer;
            }
        }

        return none;
    }

    private static List<HeldTitle> ReadSentences(DocumentFrame frame, TitleWords words, List<int> places, bool isHan, CancellationToken cancellationToken)
    {
        var found = new List<HeldTitle>();
        var sectorWords = SectorWords.Find(frame.Language)!;
        var articles = frame.Kind is DocumentKind.Article ? ArticleCompanies.Of(frame.Document, frame.Language) : null;
        var company = frame.Company ?? (articles?.Companies is [var first, ..] ? first : null);
        if (articles is not null && company is null)
        {
            return found;
        }

        var reading = new TitleSentence(words, company?.Name, [.. sectorWords.Subjects, .. company?.Aliases ?? []], isHan);
        foreach (var paragraph in new TopicReading(frame.Document, sectorWords, WholeText, isHan).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!HasPlace(places, paragraph.Span))
            {
                continue;
            }

            foreach (var sentence in Sentences.In(frame.Document.Text, paragraph.Span))
            {
                if (sentence.Length > MaxSentence || !HasPlace(places, sentence))
                {
                    continue;
                }

                var isOwn = articles is not null && articles.Mentions.Any(mention => sentence.Contains(mention.Span) && string.Equals(mention.Company.Name, company!.Name, StringComparison.OrdinalIgnoreCase));
                if ((articles is null || isOwn) && reading.Read(frame.Document.TextOf(sentence), isOwn) is { } title)
                {
                    found.Add(new HeldTitle(title.Value, title.IsSure ? Sure : Unsure, sentence));
                }
            }
        }

        return found;
    }

    private static bool HasPlace(List<int> places, TextSpan span)
    {
        var at = places.BinarySearch(span.Start);
        at = at < 0 ? ~at : at;
        return at < places.Count && places[at] < span.End;
    }
}
