namespace LittleGiants.Extraction.Facts.Deriving;

/// <summary>The facts that others may be derived from: those of the whole company that the document states without contradiction.</summary>
internal sealed class DerivingParts
{
    /// <summary>Years; key-figure tables look back ten years, founding dates further.</summary>
    private const int FurthestBack = 10;

    private readonly ILookup<(string Concept, int YearsBack), Fact> _facts;

    public DerivingParts(IReadOnlyList<Fact> facts, FactYears years)
    {
        Years = years;
        var own = facts.Where(fact => fact.Scope == Scope.Consolidated && years.YearsBack(fact.Period) is >= 0 and <= FurthestBack).ToList();
        _facts = own.OrderBy(fact => FactYears.IsDated(fact.Period) ? 0 : 1).ToLookup(fact => (fact.Concept, years.YearsBack(fact.Period)));
        Furthest = own.Count == 0 ? 0 : own.Max(fact => years.YearsBack(fact.Period));
    }

    public FactYears Years { get; }

    /// <summary>How many years back the oldest fact lies.</summary>
    public int Furthest { get; }

    public IEnumerable<Fact> All(string concept, int yearsBack) => _facts[(concept, yearsBack)];

    /// <summary>Null when there is none, and when the one to use contradicts others or is not of a whole year.</summary>
    public Fact? Find(string concept, int yearsBack) =>
        All(concept, yearsBack).FirstOrDefault() is { Status: FactStatus.Reported, Quantity: not null } fact && FactYears.IsOneYear(fact.Period) ? fact : null;

    /// <summary>Whether two facts may enter one calculation: the same currency and, where both say it, the same basis.</summary>
    public static bool AreAlike(Fact left, Fact right) =>
        left.Quantity!.Unit == right.Quantity!.Unit
        && left.Quantity.Currency == right.Quantity.Currency
        && (left.Basis is null || right.Basis is null || left.Basis == right.Basis);
}
