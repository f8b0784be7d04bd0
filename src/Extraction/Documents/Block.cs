namespace LittleGiants.Extraction.Documents;

/// <summary>A run of canonical text that belongs together. Blocks stand in text order and never overlap.</summary>
/// <param name="Page">The 1-based file page on which it starts.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, int Page)
{
    /// <summary>1 for the highest heading; 0 for what is no heading. A list item's depth counts from 1.</summary>
    public int Level { get; init; }

    /// <summary>The index in <see cref="SourceDocument.Tables"/> when the kind is <see cref="BlockKind.Table"/>.</summary>
    public int? Table { get; init; }

    /// <summary>The ISO 639-1 tag of the block's language where it differs from the document's.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the block belongs to the document's own text, not to the furniture of its pages.</summary>
    public bool IsBody => Kind is not (BlockKind.RunningHead or BlockKind.PageNumber or BlockKind.Navigation);
}
