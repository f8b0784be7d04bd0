namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>What kind of statement a table is, told from its rows, and what follows for the lines in it.</summary>
internal sealed class StatementLines
{
    /// <summary>Part of a sum by which its terms may miss it: figures are rounded each.</summary>
    private const decimal Tolerance = 0.002m;

    /// <summary>Rows that are the totals of a kind of statement and make a table one.</summary>
    private const int MinAnchors = 2;

    private readonly TableGrid _grid;
    private readonly IReadOnlyList<LabelledRow> _rows;
    private readonly TableFigures _figures;
    private readonly Dictionary<StatementKind, int> _anchors;
    private readonly bool _hasKeyFigure;
    private readonly Dictionary<int, int?> _proved = [];
    private int? _costSign;

    public StatementLines(TableGrid grid, IReadOnlyList<LabelledRow> rows, TableFigures figures)
    {
        (_grid, _rows, _figures) = (grid, rows, figures);
        _anchors = rows.SelectMany(row => row.Labels).Select(label => label.Concept).Where(concept => concept is { IsAnchor: true, Statement: not null }).Distinct()
            .GroupBy(concept => concept.Statement!.Value).ToDictionary(group => group.Key, group => group.Count());
        _hasKeyFigure = rows.Any(row => row.Labels.Any(label => label.Concept is { Statement: null, Kind: ConceptKind.Money }));
    }

    /// <param name="concept">A line; anything else takes the rank given.</param>
    /// <returns>How good the table is as a source of a line; null when its row means something else: a change, an adjustment.</returns>
    public SourceRank? RankOf(Concept concept, int row, SourceRank rank)
    {
        if (concept.Statement is not { } own)
        {
            return rank;
        }

        var isFlow = Anchors(StatementKind.CashFlow) > 0;
        if (own == StatementKind.Balance && ((isFlow && Anchors(StatementKind.Balance) == 0) || (concept.Sign == ValueSign.Positive && HasNegative(row))))
        {
            return null; // what changed, not what is there
        }

        if (own == StatementKind.Income && isFlow && Anchors(StatementKind.Income) == 0)
        {
            return null; // an adjustment of the profit
        }

        if (own is not (StatementKind.Income or StatementKind.Balance or StatementKind.CashFlow))
        {
            return SourceRank.Table;
        }

        // A statement is told by two of its totals; a table with no total at all shows parts of lines.
        return Anchors(own) >= MinAnchors && Enum.GetValues<StatementKind>().All(kind => Anchors(kind) <= Anchors(own)) ? SourceRank.Statement
            : _anchors.Count > 0 || _hasKeyFigure ? SourceRank.Table : null;
    }

    public bool HasNegative(int row) => Enumerable.Range(0, _grid.Table.ColumnCount).Any(column => Number(row, column) < 0);

    /// <summary>The observation of a cost with its sign; null when nothing tells whether a figure in brackets is a cost or an income.</summary>
    public Observation? Signed(Observation observation, LabelledRow row)
    {
        if (observation.Quantity.Value is not { } value || value == 0)
        {
            return observation;
        }

        // One statement may print its provisions as they are and its taxes in brackets.
        var proved = ProvedSign(row.Row);
        return (proved ?? (_costSign ??= CostSign())) switch
        {
            1 when value > 0 || proved is not null || IsMinus(observation.Quantity.Printed) => observation,
            -1 => observation with { Quantity = observation.Quantity with { Value = -value, Low = -value, High = -value } },
            0 when value > 0 => observation,
            _ => null, // in brackets among costs without: an income, or a cost that is taken off
        };
    }

    /// <summary>Brackets may say "a cost"; a minus among costs without one says that it is an income.</summary>
    private static bool IsMinus(string printed) => printed.AsSpan().TrimStart("$€£¥ ") is ['-' or '−' or '–' or '－', ..];

    /// <summary>1 when a cost is printed as it is, -1 when in brackets, by the profit before and after it; null when they prove neither.</summary>
    private int? ProvedSign(int costRow)
    {
        if (_proved.TryGetValue(costRow, out var known))
        {
            return known;
        }

        var before = Rows(concept => concept.Id == "income_before_tax").Append(costRow - 1).Where(row => row >= 0);
        var after = Rows(concept => concept.Id is "net_profit" or "net_income_attributable").Concat([costRow + 1, costRow + 2]).Where(row => row < _grid.Table.RowCount).ToList();
        for (var column = 0; column < _grid.Table.ColumnCount; column++)
        {
            if (Number(costRow, column) is not { } cost || cost == 0)
            {
                continue;
            }

            foreach (var (gross, net) in before.SelectMany(row => after, (row, other) => (Number(row, column), Number(other, column))))
            {
                if (gross is { } from && net is { } to && Math.Abs(from - to) is var step && Math.Abs(step - Math.Abs(cost)) <= Math.Abs(from) * Tolerance)
                {
                    return _proved[costRow] = Math.Abs(from - cost - to) <= Math.Abs(from + cost - to) ? 1 : -1;
                }
            }
        }

        return _proved[costRow] = null;
    }

    /// <summary>1 when the costs of the table are printed as they are, -1 when in brackets, 0 when nothing tells: by those that are proved, then by all.</summary>
    private int CostSign()
    {
        var proved = Rows(concept => concept.Sign == ValueSign.Cost).Select(ProvedSign).OfType<int>().ToList();
        var signs = proved.Count > 0 ? proved : Rows(concept => concept is { Sign: ValueSign.Absolute, Statement: StatementKind.Income }).Select(FirstSign).Where(sign => sign != 0).ToList();
        return signs.Count == 0 ? 0 : Math.Sign(signs.Sum());
    }

    private List<int> Rows(Func<Concept, bool> isOne) => [.. _rows.Where(row => row.Labels.Any(label => isOne(label.Concept))).Select(row => row.Row)];

    private int FirstSign(int row) =>
        Enumerable.Range(0, _grid.Table.ColumnCount).Select(column => Number(row, column)).FirstOrDefault(number => number is not null and not 0) is { } value ? Math.Sign(value) : 0;

    private decimal? Number(int row, int column) =>
        _grid[row, column] is { Span.IsEmpty: false } cell && cell.Row == row && cell.Column == column ? _figures.Number(_grid.Table, cell) : null;

    private int Anchors(StatementKind kind) => _anchors.GetValueOrDefault(kind);
}
