using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>Finds what a report or an article says happened to its company, and what it says did not. Stateless; safe for several threads.</summary>
public static class EventFinder
{
    private const string Han = "zh";

    /// <summary>By kind; affirmed before negated, the strongest first.</summary>
    public static IReadOnlyList<CompanyEvent> Find(DocumentFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Kind is DocumentKind.PolicyArticle || Language.Find(frame.Language) is not { Tag: var language })
        {
            return [];
        }

        var options = EventOptions.Default;
        var (cues, words, isHan) = (EventCues.For(language), EventWords.For(language), language == Han);
        var reading = new EventSentence(cues, words, options, isHan);
        var strength = new EventStrength(frame, language, words, options);
        var found = new List<CompanyEvent>();
        var memory = cues.Memory();
        foreach (var sentence in Sentences.Of(frame.Document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var candidates = cues.In(frame.Document.TextOf(sentence), memory);
            if (candidates.Length == 0)
            {
                continue;
            }

            var text = frame.Document.TextOf(sentence).ToString().Replace('\n', ' ').Replace('\t', ' ');
            foreach (var (cue, span) in reading.Read(text, candidates))
            {
                var at = new TextSpan(sentence.Start + span.Start, sentence.Start + span.End);
                var (value, year) = strength.Of(cue, text, span, sentence.Start);
                found.Add(new CompanyEvent(cue.Set.Kind.Id, cue.Polarity, sentence, at, year, value));
            }
        }

        found.AddRange(new EventForms(frame.Document, cues, words, options).Read());
        return Strongest(found, options);
    }

    private static List<CompanyEvent> Strongest(List<CompanyEvent> found, EventOptions options) =>
        [.. found.GroupBy(item => (item.Kind, item.Polarity)).OrderBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Polarity)
            .SelectMany(group => group.OrderByDescending(item => item.Strength).ThenBy(item => item.Sentence.Start).Take(options.MaxPerKind))];
}
