using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering.Assisted;

/// <summary>Reads the one figure of a quote that a concept can have, with the checks that rules make: confusers, others' figures, plans, other years.</summary>
internal sealed class QuotedFigure(QuantityReaders readers)
{
    /// <summary>Letters that a quote holds at least: two Han characters are words.</summary>
    private const int LeastLetters = 2;

    /// <param name="rows">Stored rows of the document, among which the quote's may be.</param>
    public (Quantity? Quantity, AssistedDrop Why) Read(Concept concept, QuotePlace place, DocumentRecord document, IReadOnlyList<RowRecord> rows)
    {
        if (place.Quote.Count(char.IsLetter) < LeastLetters)
        {
            return (null, AssistedDrop.NoSingleFigure); // a bare number says nothing of what it is
        }

        var (figures, drop) = place.IsRow ? OfRow(concept, place, document, rows) : OfSentence(concept, place, document);
        if (figures is not [var quantity])
        {
            return (null, figures.Count > 0 ? AssistedDrop.NoSingleFigure : drop);
        }

        if (quantity.Value is not { } value)
        {
            return quantity.Low is not null || quantity.High is not null ? (quantity, default) : (null, AssistedDrop.NoSingleFigure);
        }

        var plausible = value;
        return !ConceptValues.IsPlausible(concept, ref plausible) ? (null, AssistedDrop.Implausible)
            : plausible != value ? (quantity with { Value = plausible, Low = plausible, High = plausible }, default)
            : (quantity, default);
    }

    private (IReadOnlyList<Quantity> Figures, AssistedDrop Why) OfSentence(Concept concept, QuotePlace place, DocumentRecord document)
    {
        var text = place.SentenceText;
        if (document.Language is not { } language || readers.For(language) is not { } reader)
        {
            return ([], AssistedDrop.NoSingleFigure);
        }

        var all = reader.Read(text, new QuantityContext { Currency = document.Currency }).Where(quantity => place.InSentence.Contains(quantity.Digits)).ToList();
        var fitting = all.Where(quantity => Fits(concept, quantity)).ToList();
        if (fitting.Count != 1)
        {
            return (fitting, AssistedDrop.NoSingleFigure);
        }

        var quantity = concept.Kind == ConceptKind.Years ? fitting[0] with { Unit = QuantityUnit.Count } : fitting[0];
        var cues = FactCues.For(language);
        if (new SentenceSubject(cues).IsMeantOtherwise(text, place.InSentence, quantity, PatternOf(concept, language)) || cues.Segment.IsIn(text) || cues.Parent.IsIn(text))
        {
            return ([], AssistedDrop.MeantOtherwise);
        }

        if (concept.Period != PeriodType.Forever && (IsOfOtherYear(all, document) || cues.PriorIn.IsIn(place.Quote)))
        {
            return ([], AssistedDrop.OtherPeriod);
        }

        return ([Moved(quantity, place.Page.Start + place.Sentence.Start)], default);
    }

    /// <summary>The unit of a cell stands elsewhere in its table: what was read with the table counts.</summary>
    private static (IReadOnlyList<Quantity> Figures, AssistedDrop Why) OfRow(Concept concept, QuotePlace place, DocumentRecord document, IReadOnlyList<RowRecord> rows)
    {
        if (rows.FirstOrDefault(row => row.Page == place.Page.Number && row.Span.Start <= place.Span.Start && row.Span.End >= place.Span.End) is not { } row)
        {
            return ([], AssistedDrop.NoSingleFigure);
        }

        var words = string.Join(' ', [.. row.Path, row.Caption, row.Label]);
        if (row.Scope != Scope.Consolidated || (document.Language is { } language && Words(concept, language).IsIn(words)))
        {
            return ([], AssistedDrop.MeantOtherwise);
        }

        var whole = row.Points.Where(point => point.IsWholePeriod && place.Span.Contains(point.Span)).ToList();
        var ofYear = whole.Where(point => concept.Period == PeriodType.Forever || point.FiscalYear == document.FiscalYear || (point.FiscalYear is null && row.Points.Count == 1)).ToList();
        return ([.. ofYear.Select(QuantityOf).OfType<Quantity>().Where(quantity => Fits(concept, quantity))], whole.Count > 0 && ofYear.Count == 0 ? AssistedDrop.OtherPeriod : AssistedDrop.NoSingleFigure);
    }

    private static bool Fits(Concept concept, Quantity quantity) => concept.Kind switch
    {
        ConceptKind.Money => quantity is { Unit: QuantityUnit.Currency, Currency: not null },
        ConceptKind.Count => quantity is { Unit: QuantityUnit.Count, Currency: null },
        ConceptKind.Percent => quantity.Unit == QuantityUnit.Percent,
        ConceptKind.Year => quantity.Unit == QuantityUnit.Year,
        ConceptKind.Years => quantity.Unit == QuantityUnit.DurationYears,
        _ => false,
    };

    /// <summary>A quote that names years, and not the document's.</summary>
    private static bool IsOfOtherYear(List<Quantity> figures, DocumentRecord document)
    {
        var years = figures.Where(figure => figure.Unit == QuantityUnit.Year).Select(figure => figure.Value).ToList();
        return years.Count > 0 && !years.Contains(document.FiscalYear) && !years.Contains(document.PeriodEnd?.Year);
    }

    /// <summary>The concept's confusers, in a pattern that is not matched: the place is known already.</summary>
    private static ConceptPattern PatternOf(Concept concept, string language) =>
        new(concept, new SentencePattern("{n} units"), 0, IsOwn: false, new ConceptConfusers(concept.Confusers[language]));

    private static WordSet Words(Concept concept, string language) => new(concept.Confusers[language].Where(confuser => confuser.IsOfNames).Select(confuser => confuser.Text));

    /// <summary>Where no unit is stated anywhere, a bare figure can only be a count.</summary>
    private static Quantity? QuantityOf(RowPoint point) => (point.IsUnitUncertain ? QuantityUnit.Count : UnitOf(point.Unit)) is { } unit
        ? new Quantity(unit, Qualifier.Exact, point.Span, point.Printed) { Value = point.Value, Low = point.Value, High = point.Value, Currency = unit == QuantityUnit.Currency ? point.Unit : null, Digits = point.Span }
        : null;

    private static QuantityUnit? UnitOf(string unit) => unit switch
    {
        "percent" => QuantityUnit.Percent,
        "year" => QuantityUnit.Year,
        "count" => QuantityUnit.Count,
        "XXX" => null,
        { Length: 3 } => QuantityUnit.Currency,
        _ => null,
    };

    private static Quantity Moved(Quantity quantity, int by) => quantity with
    {
        Span = new TextSpan(quantity.Span.Start + by, quantity.Span.End + by),
        Digits = new TextSpan(quantity.Digits.Start + by, quantity.Digits.End + by),
    };
}
