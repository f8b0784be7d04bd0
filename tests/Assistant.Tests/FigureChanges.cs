using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Tests;

/// <summary>Changes figures on the pages of documents, extracts again and tells what became of their facts.</summary>
internal sealed class FigureChanges(FactExtractor extractor)
{
    private const int Seed = 20260301;

    /// <summary>Facts a document of which the printed figure is changed.</summary>
    private const int MutationsPerDocument = 8;

    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly List<string> _kept = [];
    private int _documents;

    /// <summary>How often each outcome came.</summary>
    public IReadOnlyDictionary<string, int> Outcomes => _outcomes;

    /// <summary>Facts that still state the figure that is gone.</summary>
    public IReadOnlyList<string> Kept => _kept;

    public void Add(string file, SourceDocument document, ExtractionResult result)
    {
        _documents++;
        if (document.TaggedFacts.Count > 0)
        {
            return; // a tag carries its value beside the text
        }

        var random = new Random(Seed + _documents);
        foreach (var fact in result.Facts.Where(fact => IsPrintedNow(result.Frame, fact)).OrderBy(_ => random.Next()).Take(MutationsPerDocument))
        {
            var printed = document.TextOf(fact.Quantity!.Digits).ToString();
            var changed = document with { Text = PrintedFigure.Replace(document.Text, printed) };
            var outcome = Outcome(fact, printed, changed);
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
            if (outcome == "kept")
            {
                _kept.Add($"{file} {fact.Concept} {fact.Period.FiscalYear} {fact.Scope}: {printed}");
            }
        }
    }

    private static bool IsPrintedNow(DocumentFrame frame, Fact fact) =>
        fact is { Status: not FactStatus.Derived, Quantity.Value: not null, Evidence.Count: > 0 } && (fact.Period.FiscalYear is null || fact.Period.FiscalYear == frame.FiscalYear)
        && PrintedFigure.CanBeChanged(frame.Document.Text, fact.Quantity.Digits);

    private string Outcome(Fact fact, string printed, SourceDocument changed)
    {
        var same = extractor.Extract(changed, CancellationToken.None).Facts
            .Where(other => other.Concept == fact.Concept && other.Period.FiscalYear == fact.Period.FiscalYear && other.Scope == fact.Scope && other.Status != FactStatus.Derived).ToList();
        if (same.Count == 0)
        {
            return "vanished";
        }

        if (same.Exists(other => Standing(changed, other) == PrintedFigure.Changed(printed)))
        {
            return "followed";
        }

        if (same.TrueForAll(other => other.Quantity?.Value != fact.Quantity!.Value))
        {
            return "another figure";
        }

        // The old value: right only where another printed form of it still stands.
        return same.TrueForAll(other => other.Quantity?.Value != fact.Quantity!.Value || Standing(changed, other) is { Length: > 0 } form && form != printed) ? "another form" : "kept";
    }

    private static string? Standing(SourceDocument document, Fact fact) =>
        fact.Quantity is { } quantity && fact.Evidence[0].Contains(quantity.Digits) && Flat(document.TextOf(quantity.Span)) == Flat(quantity.Printed) ? document.TextOf(quantity.Digits).ToString() : null;

    private static string Flat(ReadOnlySpan<char> text) => text.ToString().Replace("\n", "", StringComparison.Ordinal);
}
