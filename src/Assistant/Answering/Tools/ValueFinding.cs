using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>A value that was asked for: found, with what proves it, or not, with why.</summary>
/// <param name="Line">Concept or formula; empty for a row that no vocabulary knows.</param>
/// <param name="Name">As the answer calls it.</param>
internal sealed record ValueFinding(CompanyRecord Company, string Line, string Name, int? Year)
{
    /// <summary>Null for a status, an open interval and when nothing was found.</summary>
    public decimal? Value { get; init; }

    /// <summary>As in the JSON contract, also <c>ratio</c> and <c>days</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The fact as stated; null for a formula or row.</summary>
    public Fact? Fact { get; init; }

    /// <summary>The row's figure as printed; null for facts.</summary>
    public RowPoint? Point { get; init; }

    /// <summary>What to cite, the best first; empty when nothing was found.</summary>
    public IReadOnlyList<LedgerEntry> Evidence { get; init; } = [];

    /// <summary>Figures in place of lines, for a computed value.</summary>
    public string? Derivation { get; init; }

    /// <summary>Lines that a formula needs and that were not found.</summary>
    public IReadOnlyList<MissingLine> Missing { get; init; } = [];

    /// <summary>Other values for the same year that are stated elsewhere.</summary>
    public IReadOnlyList<(FactInDocument Other, LedgerEntry Entry)> Others { get; init; } = [];

    /// <summary>Whether documents exclude each other, so that no value can be given.</summary>
    public bool IsConflicting { get; init; }

    /// <summary>The analyst's word, when a correction decided.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Why it is absent; null when it was found.</summary>
    public AbsenceReason? Absence { get; init; }

    /// <summary>The years for which it is known.</summary>
    public IReadOnlyList<int> KnownYears { get; init; } = [];

    /// <summary>It was asked for in a currency in which it is not stated: shown, but not the answer.</summary>
    public bool IsInOtherCurrency { get; init; }

    public bool IsFound => Evidence.Count > 0 && !IsConflicting && (Value is not null || Fact is not null);
}
