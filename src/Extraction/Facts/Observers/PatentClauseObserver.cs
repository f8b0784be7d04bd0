using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Counts rights clause by clause: "拥有有效专利62项，其中发明专利19项、实用新型专利43项".</summary>
internal sealed class PatentClauseObserver(QuantityReaders readers) : IObserver
{
    public IEnumerable<Observation> Observe(DocumentFrame frame, CancellationToken cancellationToken)
    {
        var words = PatentWords.Default;
        if (!words.Languages.Contains(frame.Language) || readers.For(frame.Language) is not { } reader)
        {
            yield break;
        }

        var cues = FactCues.For(frame.Language);
        var periods = new SentencePeriods(frame, cues, new FiscalCalendar(frame, cues));
        var scope = new PlaceScope(frame.Document, cues);
        var subject = new PatentOwner(words, new OwnSubject(frame, cues), new CarriedSubject(frame, cues, new OwnSubject(frame, cues)));
        foreach (var sentence in Sentences.Of(frame.Document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!words.Any.IsIn(frame.Document.TextOf(sentence)))
            {
                continue;
            }

            var text = frame.Document.TextOf(sentence).ToString();
            var quantities = reader.Read(text, QuantityContext.None);
            foreach (var count in new PatentClauses(text, quantities, words, frame.Kind == DocumentKind.Article).Counts())
            {
                if (!subject.IsCompany(text, count.Quantity.Digits) || periods.Of(text, quantities, IndexOf(quantities, count.Quantity), PeriodType.Instant) is not { } period)
                {
                    continue;
                }

                var evidence = new TextSpan(count.Evidence.Start + sentence.Start, count.Evidence.End + sentence.Start);
                yield return new Observation(
                    count.Concept, Moved(count.Quantity, sentence.Start), period, scope.OfSentences(sentence.Start),
                    evidence, frame.Kind == DocumentKind.Article ? SourceRank.Press : SourceRank.Narrative)
                {
                    Label = evidence,
                    IsRounded = count.Quantity.Qualifier != Qualifier.Exact,
                };
            }
        }
    }

    private static int IndexOf(IReadOnlyList<Quantity> quantities, Quantity quantity)
    {
        var index = 0;
        while (quantities[index].Digits != quantity.Digits)
        {
            index++;
        }

        return index;
    }

    private static Quantity Moved(Quantity quantity, int by) => quantity with
    {
        Span = new TextSpan(quantity.Span.Start + by, quantity.Span.End + by),
        Digits = new TextSpan(quantity.Digits.Start + by, quantity.Digits.End + by),
    };
}
