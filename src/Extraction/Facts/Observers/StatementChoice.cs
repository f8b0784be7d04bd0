using LittleGiants.Extraction.Facts.Resolving;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Chooses the group's own statement of a kind by its title, by its arithmetic and by what it stands beside.</summary>
internal sealed class StatementChoice(DocumentFrame frame, ConceptCatalog concepts)
{
    /// <summary>Points for what tells a statement; only their order and distances matter.</summary>
    private const int ForConsolidated = 5;
    private const int ForTitle = 3;
    private const int ForProof = 4;
    private const int ForNeighbour = 3;
    private const int ForPlace = 2;

    /// <summary>Points below which nothing is chosen: a title and a proof, or a title that says consolidated.</summary>
    private const int Least = 5;

    /// <summary>Lines that count, and those that a statement has at least.</summary>
    private const int MostLines = 10;
    private const int LeastLines = 2;
    private const int LeastUntitledLines = 6;

    /// <summary>Pages, or tables where there are no pages, between the balance sheet and the other statements.</summary>
    private const int NearPages = 6;
    private const int NearTables = 12;

    /// <summary>Tables of one statement.</summary>
    private const int MostParts = 4;

    public StatementGroup? Of(StatementKind kind, IReadOnlyList<SeenTable> tables, StatementGroup? balance)
    {
        StatementGroup? best = null;
        int points = Least - 1;
        var isTied = false;
        for (var i = 0; i < tables.Count; i++)
        {
            if (GroupAt(kind, tables, i) is not { } group || Points(group, balance) is var own && own < points)
            {
                continue;
            }

            isTied = own == points && best is not null && (isTied || Contradict(best, group));
            best = own > points || best is null ? group : best;
            points = own;
        }

        return isTied ? null : best;
    }

    /// <summary>The kind of statement that a line belongs to; null for notes and for what is no money.</summary>
    public StatementKind? KindOf(Observation observation)
    {
        var concept = concepts.Find(observation.Concept)!;
        return concept.Statement switch
        {
            StatementKind.Note => null,
            StatementKind.PerShare => StatementKind.Income,
            { } kind => kind,
            null when concept.Kind != ConceptKind.Money || concept.WordingFirst.Count > 0 => null,
            null => concept.Period == PeriodType.Duration ? StatementKind.Income : StatementKind.Balance,
        };
    }

    /// <summary>Whether a line is a total that tells one statement from another.</summary>
    public bool IsTotal(Observation observation, StatementKind kind) =>
        KindOf(observation) == kind && concepts.Find(observation.Concept) is { Kind: ConceptKind.Money } concept && (concept.IsAnchor || concept.Statement is null);

    private StatementGroup? GroupAt(StatementKind kind, IReadOnlyList<SeenTable> tables, int at)
    {
        var first = tables[at];
        if (first.Title is { } title ? !title.Kinds.Contains(kind) : first.Scope != Scope.Consolidated || kind != StatementKind.Balance)
        {
            return null;
        }

        // What follows without a title of its own, or with the same one on the next page, belongs to it.
        var parts = new List<SeenTable> { first };
        for (var next = at + 1; next < tables.Count && parts.Count < MostParts; next++)
        {
            var (table, last) = (tables[next], parts[^1]);
            var continues = table.Title is null ? table.Table.Page == last.Table.Pages[^1] && table.Table.Caption is null
                : first.Title is { } one && table.Title.Kinds.Contains(kind) && IsSame(table.Title.Text, one.Text) && table.Table.Page == last.Table.Pages[^1] + 1;
            if (!continues || Repeats(kind, parts, table))
            {
                break;
            }

            parts.Add(table);
        }

        var group = new StatementGroup(kind, parts);
        var lines = Lines(group);
        return lines >= (first.Title is null ? LeastUntitledLines : LeastLines) && group.Observations.Any(observation => IsTotal(observation, kind)
            && (frame.FiscalYear is null || observation.Period.FiscalYear == frame.FiscalYear)) ? group : null;
    }

    /// <summary>The parts of a statement state each total once; a table that states one again is another.</summary>
    private bool Repeats(StatementKind kind, List<SeenTable> parts, SeenTable table) => table.Observations.Any(observation => IsTotal(observation, kind)
        && parts.Exists(part => part.Observations.Any(other => other.Concept == observation.Concept && other.Period.FiscalYear == observation.Period.FiscalYear)));

    /// <summary>"Consolidated balance sheets" and the same with "continued" behind it.</summary>
    private static bool IsSame(string left, string right) =>
        left.StartsWith(right, StringComparison.OrdinalIgnoreCase) || right.StartsWith(left, StringComparison.OrdinalIgnoreCase);

    private int Lines(StatementGroup group) =>
        group.Observations.Where(observation => KindOf(observation) == group.Kind).Select(observation => observation.Concept).Distinct().Count();

    private int Points(StatementGroup group, StatementGroup? balance)
    {
        var first = group.Tables[0];
        if (group.Title?.Scope is Scope.Parent or Scope.Segment || (group.Title?.Scope is null && first.Scope == Scope.Parent))
        {
            return 0;
        }

        var title = group.Title is null ? 0 : group.Title.Scope == Scope.Consolidated ? ForConsolidated : ForTitle;
        var place = first.Scope == Scope.Consolidated || group.Title?.Scope == Scope.Consolidated ? ForPlace : -ForPlace;
        var proof = group.Kind == StatementKind.Balance && IsBalanced(group) ? ForProof : 0;
        var neighbour = balance is not null && IsNear(group, balance) ? ForNeighbour : 0;
        return title == 0 && proof == 0 ? 0 : title + place + proof + neighbour + (Math.Min(MostLines, Lines(group)) / 3);
    }

    private static bool IsBalanced(StatementGroup group) => group.Observations.Any(observation => observation.Concept == "total_assets"
        && group.Observations.Any(other => other.Concept == "liabilities_and_equity" && other.Period.FiscalYear == observation.Period.FiscalYear
            && ValueCluster.Number(other) == ValueCluster.Number(observation)));

    private bool IsNear(StatementGroup group, StatementGroup balance) => frame.Document.Pages.Count > 1
        ? Math.Abs(group.Tables[0].Table.Page - balance.Tables[0].Table.Page) <= NearPages
        : Math.Abs(group.Tables[0].Index - balance.Tables[0].Index) <= NearTables;

    private bool Contradict(StatementGroup left, StatementGroup right) => left.Observations.Any(observation => IsTotal(observation, left.Kind)
        && right.Observations.Any(other => other.Concept == observation.Concept && other.Period.FiscalYear == observation.Period.FiscalYear
            && !ValuePrecision.Agree(ValueCluster.Number(other), ValueCluster.Number(observation))));
}
