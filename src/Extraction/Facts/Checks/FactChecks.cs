using System.Globalization;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Checks;

/// <summary>Arithmetic between the facts of a document: what agrees raises confidence, what contradicts is shown.</summary>
internal sealed class FactChecks(DerivedFactCatalog catalog)
{
    /// <summary>Points by which a printed share may differ from the quotient: half a unit of a share printed without decimals, and rounding.</summary>
    private const decimal ShareTolerance = 0.55m;

    /// <summary>Money a head below or above which a count or an amount was misread; in any currency but those with very small units.</summary>
    private const decimal LeastPerHead = 100;
    private const decimal MostPerHead = 1_000_000_000;

    private const double Raise = 0.03;
    private const double Lower = 0.15;

    private static readonly string[] PatentKinds = ["invention_patents_granted", "utility_model_patents_granted", "design_patents_granted"];

    /// <summary>The same facts with their checks, in the same order.</summary>
    public IReadOnlyList<Fact> Apply(IReadOnlyList<Fact> facts)
    {
        var checks = new Dictionary<Fact, List<FactCheck>>(ReferenceEqualityComparer.Instance);
        foreach (var group in facts.GroupBy(fact => (fact.Period.FiscalYear, fact.Scope)))
        {
            var byConcept = group.Where(fact => fact.Status == FactStatus.Reported && fact.Quantity?.Value is not null).GroupBy(fact => fact.Concept).ToDictionary(same => same.Key, same => same.First());
            Ratios(byConcept, checks);
            Kinds(byConcept, checks);
            PerHead(byConcept, checks);
        }

        return [.. facts.Select(fact => checks.TryGetValue(fact, out var own) ? WithChecks(fact, own) : fact)];
    }

    private static Fact WithChecks(Fact fact, List<FactCheck> checks)
    {
        var failed = checks.Count(check => !check.Passed);
        var confidence = failed > 0 ? fact.Confidence - (Lower * failed) : fact.Confidence + (Raise * checks.Count);
        return fact with { Checks = [.. fact.Checks, .. checks], Confidence = Math.Round(Math.Clamp(confidence, 0.05, 0.99), 2) };
    }

    /// <summary>"49 / 337 = 14.54 %", printed 14.54 %.</summary>
    private void Ratios(Dictionary<string, Fact> facts, Dictionary<Fact, List<FactCheck>> checks)
    {
        foreach (var definition in catalog.Facts)
        {
            if (definition.Strategy != DerivingStrategy.Ratio || definition.Of is not [var top, var bottom] || !facts.TryGetValue(definition.Id, out var share)
                || !facts.TryGetValue(top, out var dividend) || !facts.TryGetValue(bottom, out var divisor)
                || dividend.Quantity!.Currency != divisor.Quantity!.Currency || divisor.Quantity.Value is not > 0 || dividend.Period.End != divisor.Period.End)
            {
                continue;
            }

            var quotient = Interval.Of(dividend.Quantity) / Interval.Of(divisor.Quantity);
            if (quotient is not { Low: { } low, High: { } high })
            {
                continue;
            }

            var printed = share.Quantity!.Value!.Value;
            var passed = printed >= (low * 100) - ShareTolerance && printed <= (high * 100) + ShareTolerance;
            var exact = dividend.Quantity.Value!.Value / divisor.Quantity.Value.Value * 100;
            var check = new FactCheck("ratio", passed, Text($"{Plain(dividend)} / {Plain(divisor)} = {exact:0.00} %{(passed ? "" : $", but {printed:0.##} % is printed")}"));
            Add(checks, check, share, dividend, divisor);
        }
    }

    private static void Kinds(Dictionary<string, Fact> facts, Dictionary<Fact, List<FactCheck>> checks)
    {
        if (!facts.TryGetValue("patents_total", out var total))
        {
            return;
        }

        var kinds = PatentKinds.Where(facts.ContainsKey).Select(kind => facts[kind]).ToList();
        if (kinds.Count == 0)
        {
            return;
        }

        var sum = kinds.Sum(kind => kind.Quantity!.Value!.Value);
        var all = total.Quantity!.Value!.Value;
        Add(checks, new FactCheck("sum", sum <= all, Text($"{string.Join(" + ", kinds.Select(Plain))} = {sum:#,0} {(sum == all ? "=" : sum < all ? "≤" : ">")} {Plain(total)}")), [total, .. kinds]);
    }

    private static void PerHead(Dictionary<string, Fact> facts, Dictionary<Fact, List<FactCheck>> checks)
    {
        if (facts.TryGetValue("revenue", out var revenue) && facts.TryGetValue("employees", out var employees) && employees.Quantity!.Value is > 0 and { } heads
            && revenue.Quantity!.Value is > 0 and { } amount && amount / heads is var each && each is < LeastPerHead or > MostPerHead)
        {
            Add(checks, new FactCheck("range", false, Text($"{Plain(revenue)} / {Plain(employees)} = {each:#,0.##} a head: one of both may be misread")), revenue, employees);
        }
    }

    private static void Add(Dictionary<Fact, List<FactCheck>> checks, FactCheck check, params IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (!checks.TryGetValue(fact, out var own))
            {
                checks[fact] = own = [];
            }

            own.Add(check);
        }
    }

    private static string Plain(Fact fact) => fact.Quantity!.Value!.Value.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
