using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Tests;

/// <summary>Whether the figures of documents stand where their evidence says, in boxes on their page.</summary>
internal sealed class EvidenceCheck
{
    /// <summary>Points by which a box may pass its glyph or its page: rounding.</summary>
    private const float Tolerance = 0.6f;

    private readonly List<string> _problems = [];
    private int _glyphs;

    public IReadOnlyList<string> Problems => _problems;

    public int Facts { get; private set; }

    public int Spans { get; private set; }

    /// <summary>Characters that were looked for in boxes.</summary>
    public int Glyphs => _glyphs;

    public void Add(string file, SourceDocument document, ExtractionResult result)
    {
        foreach (var fact in result.Facts)
        {
            Facts++;
            Check(fact.Status != FactStatus.Derived && fact.Quantity is { } quantity ? HoldsFigure(document, quantity, fact.Evidence) : null, file, fact.Concept);
            Check(fact.Evidence.Count == 0 ? "it has no evidence" : null, file, fact.Concept);
            foreach (var span in fact.Evidence.Concat(fact.Rivals.Select(rival => rival.Evidence)))
            {
                Spans++;
                Check(IsShown(document, span, ref _glyphs), file, $"{fact.Concept} {span}");
            }

            foreach (var rival in fact.Rivals)
            {
                Check(HoldsFigure(document, rival.Quantity, [rival.Evidence]), file, $"rival of {fact.Concept}");
            }
        }
    }

    private void Check(string? problem, string file, string what)
    {
        if (problem is not null)
        {
            _problems.Add($"{file} {what}: {problem}");
        }
    }

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
