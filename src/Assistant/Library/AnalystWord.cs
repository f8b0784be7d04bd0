using System.Globalization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Library;

/// <summary>What an analyst's corrections make of the values that documents state.</summary>
internal static class AnalystWord
{
    /// <param name="Rejected">The records that the analyst said are wrong.</param>
    internal sealed record Choice(FactRecord Record, DocumentRecord? Document, Correction? Correction, IReadOnlyCollection<FactRecord> Rejected);

    /// <summary>The corrections that were not undone, in order. An undo can itself be undone.</summary>
    public static IEnumerable<Correction> Standing(IReadOnlyList<Correction> corrections)
    {
        var undone = new HashSet<long>();
        foreach (var correction in corrections.Reverse())
        {
            if (correction is { Action: CorrectionActions.Undo, Undoes: { } target } && !undone.Contains(correction.Id))
            {
                undone.Add(target);
            }
        }

        return corrections.Where(correction => correction.Action != CorrectionActions.Undo && !undone.Contains(correction.Id));
    }

    /// <param name="candidates">The best first.</param>
    /// <param name="words">Corrections of one concept and year that stand.</param>
    /// <returns>Null when nothing is left to choose.</returns>
    public static Choice? Choose(IReadOnlyList<(FactRecord Record, DocumentRecord Document)> candidates, IReadOnlyCollection<Correction> words)
    {
        if (words.Count == 0)
        {
            return candidates is [var first, ..] ? new Choice(first.Record, first.Document, null, []) : null;
        }

        var rejected = new HashSet<FactRecord>(ReferenceEqualityComparer.Instance);
        Correction? said = null;
        FactRecord? set = null;
        foreach (var word in words)
        {
            switch (word.Action)
            {
                case CorrectionActions.Set when Record(word) is { } record:
                    (set, said) = (record, word);
                    break;
                case CorrectionActions.Reject when set is not null && (Names(word, set) || (word.Value is null && word.Old is null)):
                    (set, said) = (null, word);
                    break;
                case CorrectionActions.Reject:
                    var wrong = word.Value is null && word.Old is null ? candidates.Select(item => item.Record).FirstOrDefault(record => !rejected.Contains(record)) : null;

                    // A value that is wrong is wrong wherever it is repeated, exact or rounded.
                    var named = candidates.Select(item => item.Record).Where(record => wrong is null ? Names(word, record) : record == wrong).ToList();
                    rejected.UnionWith(candidates.Select(item => item.Record).Where(record => named.Exists(one => record == one || ValueAgreement.Agree(record.Fact, one.Fact))));
                    said = word;
                    break;
                case CorrectionActions.Confirm:
                    said = word;
                    break;
            }
        }

        var left = candidates.Where(item => !rejected.Contains(item.Record)).ToList();
        if (set is not null)
        {
            // A document that states the analyst's value is its evidence.
            var shown = left.Find(item => ValueAgreement.Agree(item.Record.Fact, set.Fact) && item.Record.Fact.Quantity?.Value == set.Fact.Quantity?.Value);
            return shown.Record is null ? new Choice(set, null, said, rejected) : new Choice(shown.Record, shown.Document, said, rejected);
        }

        if (said is { Action: CorrectionActions.Confirm } && left.Find(item => Names(said, item.Record)) is { Record: { } confirmed } found)
        {
            return new Choice(confirmed, found.Document, said, rejected);
        }

        return left is [var best, ..] ? new Choice(best.Record, best.Document, said, rejected) : null;
    }

    private static bool Names(Correction word, FactRecord record) =>
        word.Action != CorrectionActions.Reject && word.Value is { } value && record.Fact.Quantity is { } quantity ? quantity.Value == value
        : word.Old is { } printed ? record.Fact.Quantity?.Printed.Trim() == printed.Trim() || record.Fact.Text == printed
        : word.Value is { } wrong && record.Fact.Quantity?.Value == wrong;

    private static FactRecord? Record(Correction word) => word.Value is not { } value ? null : new FactRecord(
        new Fact
        {
            Concept = word.Concept,
            Quantity = new Quantity(Unit(word.Unit), Qualifier.Exact, default, value.ToString(CultureInfo.InvariantCulture))
            {
                Value = value,
                Currency = Unit(word.Unit) == QuantityUnit.Currency ? word.Unit : null,
                Digits = default(TextSpan),
            },
            Period = new Period(null, null, word.FiscalYear),
            Scope = Scope.Consolidated,
            Status = FactStatus.Reported,
            Confidence = 1,
            Evidence = [],
        },
        [])
    {
        CompanyId = word.CompanyId,
    };

    private static QuantityUnit Unit(string? name) => name switch
    {
        "percent" => QuantityUnit.Percent,
        "year" => QuantityUnit.Year,
        { Length: 3 } => QuantityUnit.Currency,
        _ => QuantityUnit.Count,
    };
}
