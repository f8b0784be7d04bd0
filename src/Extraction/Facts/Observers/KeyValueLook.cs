using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Reads a name and its value as a fact: the name is a whole label, the value one figure of its kind and nothing else.</summary>
internal sealed class KeyValueLook
{
    /// <summary>An amount without a currency is at least this large: a smaller one may stand in thousands.</summary>
    private const decimal LeastBareAmount = 100_000;

    private static readonly char[] Marks = [' ', '.', ',', '，', '*', '\u00A0'];
    private readonly DocumentFrame _frame;
    private readonly FactCues _cues;
    private readonly QuantityReader _reader;
    private readonly LabelIndex _labels;
    private readonly FiscalCalendar _calendar;
    private readonly PlaceScope _scope;

    public KeyValueLook(DocumentFrame frame, FactCues cues, QuantityReader reader, LabelIndex labels)
    {
        (_frame, _cues, _reader, _labels) = (frame, cues, reader, labels);
        _calendar = new FiscalCalendar(frame, cues);
        _scope = new PlaceScope(frame.Document, cues);
    }

    public IEnumerable<Observation> At(TextSpan name, TextSpan value)
    {
        var label = _frame.Document.TextOf(name).ToString();
        if (Named(label) is not var (labels, year) || _scope.At(name.Start) == Scope.Segment || IsOther(Brackets(label)))
        {
            yield break;
        }

        var text = _frame.Document.TextOf(value).ToString();
        var (figures, note) = WithoutNote(text);
        if (note is not null && year is not null)
        {
            yield break; // two periods
        }

        foreach (var found in labels)
        {
            var concept = found.Concept;
            if (IsConfused(concept, label) || IsConfused(concept, text) || Figure(figures, label, concept) is not { } quantity || PeriodOf(concept, note ?? year) is not { } period)
            {
                continue;
            }

            yield return new Observation(concept.Id, Moved(quantity, value.Start), period, _scope.OfSentences(name.Start),
                new TextSpan(Math.Min(name.Start, value.Start), Math.Max(name.End, value.Start + quantity.Span.End)), _frame.Kind == DocumentKind.Article ? SourceRank.Press : SourceRank.Narrative)
            {
                LabelPreference = found.Preference,
                Label = name,
                IsRounded = quantity.Qualifier != Qualifier.Exact,
            };
        }
    }

    /// <summary>What a name is a label of, with or without a year before, behind or in brackets.</summary>
    private (IReadOnlyList<ConceptLabel> Labels, PeriodMention? Year)? Named(string label)
    {
        var mentions = _calendar.Periods.Read(label);
        if (mentions.Count > 1)
        {
            return null;
        }

        PeriodMention? year = mentions.Count == 1 ? mentions[0] : null;
        if (_labels.Find(LabelKey.Of(label)) is { Count: > 0 } whole)
        {
            return (whole, year);
        }

        var before = WithoutLinks(label.AsSpan(0, year?.Span.Start ?? label.Length));
        var behind = WithoutLinks(label.AsSpan(year?.Span.End ?? label.Length));
        var rest = before.Length == 0 ? behind : behind.Length == 0 ? before : "";
        return _labels.Find(LabelKey.Of(rest)) is { Count: > 0 } labels ? (labels, year) : null;
    }

    /// <summary>Without the words that tie a year to its label: "Umsatz im Jahr", "年末".</summary>
    private string WithoutLinks(ReadOnlySpan<char> text)
    {
        var links = KeyValueWords.Default.Links(_frame.Language);
        var rest = text.Trim().Trim(Marks).Trim("()（）").ToString();
        foreach (var link in links.OrderByDescending(link => link.Length))
        {
            var isHan = link[0] >= '\u2E80';
            if (rest.EndsWith(link, StringComparison.OrdinalIgnoreCase) && (isHan || rest.Length == link.Length || rest[^(link.Length + 1)] is ' ' or '(' or ','))
            {
                rest = rest[..^link.Length].TrimEnd(' ', '(', '（', ',');
            }
            else if (rest.StartsWith(link, StringComparison.OrdinalIgnoreCase) && (isHan || (rest.Length > link.Length && rest[link.Length] == ' ')))
            {
                rest = rest[link.Length..].TrimStart();
            }
        }

        return rest;
    }

    /// <summary>A year in brackets behind the value: "120 (2023)", "412人（2023年末）".</summary>
    private (string Figures, PeriodMention? Year) WithoutNote(string text)
    {
        var trimmed = text.TrimEnd(Marks);
        var inside = LabelKey.Bracketed(trimmed);
        if (inside is { Length: > 0 } && _calendar.Periods.Read(inside) is [var year]
            && WithoutLinks(string.Concat(inside[..year.Span.Start], " ", inside[year.Span.End..])).Trim().Length == 0)
        {
            return (trimmed[..(trimmed.Length - inside.Length - 2)], year);
        }

        // "297 (Vorjahr: 304)"
        if (inside is { Length: > 0 } && _cues.Prior.IsIn(inside))
        {
            return (trimmed[..(trimmed.Length - inside.Length - 2)], null);
        }

        return (text, null);
    }

    private Quantity? Figure(string text, string label, Concept concept)
    {
        var unit = _reader.ReadHeader(Brackets(label), new QuantityContext { Currency = _frame.Currency });
        var isScaled = concept.Kind == ConceptKind.Money && unit.Power is not null;
        var context = new QuantityContext { Currency = unit.Currency ?? _frame.Currency, Unit = isScaled ? unit : null, IsTableCell = isScaled };
        var quantities = _reader.Read(text, context);
        if (concept.Kind == ConceptKind.Year)
        {
            quantities = YearFigures.Read(text, quantities, _calendar.Periods);
        }

        if (quantities is not [{ Value: { } value, Qualifier: not (Qualifier.AtMost or Qualifier.LessThan) } quantity]
            || !text.AsSpan(0, quantity.Span.Start).Trim().IsEmpty || !IsTail(text.AsSpan(quantity.Span.End)))
        {
            return null;
        }

        var fitting = Fit(quantity, concept, isScaled);
        return fitting is not null && ConceptValues.IsPlausible(concept, ref value) ? fitting : null;
    }

    private Quantity? Fit(Quantity quantity, Concept concept, bool isScaled) => (concept.Kind, quantity.Unit) switch
    {
        (ConceptKind.Money, QuantityUnit.Currency or QuantityUnit.Count) when quantity.Currency is not null => quantity with { Unit = QuantityUnit.Currency },
        (ConceptKind.Money, QuantityUnit.Currency or QuantityUnit.Count) when (_frame.Currency ?? _cues.HomeCurrency) is { } own && (isScaled || Math.Abs(quantity.Value!.Value) >= LeastBareAmount) =>
            quantity with { Unit = QuantityUnit.Currency, Currency = own },
        (ConceptKind.Count, QuantityUnit.Count) when quantity.Currency is null => quantity,
        (ConceptKind.Years, QuantityUnit.DurationYears) => quantity with { Unit = QuantityUnit.Count },
        (ConceptKind.Percent, QuantityUnit.Percent) => quantity,
        (ConceptKind.Year, QuantityUnit.Year) => quantity,
        _ => null,
    };

    private bool IsTail(ReadOnlySpan<char> text)
    {
        var tail = text.Trim().Trim(Marks).Trim("()（）").Trim();
        return tail.IsEmpty || KeyValueWords.Default.Tails(_frame.Language).GetAlternateLookup<ReadOnlySpan<char>>().Contains(tail);
    }

    private static string Brackets(string label)
    {
        var open = label.IndexOfAny(['(', '（']);
        return open < 0 ? "" : label[(open + 1)..].TrimEnd(' ', ')', '）');
    }

    /// <summary>Whether what stands in brackets says: a plan, a part of the year, a change, a part of the company.</summary>
    private bool IsOther(string note) => note.Length > 0
        && (_cues.Forecast.IsIn(note) || _cues.PartYear.IsIn(note) || _cues.PartYearIn.IsIn(note) || _cues.NotValue.IsIn(note) || _cues.Prior.IsIn(note)
            || _cues.Segment.IsIn(note) || _cues.Parent.IsIn(note) || _cues.Others.IsIn(note));

    private bool IsConfused(Concept concept, string text) =>
        concept.Confusers[_frame.Language] is { Count: > 0 } confusers && new WordSet(confusers.Where(confuser => confuser.IsOfNames).Select(confuser => confuser.Text)).IsIn(text);

    private Period? PeriodOf(Concept concept, PeriodMention? year)
    {
        if (concept.Period == PeriodType.Forever)
        {
            return year is null ? Period.Unknown : null;
        }

        if (year is { } named)
        {
            return _frame.FiscalYear is null ? new Period(null, named.Date, named.Year)
                : _calendar.YearOf(named) is { } fiscal ? _calendar.Of(concept.Period, fiscal) : null;
        }

        return _frame.FiscalYear is { } current ? _calendar.Of(concept.Period, current)
            : new Period(null, _frame.Kind == DocumentKind.Article && concept.Period == PeriodType.Instant ? _frame.Document.Date : null, null);
    }

    private static Quantity Moved(Quantity quantity, int by) => quantity with
    {
        Span = new TextSpan(quantity.Span.Start + by, quantity.Span.End + by),
        Digits = new TextSpan(quantity.Digits.Start + by, quantity.Digits.End + by),
    };
}
