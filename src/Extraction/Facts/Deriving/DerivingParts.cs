using System.Runtime.InteropServices;

namespace LittleGiants.Extraction.Facts.Deriving;

/// <summary>The facts that others may be derived from: those of the whole company that the document states without contradiction.</summary>
internal sealed class DerivingParts
{
    /// <summary>Years; key-figure tables look back ten years, founding dates further.</summary>
    private const int FurthestBack = 10;

    private readonly Dictionary<(string Concept, int YearsBack), List<Fact>> _facts = [];

    public DerivingParts(IReadOnlyList<Fact> facts, FactYears years)
    {
        Years = years;
        Add(facts, areDated: true);
        Add(facts, areDated: false);
    }

    public FactYears Years { get; }

    /// <summary>How many years back the oldest fact lies.</summary>
    public int Furthest { get; private set; }

    /// <summary>The dated before the others.</summary>
    public IReadOnlyList<Fact> All(string concept, int yearsBack) => _facts.TryGetValue((concept, yearsBack), out var facts) ? facts : [];

    /// <summary>Null when there is none, and when the one to use contradicts others or is not of a whole year.</summary>
    public Fact? Find(string concept, int yearsBack) =>
        All(concept, yearsBack) is [{ Status: FactStatus.Reported, Quantity: not null } fact, ..] && FactYears.IsOneYear(fact.Period) ? fact : null;

    private void Add(IReadOnlyList<Fact> facts, bool areDated)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            if (fact.Scope != Scope.Consolidated || FactYears.IsDated(fact.Period) != areDated || Years.YearsBack(fact.Period) is not (var back and >= 0 and <= FurthestBack))
            {
                continue;
            }

            Furthest = Math.Max(Furthest, back);
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_facts, (fact.Concept, back), out _);
            (list ??= []).Add(fact);
        }
    }

    /// <summary>Whether two facts may enter one calculation: the same currency and, where both say it, the same basis.</summary>
    public static bool AreAlike(Fact left, Fact right) =>
        left.Quantity!.Unit == right.Quantity!.Unit
        && left.Quantity.Currency == right.Quantity.Currency
        && (left.Basis is null || right.Basis is null || left.Basis == right.Basis);
}
