using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering;

/// <summary>Something a tool returned that an answer may cite: a quote of a document, or arithmetic over other entries.</summary>
/// <param name="Id">As answers write it in brackets: E12.</param>
internal sealed record LedgerEntry(string Id)
{
    /// <summary>Null for arithmetic and for what stands in no document (a rule of a profile).</summary>
    public DocumentRecord? Document { get; init; }

    /// <summary>Null for arithmetic and rules.</summary>
    public Citation? Citation { get; init; }

    /// <summary>What it says, for people: the quote, or the arithmetic in full.</summary>
    public required string Text { get; init; }

    /// <summary>Numbers it proves beyond those printed in <see cref="Text"/>: a value in base units, a fiscal year.</summary>
    public IReadOnlyList<decimal> Values { get; init; } = [];

    /// <summary>The values that the quote was read for: more than one where a row shows several years.</summary>
    public IReadOnlyList<CitedFact> Facts { get; init; } = [];

    /// <summary>For arithmetic: the entries its parts come from.</summary>
    public IReadOnlyList<LedgerEntry> Parts { get; init; } = [];

    /// <summary>The quotes of documents it stands on: itself, or those of its parts.</summary>
    public IEnumerable<LedgerEntry> Sources => Citation is not null ? [this] : Parts.SelectMany(part => part.Sources).DistinctBy(source => source.Id);
}
