namespace LittleGiants.Extraction.Facts;

/// <summary>How good a place of a document is as a source, best first.</summary>
public enum SourceRank
{
    /// <summary>A value the document itself tags with a concept.</summary>
    Tagged,

    /// <summary>A line of the group's own statement: its balance sheet, its income statement, its cash flows.</summary>
    Primary,

    /// <summary>A line of the audited statements or their notes.</summary>
    Statement,

    /// <summary>A table of key figures, or a form's table.</summary>
    Table,

    /// <summary>A sentence of the report.</summary>
    Narrative,

    /// <summary>A sentence of an article.</summary>
    Press,
}
