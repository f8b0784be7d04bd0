using System.Globalization;
using LittleGiants.Assistant.Evaluation;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>The result of an evaluation as a table with a row for each field, and each miss below it.</summary>
internal static class EvaluationConsole
{
    private const int QuoteCells = 60;
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    public static void Write(IAnsiConsole console, FactScorer scorer)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        table.AddColumn(new TableColumn("Field"));
        foreach (var head in new[] { "right", "wrong", "missing", "silent", "invented", "page right" })
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        foreach (var (concept, tally) in scorer.Fields)
        {
            AddRow(table, concept, tally);
        }

        var total = scorer.Total;
        AddRow(table, "all", total);
        console.Write(table);
        var verdicts = scorer.Verdicts;
        Line(console, string.Create(CultureInfo.InvariantCulture, $"Verdicts: right {verdicts.Right}, wrong {verdicts.Wrong} (of these falsely met {verdicts.FalseMet}), unknown where known {verdicts.Cautious}"));
        Line(console, $"Precision {Share(total.Precision)}, recall {Share(total.Recall)}, page {Share(total.PageShare)}");
        foreach (var miss in scorer.Misses)
        {
            Line(console, SafeText.Line($"{miss.Kind}: {miss.File} {miss.Field}: got {miss.Got}, wanted {miss.Wanted}"));
            if (miss.Quote is { } quote)
            {
                Line(console, $"  “{SafeText.Head(SafeText.Line(quote), QuoteCells)}”", Dim);
            }
        }
    }

    private static void AddRow(Table table, string name, FieldTally tally) => table.AddRow(
        [new Text(name), .. new[] { tally.Right, tally.Wrong, tally.Missing, tally.Silent, tally.Invented, tally.PageRight }.Select(count => new Text(count.ToString(CultureInfo.InvariantCulture)))]);

    private static string Share(double? share) => share?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";

    private static void Line(IAnsiConsole console, string text, Style? style = null)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }
}
