using System.Globalization;
using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Briefings;

/// <summary>What a model is given to write of: the facts as a section states them, and the places that they cite.</summary>
/// <param name="Text">A line for each paragraph, item and row, with citations as [E12].</param>
internal sealed record SectionFacts(string Text, IReadOnlyList<LedgerEntry> Evidence)
{
    /// <summary>Characters of <see cref="Text"/>: what a model on the analyst's own machine still reads together with the places.</summary>
    private const int MaxText = 12_000;
    private const int MaxEvidence = 100;

    /// <summary>Characters of one place.</summary>
    private const int MaxPlace = 400;

    /// <summary>The places by their ids, a line for each.</summary>
    public string Places => string.Join('\n', Evidence.Select(entry => string.Create(
        CultureInfo.InvariantCulture, $"[{entry.Id}] {(entry.Document is { } document ? $"{document.Name} p. {entry.Citation?.Page}: " : "")}{Excerpt.Of(entry.Text, MaxPlace)}")));

    /// <summary>Whole lines, as many as fit.</summary>
    public static SectionFacts Of(BriefingDesk desk, IEnumerable<BriefingBlock> blocks)
    {
        var lines = new List<string>();
        var evidence = new List<LedgerEntry>();
        var length = 0;
        foreach (var line in blocks.SelectMany(block => Lines(desk, block)))
        {
            var all = evidence.Concat(line.Evidence).DistinctBy(entry => entry.Id).ToList();
            var text = string.Concat(line.Runs.Select(Marked));
            if (all.Count > MaxEvidence || (length += text.Length) > MaxText)
            {
                break;
            }

            (lines, evidence) = ([.. lines, text], all);
        }

        return new SectionFacts(string.Join('\n', lines), evidence);
    }

    private static IEnumerable<CitedText> Lines(BriefingDesk desk, BriefingBlock block) => block switch
    {
        ListBlock list => list.Items.Select(item => item.Evidence.Any() ? item : item.Then("", desk.Record(item.Plain))),
        TableBlock table => table.Rows.Select(row => Line(desk, table, row)),
        ChartBlock chart => Lines(desk, chart.Data).Prepend(CitedText.Of(chart.Title)),
        _ => block.Texts,
    };

    /// <summary>"Revenue (GBP): 2023: 57,310,000 [E10]; 2024: 61,842,000 [E2]".</summary>
    private static CitedText Line(BriefingDesk desk, TableBlock table, IReadOnlyList<CitedText> row) =>
        row[0].Then(desk.Say[BriefingPhrase.Colon]).Then(CitedText.Join(
            desk.Say[BriefingPhrase.Semicolon],
            row.Skip(1).Zip(table.Columns.Skip(1), (cell, column) => (Cell: cell, column.Head)).Where(pair => pair.Cell.Evidence.Any()).Select(pair => pair.Head.Then(desk.Say[BriefingPhrase.Colon]).Then(pair.Cell))));

    private static string Marked(CitedRun run) => run.Text + string.Concat(run.Evidence.Select(entry => $" [{entry.Id}]"));
}
