using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>For whom the figures of a place are stated, by the headings over it and the captions of its table.</summary>
internal sealed class PlaceScope
{
    /// <summary>Characters over a table in which its title stands, and the longest title.</summary>
    private const int TitleReach = 100;
    private const int LongestTitle = 40;

    private readonly SourceDocument _document;
    private readonly FactCues _cues;
    private readonly List<(int Start, Scope? Own, bool ParentAbove)> _headings = [];

    public PlaceScope(SourceDocument document, FactCues cues)
    {
        _document = document;
        _cues = cues;
        var parents = new Stack<(int Level, bool IsParent, bool IsStatement)>();
        foreach (var block in document.Blocks)
        {
            if (block.Kind is not (BlockKind.Heading or BlockKind.Caption))
            {
                continue;
            }

            var own = Of(document.TextOf(block.Span));
            if (block.Kind == BlockKind.Heading)
            {
                // "5. Staff costs" is a note of the report, however its heading is set; no part of the statement before it.
                var text = document.TextOf(block.Span);
                while (parents.Count > 0 && (parents.Peek().Level >= block.Level || (parents.Peek().IsStatement && char.IsAsciiDigit(text[0]))))
                {
                    parents.Pop();
                }

                parents.Push((block.Level, own == Scope.Parent, IsStatement(text)));
            }

            _headings.Add((block.Span.Start, own, parents.Any(parent => parent.IsParent)));
        }
    }

    private bool IsStatement(ReadOnlySpan<char> heading) => _cues.BalanceTitles.IsIn(heading) || _cues.IncomeTitles.IsIn(heading) || _cues.CashFlowTitles.IsIn(heading);

    /// <summary>What a caption, a heading or a head says itself; null when it says nothing.</summary>
    public Scope? Of(ReadOnlySpan<char> text) =>
        text.Length > 400 ? null
        : _cues.Parent.IsIn(text) && !_cues.Consolidated.IsIn(text) && !_cues.Segment.IsIn(text) ? Scope.Parent
        : IsPart(text) ? Scope.Segment
        : _cues.Consolidated.IsIn(text) ? Scope.Consolidated
        : null;

    /// <summary>"The company and its subsidiary companies" are the whole.</summary>
    private bool IsPart(ReadOnlySpan<char> text) => _cues.Segment.IsIn(text) && (_cues.Parent.IsIn(text) || !_cues.Joined.IsIn(text));

    /// <summary>What a column head says.</summary>
    public Scope? OfHead(ReadOnlySpan<char> head) =>
        head.IsEmpty ? null
        : _cues.ParentHeads.IsIn(head) && !_cues.Consolidated.IsIn(head) ? Scope.Parent
        : IsPart(head) ? Scope.Segment
        : _cues.Consolidated.IsIn(head) ? Scope.Consolidated
        : null;

    /// <summary>Staff and rights are counted for the whole company wherever they stand, unless the place is the parent's own.</summary>
    public Scope OfCounts(Table table) => At(table) == Scope.Parent ? Scope.Parent : Scope.Consolidated;

    public Scope At(Table table) =>
        (table.Caption is { } caption ? Of(_document.TextOf(caption)) : null) is { } own ? own : TitledParent(table) ? Scope.Parent : At(table.Span.Start);

    /// <summary>Whether one of the short lines right over a table names the parent: a statement's title that is set as text.</summary>
    private bool TitledParent(Table table)
    {
        var page = _document.PageAt(table.Span.Start).Span;
        var from = Math.Max(page.Start, table.Span.Start - TitleReach);
        foreach (var line in _document.Text[from..Math.Max(from, table.Span.Start)].Split('\n').Reverse())
        {
            if (line.Length > LongestTitle || line.Contains('\t', StringComparison.Ordinal))
            {
                return false;
            }

            if (Of(line) is { } scope)
            {
                return scope == Scope.Parent;
            }
        }

        return false;
    }

    /// <summary>A sentence speaks of the whole company unless it stands among the parent's own statements.</summary>
    public Scope OfSentences(int position) => At(position) == Scope.Parent ? Scope.Parent : Scope.Consolidated;

    public Scope At(int position)
    {
        int low = 0, high = _headings.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_headings[middle].Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? Scope.Consolidated
            : _headings[low - 1].ParentAbove ? Scope.Parent
            : _headings[low - 1].Own ?? Scope.Consolidated;
    }
}
