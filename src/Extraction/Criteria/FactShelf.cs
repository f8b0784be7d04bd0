using System.Globalization;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Criteria;

/// <summary>The facts of a document as rules ask for them: by id and year, stated or derived, of the whole company.</summary>
internal sealed class FactShelf
{
    private readonly ExtractionResult _result;
    private readonly DerivingParts _parts;
    private readonly FactDeriver _deriver;
    private readonly Dictionary<(string Id, int YearsBack), DerivedValue?> _derived = [];
    private readonly Dictionary<Fact, int> _indexes;
    private readonly List<int> _listed = [];

    /// <summary>Whether the newest year of each fact counts: articles tell of several years, and of none in particular.</summary>
    private readonly bool _takesNewest;

    public FactShelf(ExtractionResult result, FactDeriver deriver)
    {
        _indexes = new(result.Facts.Count, ReferenceEqualityComparer.Instance);
        var stated = new List<Fact>(result.Facts.Count);
        for (var i = 0; i < result.Facts.Count; i++)
        {
            var fact = result.Facts[i];
            _indexes[fact] = i;
            if (fact.Status != FactStatus.Derived)
            {
                stated.Add(fact);
            }
            else if (fact.Scope == Scope.Consolidated)
            {
                _listed.Add(i);
            }
        }

        Years = new FactYears(result.Frame.CurrentDuration, result.Frame.CurrentInstant, stated);
        _takesNewest = !Years.IsStated || result.Frame.Kind == DocumentKind.Article;
        (_result, _deriver, _parts) = (result, deriver, new DerivingParts(stated, Years));
    }

    public FactYears Years { get; }

    /// <summary>How many years back a fact is taken that a rule asks for the n-th year before the current one.</summary>
    public int YearsBack(string id, int offset)
    {
        if (!_takesNewest)
        {
            return offset;
        }

        for (var back = 0; back <= _parts.Furthest; back++)
        {
            if (_parts.All(id, back).Count > 0 || Derived(id, back) is not null)
            {
                return back + offset;
            }
        }

        return offset;
    }

    /// <summary>The year as a reason names it; null when the document names none.</summary>
    public string? YearName(int back) => (Years.Current - back)?.ToString(CultureInfo.InvariantCulture);

    /// <summary>What is stated, or else derived; null when there is nothing to judge by.</summary>
    public KnownValue? Find(string id, int back)
    {
        if (Stated(id, back) is { } stated)
        {
            var rivals = stated.Status == FactStatus.Conflicting ? stated.Rivals : [];
            return !FactYears.IsOneYear(stated.Period) ? null : new KnownValue(
                stated, [[Amount.Of(stated.Quantity!, stated.Period)], .. rivals.Select(rival => (IReadOnlyList<Amount>)[Amount.Of(rival.Quantity, rival.Period)])], [_indexes[stated]])
            {
                IsStock = IsStock(id),
            };
        }

        return Derived(id, back) is { } derived ? Of(derived)
            : Listed(id, back) is { } index && _result.Facts[index] is { Quantity: { } quantity } listed
                ? new KnownValue(listed, [[Amount.Of(quantity, listed.Period)]], [index]) { IsStock = IsStock(id) }
                : null;
    }

    /// <summary>What other facts say of its upper bound.</summary>
    public DerivedValue? Bound(string id, int back) => _deriver.Bound(id, _parts, back);

    public IReadOnlyList<int> IndexesOf(DerivedValue value) => [.. value.Parts.Select(part => _indexes[part])];

    /// <summary>The texts that are stated of it in the current year without contradiction, a derived one before the others.</summary>
    public IReadOnlyList<KnownText> Texts(string id)
    {
        var back = YearsBack(id, 0);
        KnownText[] derived = Derived(id, back) is { Fact.Text: { } text } value ? [new(text, value.Parts[0].Text!, IndexesOf(value))] : [];
        return [.. derived, .. _parts.All(id, back)
            .Where(fact => fact is { Status: FactStatus.Reported, Text: not null })
            .Select(fact => new KnownText(fact.Text!, fact.Text!, [_indexes[fact]]))];
    }

    /// <summary>Why nothing can be said of it, as precisely as the document allows.</summary>
    public VerdictReason WhyMissing(string id, int back, bool isPriorYear)
    {
        var definition = DerivedFactCatalog.Default.Find(id);
        string[] parts = [.. definition?.Of ?? []];
        if (DerivedFactCatalog.Default.Bounds.FirstOrDefault(bound => bound.Strategy == DerivingStrategy.Remainder && (bound.Id == id || parts.Contains(bound.Id))) is { } bound
            && _parts.All(bound.Of[0], back).FirstOrDefault(fact => fact.Quantity is not null) is { } whole)
        {
            return VerdictReasons.KindNotStated(id, whole.Concept, NumberText.Of(Interval.Of(whole.Quantity!), NumberText.Count));
        }

        if (Stated(id, back) is { } stated && !FactYears.IsOneYear(stated.Period))
        {
            return VerdictReasons.NotOneYear(id);
        }

        if (parts.FirstOrDefault(part => _parts.All(part, back) is [{ Status: FactStatus.Conflicting }, ..]) is { } conflicting)
        {
            return VerdictReasons.PartConflicting(id, conflicting);
        }

        if (_result.Facts.Any(fact => fact.Concept == id && fact.Scope != Scope.Consolidated && Years.YearsBack(fact.Period) == back))
        {
            return VerdictReasons.OtherScope(id);
        }

        var absences = _result.Absent.Where(absence => absence.Concept == id || parts.Contains(absence.Concept)).Select(absence => absence.Reason).ToHashSet();
        return absences.Contains(AbsenceReason.NotReadable) ? VerdictReasons.NotReadable(id)
            : absences.Contains(AbsenceReason.NotApplicable) ? VerdictReasons.SaidNotToApply(id)
            : isPriorYear && YearName(back) is { } year ? VerdictReasons.NotFoundInYear(id, year)
            : VerdictReasons.NotFound(id);
    }

    private static bool IsStock(string id) =>
        (ConceptCatalog.Default.Find(id) ?? ConceptCatalog.Default.Find(DerivedFactCatalog.Default.Find(id)?.Of is [var first, ..] ? first : ""))?.Period == PeriodType.Instant;

    private Fact? Stated(string id, int back)
    {
        foreach (var fact in _parts.All(id, back))
        {
            if (fact.Quantity is not null)
            {
                return fact;
            }
        }

        return null;
    }

    /// <summary>Computed when it is asked for: a profile asks for a few of all that could be.</summary>
    private DerivedValue? Derived(string id, int back)
    {
        if (!_derived.TryGetValue((id, back), out var known))
        {
            _derived[(id, back)] = known = _deriver.Value(id, _parts, back);
        }

        return known;
    }

    /// <summary>The index of a value that the document's reader derived.</summary>
    private int? Listed(string id, int back)
    {
        foreach (var index in _listed)
        {
            if (_result.Facts[index] is var fact && fact.Concept == id && Years.YearsBack(fact.Period) == back)
            {
                return index;
            }
        }

        return null;
    }

    private KnownValue Of(DerivedValue derived)
    {
        var id = derived.Definition.Id;
        var quantity = derived.Fact.Quantity!;
        var amounts = derived.Definition.Strategy == DerivingStrategy.SumOfYears
            ? derived.Parts.Select(part => Amount.Of(part.Quantity!, part.Period)).ToList()
            : [new Amount(derived.Interval, quantity.Unit, quantity.Currency, derived.Fact.Period)];
        var isLowerBound = derived.Interval.High is null && derived.Definition.Strategy is DerivingStrategy.Sum or DerivingStrategy.SumOfYears;
        if (isLowerBound)
        {
            amounts[0] = amounts[0] with { Interval = amounts[0].Interval with { High = null, HighOpen = false } };
        }

        var printed = quantity.Printed + (isLowerBound ? " + …" : "");
        var text = NumberText.Of(derived.Interval, NumberText.UnitOf(quantity));
        var steps = new List<VerdictReason>();
        if (derived.Substitute is { } substitute)
        {
            steps.Add(VerdictReasons.Substituted(derived.Definition.Of[0], substitute));
        }

        if (derived.Definition.Strategy != DerivingStrategy.OnBasis)
        {
            steps.Add(VerdictReasons.Arithmetic(id, text[0] is '<' or '>' or '≤' or '≥' ? $"{printed} {text}" : $"{printed} = {text}"));
        }

        int[] own = Listed(id, derived.YearsBack) is { } index ? [index] : [];
        return new KnownValue(derived.Fact, [amounts], [.. own, .. IndexesOf(derived)]) { IsStock = IsStock(id), Derivation = steps };
    }
}
