namespace LittleGiants.Assistant.Briefings;

/// <summary>A finished briefing: what all formats print, with one numbering of what it cites.</summary>
/// <param name="Title">Also the name of the document.</param>
/// <param name="Language">The tag of the language in which it is written.</param>
internal sealed record Briefing(string Title, string Language, IReadOnlyList<BriefingBlock> Blocks, NoteList Notes)
{
    /// <summary>Columns of a table beyond which an upright page is too narrow.</summary>
    private const int MostUpright = 6;

    /// <summary>Whether it is printed on pages laid across.</summary>
    public bool IsWide => Blocks.OfType<TableBlock>().Any(table => table.Columns.Count > MostUpright);

    /// <summary>Whether an analyst wrote or changed it: its notes are what she left of them.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Numbers that their citations do not show, in words; empty when the briefing may be handed out.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
