using System.Globalization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Deriving;

/// <summary>Computes the facts that follow from others: never across scopes, currencies or period ends, never from contradictions.</summary>
public sealed class FactDeriver(DerivedFactCatalog catalog)
{
    /// <summary>Decimals of a derived figure.</summary>
    private const int Digits = 6;

    public static FactDeriver Default { get; } = new(DerivedFactCatalog.Default);

    /// <summary>The current year's first. A fact that is stated for a year, in whatever status, is not derived for it.</summary>
    public IReadOnlyList<Fact> Derive(IReadOnlyList<Fact> reported, Period currentDuration, Period currentInstant) =>
        [.. Values(new DerivingParts(reported, new FactYears(currentDuration, currentInstant, reported))).Select(value => value.Fact)];

    internal IReadOnlyList<DerivedValue> Values(DerivingParts parts) =>
        [.. Enumerable.Range(0, parts.Furthest + 1).SelectMany(back => catalog.Facts
            .Where(definition => parts.All(definition.Id, back).Count == 0)
            .Select(definition => Sensible(definition, parts, back))
            .OfType<DerivedValue>())];

    /// <summary>One of <see cref="Values"/>; null when it is not among them.</summary>
    internal DerivedValue? Value(string id, DerivingParts parts, int yearsBack) =>
        yearsBack >= 0 && yearsBack <= parts.Furthest && catalog.Find(id) is { } definition && parts.All(id, yearsBack).Count == 0 ? Sensible(definition, parts, yearsBack) : null;

    /// <summary>What other facts say of the upper bound of one; null when they say nothing.</summary>
    internal DerivedValue? Bound(string id, DerivingParts parts, int yearsBack)
    {
        foreach (var definition in catalog.BoundsOf(id))
        {
            if ((definition.Strategy == DerivingStrategy.YearsSince ? YearsSince(definition, parts, yearsBack) : Remainder(definition, parts, yearsBack)) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static DerivedValue? Sensible(DerivedFactDefinition definition, DerivingParts parts, int back)
    {
        try
        {
            return Derive(definition, parts, back);
        }
        catch (OverflowException)
        {
            return null; // a figure of a document may be as long as a decimal
        }
    }

    private static DerivedValue? Derive(DerivedFactDefinition definition, DerivingParts parts, int back) => definition.Strategy switch
    {
        DerivingStrategy.Ratio => Ratio(definition, parts, back),
        DerivingStrategy.Sum => Sum(definition, [.. definition.Of.Select(id => parts.Find(id, back))], parts, back),
        DerivingStrategy.SumOfYears => Sum(definition, [.. Enumerable.Range(back, definition.Years).Select(year => parts.Find(definition.Of[0], year))], parts, back),
        DerivingStrategy.Growth or DerivingStrategy.MeanGrowth or DerivingStrategy.CompoundGrowth => Growth(definition, definition.Of[0], parts, back)
            ?? (definition.OrElse is { } other && Growth(definition, other, parts, back) is { } value ? value with { Substitute = other } : null),
        DerivingStrategy.OnBasis => OnBasis(definition, parts, back),
        DerivingStrategy.Status => Status(definition, parts, back),
        _ => null,
    };

    private static DerivedValue? Ratio(DerivedFactDefinition definition, DerivingParts parts, int back)
    {
        if (parts.Find(definition.Of[0], back) is not { } dividend || parts.Find(definition.Of[1], back) is not { } divisor
            || !DerivingParts.AreAlike(dividend, divisor) || !parts.Years.AreSame(dividend.Period, divisor.Period)
            || DerivingArithmetic.Ratio(Interval.Of(dividend.Quantity!), Interval.Of(divisor.Quantity!)) is not { } ratio
            || ratio.IsAtMost(definition.AtMost ?? decimal.MaxValue) == false)
        {
            return null;
        }

        return Number(definition, back, QuantityUnit.Percent, ratio, [dividend, divisor], Joined(" / ", [dividend, divisor], Printed), $"{definition.Of[0]} / {definition.Of[1]}");
    }

    private static DerivedValue? Sum(DerivedFactDefinition definition, IReadOnlyList<Fact?> all, DerivingParts parts, int back)
    {
        // The terms of several years have several period ends; those of one year must agree.
        var terms = all.OfType<Fact>().ToList();
        if (terms.Count == 0 || (terms.Count < all.Count && !definition.IsPartialEnough)
            || (definition.Strategy == DerivingStrategy.SumOfYears && all[0] is null)
            || terms.Any(term => !DerivingParts.AreAlike(terms[0], term) || Interval.Of(term.Quantity!).Low is < 0)
            || (definition.Strategy == DerivingStrategy.Sum && terms.Any(term => !parts.Years.AreSame(terms[0].Period, term.Period))))
        {
            return null;
        }

        var sum = DerivingArithmetic.Sum(terms.Select(term => Interval.Of(term.Quantity!)), definition.MayBeMore || terms.Count < all.Count);
        return Number(definition, back, terms[0].Quantity!.Unit, sum, terms, Joined(" + ", terms, Printed), Joined(" + ", terms, Concept));
    }

    private static DerivedValue? Growth(DerivedFactDefinition definition, string concept, DerivingParts parts, int back)
    {
        var years = Enumerable.Range(back, definition.Years + 1).Select(year => parts.Find(concept, year)).ToList();
        var used = definition.Strategy == DerivingStrategy.CompoundGrowth ? [years[0], years[^1]] : years;
        if (used.Any(year => year is null || !DerivingParts.AreAlike(used[0]!, year)))
        {
            return null;
        }

        var facts = used.OfType<Fact>().ToList();
        var amounts = facts.Select(fact => Interval.Of(fact.Quantity!)).ToList();
        var rate = definition.Strategy == DerivingStrategy.CompoundGrowth
            ? DerivingArithmetic.CompoundGrowth(amounts[0], amounts[1], definition.Years)
            : DerivingArithmetic.Mean([.. amounts.Zip(amounts.Skip(1), DerivingArithmetic.Growth)]);
        return rate is not { } known ? null
            : Number(definition, back, QuantityUnit.Percent, known, facts, GrowthFormula(definition, facts, Printed), GrowthFormula(definition, facts, Concept));
    }

    private static string GrowthFormula(DerivedFactDefinition definition, List<Fact> facts, Func<Fact, string> name)
    {
        var changes = facts.Zip(facts.Skip(1), (now, before) => $"{name(now)} / {name(before)}");
        var years = definition.Years.ToString(CultureInfo.InvariantCulture);
        return definition.Strategy switch
        {
            DerivingStrategy.CompoundGrowth => $"({changes.First()}) ^ (1 / {years}) - 1",
            DerivingStrategy.MeanGrowth => $"({string.Join(" + ", changes)}) / {years} - 1",
            _ => $"{changes.First()} - 1",
        };
    }

    private static DerivedValue? OnBasis(DerivedFactDefinition definition, DerivingParts parts, int back) =>
        parts.All(definition.Of[0], back).FirstOrDefault(fact => fact is { Status: FactStatus.Reported, Quantity: not null, Basis: { } basis }
            && definition.Bases.Contains(basis, StringComparer.OrdinalIgnoreCase)) is { Quantity: { } quantity } found
            ? new(definition, back, found with { Concept = definition.Id, Status = FactStatus.Derived, Rivals = [], Checks = [], Derivation = $"{found.Concept} ({found.Basis})" }, Interval.Of(quantity), [found])
            : null;

    private static DerivedValue? Status(DerivedFactDefinition definition, DerivingParts parts, int back)
    {
        var stated = parts.All(definition.Of[0], back).Where(fact => fact is { Status: FactStatus.Reported, Text: not null }).ToList();
        var holding = stated.Find(fact => definition.Holds.Contains(fact.Text));
        return (holding ?? stated.Find(fact => definition.Fails.Contains(fact.Text))) is not { } found ? null
            : new(definition, back, found with { Concept = definition.Id, Text = holding is null ? "false" : "true", Status = FactStatus.Derived, Rivals = [], Checks = [], Derivation = $"{found.Concept}: {found.Text}" }, default, [found]);
    }

    private static DerivedValue? Remainder(DerivedFactDefinition definition, DerivingParts parts, int back)
    {
        // "About" is no bound: the whole must be exact or capped.
        if (parts.Find(definition.Of[0], back) is not { Quantity: { Qualifier: not Qualifier.Approx } total } whole || Interval.Of(total).High is null)
        {
            return null;
        }

        var others = definition.Of.Skip(1).Select(id => parts.Find(id, back)).OfType<Fact>().Where(other => parts.Years.AreSame(whole.Period, other.Period)).ToList();
        var rest = DerivingArithmetic.Remainder(Interval.Of(total), others.Select(other => Interval.Of(other.Quantity!)));
        return rest.High < 0 ? null : Number(definition, back, QuantityUnit.Count, rest, [whole, .. others], Joined(" - ", [whole, .. others], Printed), Joined(" - ", [whole, .. others], Concept));
    }

    private static DerivedValue? YearsSince(DerivedFactDefinition definition, DerivingParts parts, int back) =>
        parts.Find(definition.Of[0], 0) is { Quantity.Value: { } founded } fact && parts.Years.Current - back is { } year && year >= founded
            ? Number(definition, back, QuantityUnit.Count, new Interval(0, year - founded), [fact], string.Create(CultureInfo.InvariantCulture, $"{year} - {founded:0}"), fact.Concept)
            : null;

    private static string Joined(string sign, List<Fact> parts, Func<Fact, string> name) => string.Join(sign, parts.Select(name));

    private static string Printed(Fact part) => part.Quantity!.Printed;

    private static string Concept(Fact part) => part.Concept;

    private static DerivedValue Number(DerivedFactDefinition definition, int back, QuantityUnit unit, Interval interval, List<Fact> parts, string printed, string formula)
    {
        var first = parts[0];

        // A quotient or a remainder is never negative: "below 11%" says as much as "0 to 11%".
        var stated = definition.Strategy is DerivingStrategy.Ratio or DerivingStrategy.Remainder or DerivingStrategy.YearsSince && interval is { Low: 0, High: > 0 }
            ? interval with { Low = null, LowOpen = false } : interval;
        var quantity = new Quantity(unit, QualifierOf(stated), first.Quantity!.Span, printed)
        {
            Value = stated is { Low: not null, High: not null, IsExact: false } ? null : Rounded(stated.Low ?? stated.High),
            Low = Rounded(stated.Low),
            High = Rounded(stated.High),
            Currency = unit == QuantityUnit.Currency ? first.Quantity.Currency : null,
            Digits = first.Quantity.Digits,
        };
        var fact = new Fact
        {
            Concept = definition.Id,
            Quantity = quantity,
            Period = first.Period,
            Scope = Scope.Consolidated,
            Status = FactStatus.Derived,
            Confidence = parts.Min(part => part.Confidence),
            Evidence = EvidenceOf(parts),
            Derivation = formula,
        };
        return new DerivedValue(definition, back, fact, interval, parts);
    }

    /// <summary>The first place of each part, then their others.</summary>
    private static List<TextSpan> EvidenceOf(List<Fact> parts)
    {
        var places = new List<TextSpan>(parts.Sum(part => part.Evidence.Count));
        parts.ForEach(part => Add(part.Evidence, 0, Math.Min(1, part.Evidence.Count)));
        parts.ForEach(part => Add(part.Evidence, 1, part.Evidence.Count));
        return places;

        void Add(IReadOnlyList<TextSpan> all, int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (!places.Contains(all[i]))
                {
                    places.Add(all[i]);
                }
            }
        }
    }

    private static Qualifier QualifierOf(Interval interval) => interval switch
    {
        { IsExact: true } => Qualifier.Exact,
        { High: null, LowOpen: true } => Qualifier.MoreThan,
        { High: null } => Qualifier.AtLeast,
        { Low: null, HighOpen: true } => Qualifier.LessThan,
        { Low: null } => Qualifier.AtMost,
        _ => Qualifier.Range,
    };

    private static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, Digits) : null;
}
