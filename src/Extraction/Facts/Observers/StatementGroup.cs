namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The tables of one statement: it may be parted, or go on on the next page.</summary>
internal sealed class StatementGroup(StatementKind kind, IReadOnlyList<SeenTable> tables)
{
    private readonly bool _hasColumnsOfGroup = tables.Any(table => table.Observations.Any(observation => observation.Scope == Scope.Consolidated));

    public StatementKind Kind { get; } = kind;

    public IReadOnlyList<SeenTable> Tables { get; } = tables;

    public IEnumerable<Observation> Observations => Tables.SelectMany(table => table.Observations);

    public StatementTitle? Title => Tables[0].Title;

    /// <summary>Whether a column is the group's own: the others are the company's, where columns tell them apart.</summary>
    public bool IsGroups(Observation observation) => !_hasColumnsOfGroup || observation.Scope == Scope.Consolidated;
}
