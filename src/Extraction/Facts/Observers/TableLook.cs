using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>One document's tables, looked at one after the other.</summary>
internal sealed class TableLook
{
    /// <summary>Rows of an income statement below which a table is only an extract of one.</summary>
    private const int MinIncomeRows = 1;

    /// <summary>Rows at the top among which heads are looked for where the layout marked fewer.</summary>
    private const int MinHeadRows = 3;

    /// <summary>Figures in a row beyond which it states no periods.</summary>
    private const int MaxColumns = 100;

    /// <summary>Characters of a line that introduces a table, and days after the year's end on which its staff may still be counted.</summary>
    private const int LongestIntroduction = 90;
    private const int MostDaysAfter = 150;

    private readonly DocumentFrame _frame;
    private readonly FactCues _cues;
    private readonly FiscalCalendar _calendar;
    private readonly ColumnPeriods _periods;
    private readonly TableUnits _units;
    private readonly TableFigures _figures;
    private readonly TableTotals _totals;
    private readonly PlaceScope _scope;
    private readonly StatementTitles _titles;
    private readonly HeadsAbove _headsAbove;
    private readonly TableRows _rows;
    private readonly HashSet<string> _totalRows;

    public TableLook(DocumentFrame frame, FactCues cues, QuantityReader reader, LabelIndex labels, FiscalCalendar calendar, ConceptCatalog concepts)
    {
        _frame = frame;
        _cues = cues;
        _calendar = calendar;
        _periods = new ColumnPeriods(frame, cues, calendar);
        _units = new TableUnits(frame, cues, reader);
        _figures = new TableFigures(frame, reader, _units);
        _headsAbove = new HeadsAbove(frame, _figures);
        _scope = new PlaceScope(frame.Document, cues);
        _titles = new StatementTitles(frame.Document, cues, _scope);
        _totalRows = [.. cues.Total.Select(row => LabelKey.Of(row))];
        _rows = new TableRows(frame, labels, cues.IncomeRows.Select(row => LabelKey.Of(row)).ToHashSet(), _totalRows);
        _totals = new TableTotals(frame, concepts, _totalRows);
    }

    public SeenTable At(int index)
    {
        var table = _frame.Document.Tables[index];
        var seen = Best(index);
        return new SeenTable(index, table, seen.Count > 0 ? _scope.At(table) : Scope.Consolidated, seen.Count > 0 ? _titles.Of(table) : null, seen);
    }

    private List<Observation> Best(int index)
    {
        // Where one table states a total and its parts, the better wording names the total.
        var all = Seen(index).ToList();
        if (all.Count < 2)
        {
            return all;
        }

        var best = all.GroupBy(Place).ToDictionary(group => group.Key, group => BestTwo([.. group]));
        return [.. all.Where(observation => best[Place(observation)] is var (first, second)
            && !(first.LabelPreference < observation.LabelPreference && first.Quantity.Value != observation.Quantity.Value)
            && !(second is not null && second.LabelPreference < observation.LabelPreference && second.Quantity.Value != observation.Quantity.Value))];

        static (string, Period, Scope) Place(Observation observation) => (observation.Concept, observation.Period, observation.Scope);
    }

    /// <summary>The best wording, and the best one of another value.</summary>
    private static (Observation First, Observation? Second) BestTwo(List<Observation> observations)
    {
        var first = observations.MinBy(observation => observation.LabelPreference)!;
        return (first, observations.Where(observation => observation.Quantity.Value != first.Quantity.Value).MinBy(observation => observation.LabelPreference));
    }

    private IEnumerable<Observation> Seen(int index)
    {
        var document = _frame.Document;
        var table = document.Tables[index];
        var caption = _totals.ConceptOf(table) is { } named && (named.Kind == ConceptKind.Money || !_figures.AreAmounts(table)) ? named : null;
        var rows = _rows.Of(table, caption, out var incomeRows);
        if (table.Caption is { } title && _cues.PartYear.IsIn(document.TextOf(title)))
        {
            rows.RemoveAll(row => row.Labels.All(label => label.Concept.Period == PeriodType.Duration));
        }

        if ((rows.Count == 0 && caption is null) || TableGrid.Of(document, table) is not { } grid)
        {
            yield break;
        }

        var other = rows.SelectMany(row => row.Labels).Select(label => label.Concept).Distinct().Where(concept => IsAboutOther(table, concept)).ToHashSet();
        rows.RemoveAll(row => row.Labels.All(label => other.Contains(label.Concept)));
        if (AreAverages(table))
        {
            rows.RemoveAll(row => row.Labels.All(label => label.Concept.Kind == ConceptKind.Money));
        }

        var sum = caption is null ? null : _totals.Row(grid, _figures);
        if (sum is not null && caption!.Kind != ConceptKind.Money)
        {
            // "Sales" among the staff by function is no amount.
            rows.RemoveAll(row => row.Labels.All(label => label.Concept.Kind == ConceptKind.Money));
        }

        var statementScope = _scope.At(table);
        var countScope = _scope.OfCounts(table);
        var rank = incomeRows >= MinIncomeRows ? SourceRank.Statement : SourceRank.Table;
        var lines = new StatementLines(grid, rows, _figures);
        foreach (var row in rows)
        {
            foreach (var label in row.Labels)
            {
                var isLine = label.Concept.Statement is not null;
                if (lines.RankOf(label.Concept, row.Row, rank) is not { } rowRank)
                {
                    continue;
                }

                foreach (var observation in Row(grid, index, row.Row, row.Label, label, isLine || label.Concept.Kind == ConceptKind.Money ? statementScope : countScope, rowRank, lines))
                {
                    if ((label.Concept.Sign == ValueSign.Cost ? lines.Signed(observation, row) : observation) is { } signed)
                    {
                        yield return signed;
                    }
                }
            }
        }

        if (sum is var (total, labelSpan))
        {
            foreach (var observation in Row(grid, index, total, labelSpan, new ConceptLabel(caption!, 1), countScope, rank))
            {
                yield return observation;
            }
        }
    }

    /// <summary>"Average balance, interest, yield": averages of the year are no totals, and their interest is adjusted for taxes.</summary>
    private bool AreAverages(Table table) =>
        (table.Caption is { } caption && _cues.Averages.IsIn(_frame.Document.TextOf(caption)))
        || (_titles.Of(table) is { } title && _cues.Averages.IsIn(title.Text))
        || table.Cells.TakeWhile(cell => cell.Row < Math.Max(MinHeadRows, table.HeaderRowCount)).Any(cell => _cues.Averages.IsIn(_frame.Document.TextOf(cell)));

    private bool IsAboutOther(Table table, Concept concept)
    {
        if (!concept.OtherTables.TryGetValue(_frame.Language, out var words))
        {
            return false;
        }

        foreach (var cell in table.Cells)
        {
            if (cell.Column > 0)
            {
                continue;
            }

            var text = _frame.Document.TextOf(cell.Span);
            foreach (var word in words)
            {
                if (Caseless.IndexOf(text, word) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private List<Observation> Row(TableGrid grid, int index, int row, TextSpan labelSpan, ConceptLabel label, Scope scope, SourceRank rank, StatementLines? lines = null)
    {
        var concept = label.Concept;
        var found = new List<(Observation Observation, string Head, int Column)>();
        var valueColumns = 0;
        var isLine = concept.Statement is not null;
        if (LabelKey.HoldsFigure(_frame.Document.TextOf(labelSpan)))
        {
            return []; // "Cost of sales (36 119)": the first figure was taken for a part of the label, so that the others may be of other years
        }

        var unit = _units.OfRow(grid, row, labelSpan);
        var mayTurn = !isLine || lines?.HasNegative(row) is not true;
        for (var column = 0; column < grid.Table.ColumnCount; column++)
        {
            if (grid[row, column] is not { Span.IsEmpty: false } cell || cell.Span.Start < labelSpan.End || cell.Column != column)
            {
                continue;
            }

            var head = grid.HeadOf(row, column);
            head = head.Length == 0 && (isLine || concept.Kind == ConceptKind.Money) ? _headsAbove.Of(grid, column) : head;
            var period = Columns(concept, head) is { } said ? said : _periods.Of(head);
            if (!period.IsValue || (isLine && period.Year > _frame.FiscalYear))
            {
                continue;
            }

            if (_figures.Read(grid.Table, cell, labelSpan, head, concept, mayTurn, unit) is not { } quantity)
            {
                valueColumns += TableFigures.IsNothing(_frame.Document.TextOf(cell.Span)) ? 1 : 0;
                continue;
            }

            if (++valueColumns > MaxColumns)
            {
                return [];
            }

            var isUncertain = _figures.IsUnitUncertain(grid.Table, labelSpan, head, quantity, unit);
            if (isUncertain && concept.Kind == ConceptKind.Money && _figures.HasLostUnit(grid.Table, labelSpan, head))
            {
                continue;
            }

            var columnScope = _scope.OfHead(head) is { } own ? own : scope;
            found.Add((new Observation(concept.Id, quantity, _calendar.Of(concept.Period, period.Year), columnScope, labelSpan.Union(cell.Span), rank)
            {
                LabelPreference = label.Preference,
                Label = labelSpan,
                Table = index,
                IsUnitUncertain = isUncertain,
            }, head, column));
        }

        return RowGrowth.Prove(grid, row, Settle(grid, concept, found, valueColumns));
    }

    /// <summary>Whether a head names one of the concept's own columns; null when the concept has none.</summary>
    private ColumnPeriod? Columns(Concept concept, string head)
    {
        if (!concept.Columns.TryGetValue(_frame.Language, out var words))
        {
            return null;
        }

        var fits = !words.Lack.Any(word => head.Contains(word, StringComparison.OrdinalIgnoreCase))
            && (words.Hold.Count == 0 || words.Hold.Any(word => head.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return !fits ? ColumnPeriod.None : _periods.Of(head) is { IsValue: true } period ? period : ColumnPeriod.Unstated;
    }

    /// <summary>A lone figure without a head is the current period's; figures that share a period exclude each other.</summary>
    private List<Observation> Settle(TableGrid grid, Concept concept, List<(Observation Observation, string Head, int Column)> found, int valueColumns)
    {
        var settled = new List<Observation>();
        foreach (var (observation, head, column) in found)
        {
            var period = observation.Period;
            if (observation.Period.FiscalYear is null && _frame.FiscalYear is not null)
            {
                if (valueColumns > 1 || found.Count > 1)
                {
                    continue;
                }

                if (StatedYear(grid.Table) is not { } year)
                {
                    continue;
                }

                period = _calendar.Of(concept.Period, year);
            }

            var same = found.Where(other => other.Column != column && other.Observation.Period == observation.Period && other.Observation.Scope == observation.Scope
                && other.Observation.Quantity.Value != observation.Quantity.Value).ToList();
            if (same.Count > 0 && !_totalRows.Contains(LabelKey.Of(head)) && !IsTotalOf(head))
            {
                continue;
            }

            settled.Add(observation with { Period = period });
        }

        return settled;
    }

    private bool IsTotalOf(string head) => head.Split(' ', '\n').Any(word => _totalRows.Contains(LabelKey.Of(word)));

    /// <summary>The year that the caption or the line over a table names, else the document's own; null where they name a day that ends none: "At 30 June 2024" in the midst of a year.</summary>
    private int? StatedYear(Table table)
    {
        var mention = table.Caption is { } caption && _calendar.Periods.Read(_frame.Document.TextOf(caption)) is [.., var last] ? last : DayAbove(table);
        if (mention is not { } stated)
        {
            return _frame.FiscalYear;
        }

        return _calendar.YearOf(stated) is { } year ? year
            : stated.Date is { } day && _frame.PeriodEnd is { } end && day.DayNumber - end.DayNumber is var after && (after > MostDaysAfter || after < 0) ? null : _frame.FiscalYear;
    }

    /// <summary>The only day that the short line over a table names.</summary>
    private PeriodMention? DayAbove(Table table)
    {
        var page = _frame.Document.PageAt(table.Span.Start).Span;
        var above = _frame.Document.Text.AsSpan(page.Start, Math.Max(0, table.Span.Start - page.Start)).TrimEnd();
        var line = above[(above.LastIndexOf('\n') + 1)..];
        return line.Length is > 0 and < LongestIntroduction && !line.Contains('\t') && _calendar.Periods.Read(line) is [{ Date: not null } only] ? only : null;
    }
}
