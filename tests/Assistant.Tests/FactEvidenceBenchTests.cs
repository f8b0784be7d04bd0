using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;
using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests;

/// <summary>Every figure on the labelled documents stands where its evidence says, and changes when the page changes.</summary>
public sealed class FactEvidenceBenchTests(ITestOutputHelper output)
{
    /// <summary>Points by which a box may pass its glyph or its page: rounding.</summary>
    private const float Tolerance = 0.6f;

    private const int Seed = 20260301;

    /// <summary>Facts a document of which the printed figure is changed.</summary>
    private const int MutationsPerDocument = 8;

    private const int LeastMutations = 200;

    private readonly AssistantServices _services = new();
    private readonly FactExtractor _extractor = new(ConceptCatalog.Default, new QuantityReaders());

    [BenchFact]
    public void Every_evidence_is_quoted_at_its_span_holds_its_figure_and_is_covered_by_boxes_on_its_page()
    {
        var problems = new List<string>();
        int facts = 0, spans = 0, glyphs = 0;
        foreach (var (file, document, result) in BenchDocuments.Extracted(_services, _extractor))
        {
            foreach (var fact in result.Facts)
            {
                facts++;
                Check(fact.Status != FactStatus.Derived && fact.Quantity is { } quantity ? HoldsFigure(document, quantity, fact.Evidence) : null, file, fact.Concept);
                Check(fact.Evidence.Count == 0 ? "it has no evidence" : null, file, fact.Concept);
                foreach (var span in fact.Evidence.Concat(fact.Rivals.Select(rival => rival.Evidence)))
                {
                    spans++;
                    Check(IsShown(document, span, ref glyphs), file, $"{fact.Concept} {span}");
                }

                foreach (var rival in fact.Rivals)
                {
                    Check(HoldsFigure(document, rival.Quantity, [rival.Evidence]), file, $"rival of {fact.Concept}");
                }
            }
        }

        output.WriteLine($"{facts} facts, {spans} evidence spans, {glyphs} glyphs in boxes; {problems.Count} problems");
        Assert.True(problems.Count == 0 && glyphs > 0, $"{problems.Count} problems\n{string.Join('\n', problems.Take(40))}");

        void Check(string? problem, string file, string what)
        {
            if (problem is not null)
            {
                problems.Add($"{file} {what}: {problem}");
            }
        }
    }

    [BenchFact]
    public void A_figure_that_is_changed_on_the_page_changes_or_vanishes_in_the_facts()
    {
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<string>();
        var documents = 0;
        foreach (var (file, document, result) in BenchDocuments.Extracted(_services, _extractor))
        {
            documents++;
            if (document.TaggedFacts.Count > 0)
            {
                continue; // a tag carries its value beside the text
            }

            var random = new Random(Seed + documents);
            foreach (var fact in result.Facts.Where(fact => IsPrintedNow(result.Frame, fact)).OrderBy(_ => random.Next()).Take(MutationsPerDocument))
            {
                var printed = document.TextOf(fact.Quantity!.Digits).ToString();
                var changed = document with { Text = PrintedFigure.Replace(document.Text, printed) };
                var outcome = Outcome(fact, printed, changed);
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
                if (outcome == "kept")
                {
                    problems.Add($"{file} {fact.Concept} {fact.Period.FiscalYear} {fact.Scope}: {printed}");
                }
            }
        }

        output.WriteLine(string.Join(", ", outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}")));
        Assert.Empty(problems);
        Assert.True(outcomes.Values.Sum() >= LeastMutations, $"Only {outcomes.Values.Sum()} figures were changed.");
    }

    private static bool IsPrintedNow(DocumentFrame frame, Fact fact) =>
        fact is { Status: not FactStatus.Derived, Quantity.Value: not null, Evidence.Count: > 0 } && (fact.Period.FiscalYear is null || fact.Period.FiscalYear == frame.FiscalYear)
        && PrintedFigure.CanBeChanged(frame.Document.Text, fact.Quantity.Digits);

    private string Outcome(Fact fact, string printed, SourceDocument changed)
    {
        var same = _extractor.Extract(changed, CancellationToken.None).Facts
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

    private static string? HoldsFigure(SourceDocument document, Quantity quantity, IReadOnlyList<TextSpan> evidence) =>
        !evidence[0].Contains(quantity.Digits) ? $"its digits at {quantity.Digits} are not in its first evidence {evidence[0]}"
        : !Flat(document.TextOf(quantity.Span)).Contains(Flat(quantity.Printed), StringComparison.Ordinal) ? $"'{document.TextOf(quantity.Span)}' stands where '{quantity.Printed}' is told"
        : null;

    /// <summary>Null when all glyphs of a span are in the boxes of its evidence and these are on the page.</summary>
    private static string? IsShown(SourceDocument document, TextSpan span, ref int glyphs)
    {
        var evidence = Evidence.At(document, span);
        if (span.IsEmpty || span.End > document.Text.Length || evidence.Quote != document.Text[span.Start..span.End] || string.IsNullOrWhiteSpace(evidence.Quote))
        {
            return $"the quote '{evidence.Quote}' is not the text of its span";
        }

        for (var at = span.Start; at < span.End; at++)
        {
            var page = document.PageAt(at);
            if (page.BoxOf(at) is not { IsEmpty: false } glyph)
            {
                continue;
            }

            glyphs++;
            if (!evidence.Regions.Any(region => region.Page == page.Number && Covers(region.Box, glyph)))
            {
                return $"'{document.Text[at]}' at {at} is in no box on page {page.Number}";
            }
        }

        foreach (var (number, box) in evidence.Regions)
        {
            var page = document.Pages.First(page => page.Number == number);
            if (box.X < -Tolerance || box.Y < -Tolerance || box.Right > page.Width + Tolerance || box.Bottom > page.Height + Tolerance)
            {
                return $"its box {box} leaves page {number} of {page.Width} x {page.Height}";
            }
        }

        return null;
    }

    private static bool Covers(Box box, Box glyph) =>
        glyph.X >= box.X - Tolerance && glyph.Y >= box.Y - Tolerance && glyph.Right <= box.Right + Tolerance && glyph.Bottom <= box.Bottom + Tolerance;

    private static string Flat(ReadOnlySpan<char> text) => text.ToString().Replace("\n", "", StringComparison.Ordinal);
}
