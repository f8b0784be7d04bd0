using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Answering.Sessions;

/// <summary>Writes under a tool's result what its ids stand for: outside our own answers nobody resolves them.</summary>
internal static partial class EvidenceNotes
{
    /// <summary>Characters of a quote; read_page shows the rest.</summary>
    private const int MaxQuote = 600;

    /// <summary>Sources listed under one result.</summary>
    private const int MaxNotes = 40;

    public static string Under(string result, EvidenceLedger ledger)
    {
        var entries = Id().Matches(result).Select(match => ledger.Find(match.Value)).OfType<LedgerEntry>().ToList();
        var notes = entries.SelectMany(entry => entry.Sources.Prepend(entry))
            .DistinctBy(entry => entry.Id)
            .Where(entry => !result.Contains(entry.Text, StringComparison.Ordinal))
            .Take(MaxNotes)
            .Select(Of)
            .ToList();
        return notes.Count == 0 ? result : new StringBuilder(result.TrimEnd()).Append("\n\nEvidence:\n").AppendJoin('\n', notes).ToString();
    }

    /// <summary>"[E1] report.pdf, page 4: "Revenue 3 61,842"", or arithmetic with the ids it is made of.</summary>
    public static string Of(LedgerEntry entry) => entry is { Document: { } document, Citation: { } citation }
        ? string.Create(CultureInfo.InvariantCulture, $"[{entry.Id}] {document.Name}, page {citation.Page}: \"{Short(citation.Quote)}\"")
        : entry.Parts.Count > 0
        ? $"[{entry.Id}] computed from {string.Join(", ", entry.Sources.Select(source => $"[{source.Id}]"))}: {Short(entry.Text)}"
        : $"[{entry.Id}] stands in no document: {Short(entry.Text)}";

    private static string Short(string text) => SafeText.Line(text) is var line && line.Length > MaxQuote ? line[..MaxQuote] + " …" : SafeText.Line(text);

    [GeneratedRegex(@"(?<=\[)E[0-9]{1,9}(?=\])")]
    private static partial Regex Id();
}
