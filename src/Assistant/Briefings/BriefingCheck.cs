using System.Text.RegularExpressions;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;

namespace LittleGiants.Assistant.Briefings;

/// <summary>The check of answers, on every sentence, item and cell of a briefing: each number stands in what is cited for it.</summary>
internal sealed partial class BriefingCheck(CitationChecker checker, EvidenceLedger ledger, string language, IReadOnlyList<string> names)
{
    /// <returns>What is not proved, in words.</returns>
    public IReadOnlyList<string> Run(IEnumerable<BriefingBlock> blocks) => [.. blocks.SelectMany(Problems)];

    private IEnumerable<string> Problems(BriefingBlock block) => block switch
    {
        ParagraphBlock { IsOwn: true } or HeadingBlock { IsOwn: true } => [],
        TableBlock table => Problems(table),
        ChartBlock chart => Problems(chart),
        _ => block.Texts.SelectMany(text => Problems(text, [])),
    };

    /// <summary>The head of a row is proved by what the row cites.</summary>
    private IEnumerable<string> Problems(TableBlock table) =>
        table.Columns.SelectMany(column => Problems(column.Head, column.Proof))
            .Concat(table.Rows.SelectMany(row => row.SelectMany((cell, index) => Problems(cell, index == 0 ? [.. table.Proof, .. row.SelectMany(other => other.Evidence)] : table.Proof))));

    private IEnumerable<string> Problems(ChartBlock chart)
    {
        var proof = chart.Data.Texts.SelectMany(text => text.Evidence).DistinctBy(entry => entry.Id).ToList();
        return Problems(chart.Data)
            .Concat(chart.Points.Where(point => point.Value is not null).SelectMany(point => Problems(CitedText.Of($"{point.Label}: {point.Printed} {chart.UnitForCheck}"), proof)));
    }

    private IEnumerable<string> Problems(CitedText text, IReadOnlyList<LedgerEntry> proof)
    {
        var marked = string.Concat(text.Runs.Select(Marked)) + Marks(proof);
        if (!marked.Any(char.IsAsciiDigit))
        {
            yield break;
        }

        foreach (var sentence in checker.Check(marked, ledger, string.Join(' ', names), language, names).Sentences)
        {
            if (sentence.Problem is { } problem)
            {
                yield return $"{sentence.Text.Trim()}: {problem}";
            }
        }
    }

    /// <summary>
    /// What is quoted word for word proves itself. A citation proves its whole run, so no point inside may end a sentence; brackets of documents are no citations.
    /// </summary>
    private static string Marked(CitedRun run)
    {
        var text = run.Quote is { Length: > 0 } quote && run.Evidence.Any(entry => CitedText.Clean(entry.Text).Contains(quote, StringComparison.Ordinal)) ? run.Text.Replace(quote, "", StringComparison.Ordinal) : run.Text;
        var words = text.Replace('[', '‹').Replace('【', '‹').Replace(']', '›').Replace('】', '›').Replace('(', '‹').Replace('（', '‹');
        return run.Evidence.Count == 0 ? words : SentenceEnd().Replace(words, ";") + Marks(run.Evidence);
    }

    private static string Marks(IReadOnlyList<LedgerEntry> evidence) => string.Concat(evidence.Select(entry => $" [{entry.Id}]"));

    [GeneratedRegex(@"[.!?](?=[\s'""”’»」)])|[。！？]")]
    private static partial Regex SentenceEnd();
}
