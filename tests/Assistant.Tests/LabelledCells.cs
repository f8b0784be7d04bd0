using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Tests;

/// <summary>Labelled figures that stand in a table on their page: whether the cell has its row label and the period in its column heads.</summary>
internal sealed partial class LabelledCells
{
    private static readonly string[] Fields = ["revenue", "employees", "rd_expense", "rd_staff", "rd_employees", "rd_staff_share_percent"];
    private readonly List<string> _misses = [];
    private ILookup<string, Figure>? _figures;

    public int Count { get; private set; }

    public int Labelled { get; private set; }

    public int Dated { get; private set; }

    /// <summary>Figures without a cell, its label or its period.</summary>
    public IReadOnlyList<string> Misses => _misses;

    public void Add(string file, SourceDocument document)
    {
        _figures ??= Figures().ToLookup(figure => figure.File);
        foreach (var figure in _figures[file])
        {
            var hits = Hits(document, figure).ToList();
            if (hits.Count == 0)
            {
                // A quote of label and figures side by side is a table row; anything else is a sentence.
                if (IsRow(figure))
                {
                    Count++;
                    _misses.Add($"no cell  {figure}");
                }

                continue;
            }

            Count++;
            var label = hits.Any(hit => HasLabel(document, hit.Table, hit.Cell, figure.Label));
            var period = hits.Any(hit => HasPeriod(document, hit.Table, hit.Cell, figure.Year));
            Labelled += label ? 1 : 0;
            Dated += period ? 1 : 0;
            if (!label || !period)
            {
                _misses.Add($"{(label ? "" : "label ")}{(period ? "" : "period ")} {figure}: {string.Join(" | ", hits.Select(hit => Describe(document, hit.Table, hit.Cell)))}");
            }
        }
    }

    private sealed record Figure(string File, string Field, int Year, int Page, string Label, string Quote, IReadOnlySet<string> Printed)
    {
        public override string ToString() => $"{Path.GetFileName(File)} {Field} p{Page} {string.Join('/', Printed)} '{Label}'";
    }

    private static IEnumerable<Figure> Figures()
    {
        foreach (var (labels, folder) in new[] { ("facts-en/dev.json", "financebench/pdfs"), ("facts-intl/dev.json", "facts-intl/docs"), ("facts-intl/dev-2.json", "facts-intl/docs") })
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(BenchFolder.Path!, labels)));
            foreach (var row in json.RootElement.EnumerateArray())
            {
                var name = Text(row, "file") ?? Text(row, "doc") + ".pdf";
                if (!name.EndsWith(".pdf", StringComparison.Ordinal) || !row.TryGetProperty("fiscal_year", out var year) || year.ValueKind != JsonValueKind.Number)
                {
                    continue;
                }

                foreach (var field in Fields)
                {
                    var stem = field.StartsWith("rd_staff", StringComparison.Ordinal) ? "rd" : field;
                    if (row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && (Text(row, field + "_quote") ?? Text(row, stem + "_quote")) is { } quote
                        && (row.TryGetProperty(field + "_page", out var page) || row.TryGetProperty(stem + "_page", out page)) && page.ValueKind == JsonValueKind.Number)
                    {
                        var label = Text(row, field + "_label") ?? FirstDigit().Split(quote)[0];
                        yield return new Figure(
                            Path.Combine(BenchFolder.Path!, folder, name), field, year.GetInt32(), page.GetInt32(), Fold(label), quote, Printed(quote, value.GetDecimal()));
                    }
                }
            }
        }
    }

    /// <summary>The numbers of the quote that are the value, in whatever unit the table has.</summary>
    private static HashSet<string> Printed(string quote, decimal value)
    {
        var digits = Significant(value.ToString(CultureInfo.InvariantCulture));
        return [.. Numbers().Matches(quote).Select(match => match.Value).Where(number => Significant(number) is { Length: > 0 } own && (own == digits || (own.Length >= 3 && digits.TrimEnd('0') == own.TrimEnd('0'))))];
    }

    private static string Significant(string number) => new string([.. number.Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');

    private static IEnumerable<(Table Table, Cell Cell)> Hits(SourceDocument document, Figure figure) =>
        from table in document.Tables
        where table.Pages.Contains(figure.Page)
        from cell in table.Cells
        where !cell.Span.IsEmpty && document.PageAt(cell.Span.Start).Number == figure.Page
        where figure.Printed.Any(printed => Fold(document.TextOf(cell)).Trim('(', ')') == Fold(printed))
        select (table, cell);

    private static bool IsRow(Figure figure) => figure.Printed.Count > 0 && figure.Label.Length is > 0 and <= 60 && !figure.Quote.TrimEnd().EndsWith('.') && RowQuote().IsMatch(figure.Quote);

    private static bool HasLabel(SourceDocument document, Table table, Cell cell, string label)
    {
        var stub = Fold(string.Concat(table.Cells.Where(other => other.Column < Math.Max(1, table.StubColumnCount) && other.Row <= cell.Row && cell.Row < other.Row + other.RowSpan).Select(document.TextOf)));
        return label.Length == 0 || (stub.Length > 0 && (stub.Contains(label, StringComparison.Ordinal) || label.Contains(stub, StringComparison.Ordinal)));
    }

    /// <summary>The year, or the form's word for the current period, over the column; a single value column of a form needs none.</summary>
    private static bool HasPeriod(SourceDocument document, Table table, Cell cell, int year)
    {
        var heads = string.Join(' ', table.Cells.Where(other => other.IsHeader && other.Row < cell.Row && cell.Column >= other.Column && cell.Column < other.Column + other.ColumnSpan).Select(document.TextOf));
        if (heads.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || CurrentPeriod().IsMatch(heads))
        {
            return true;
        }

        var values = table.Cells.Count(other => other.Row == cell.Row && other.Column >= Math.Max(1, table.StubColumnCount) && document.TextOf(other).Any(char.IsAsciiDigit));
        return values == 1 && !AnyPeriod().IsMatch(string.Join(' ', table.Cells.Where(other => other.IsHeader).Select(document.TextOf)));
    }

    private static string Describe(SourceDocument document, Table table, Cell cell) =>
        $"stub '{string.Join('/', table.Cells.Where(other => other.Column < Math.Max(1, table.StubColumnCount) && other.Row == cell.Row).Select(document.TextOf))}' heads '{string.Join('/', table.Cells.Where(other => other.IsHeader && cell.Column >= other.Column && cell.Column < other.Column + other.ColumnSpan).Select(document.TextOf))}'";

    private static string Fold(string text) => new([.. CanonicalText.Normalize(text).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('$' or '€' or '£' or ':'))]);

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"\d")]
    private static partial Regex FirstDigit();

    [GeneratedRegex(@"\d[\d.,]*\d%?|\d%?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^[^\d.]{2,60}[\s$€£:]+[\d.,]+%?(\s+[\s$€£]*[\d.,()-]+%?)*$")]
    private static partial Regex RowQuote();

    [GeneratedRegex("本期|本年|本报告期|报告期|当年|Geschäftsjahr|boekjaar|exercice", RegexOptions.IgnoreCase)]
    private static partial Regex CurrentPeriod();

    [GeneratedRegex(@"(19|20)\d\d|本期|上期|本年|上年|Vorjahr|vorig", RegexOptions.IgnoreCase)]
    private static partial Regex AnyPeriod();
}
