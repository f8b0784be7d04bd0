using LittleGiants.Assistant.Evaluation;
using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests;

/// <summary>Floors a little under what was reached on the labelled reports and articles, so that nothing slips back.</summary>
[Collection(BenchCollection.Name)]
public sealed class FactsBenchTests(BenchReading reading, ITestOutputHelper output)
{
    private const double LeastPrecision = 0.985;
    private const double LeastRecall = 0.95;
    private const double LeastPages = 0.97;
    private const double LeastVerdicts = 0.95;

    [BenchFact]
    public void Labelled_documents_give_the_labelled_figures_pages_and_verdicts()
    {
        var scorer = reading.Scorer;
        Report(scorer);
        var (total, verdicts) = (scorer.Total, scorer.Verdicts);
        Assert.Equal(53, reading.Labelled);
        Assert.Empty(scorer.Unread);
        Assert.Equal(0, total.Invented);
        Assert.InRange(total.Precision!.Value, LeastPrecision, 1);
        Assert.InRange(total.Recall!.Value, LeastRecall, 1);
        Assert.InRange(total.PageShare!.Value, LeastPages, 1);
        Assert.Equal(0, verdicts.Wrong);
        Assert.InRange((double)verdicts.Right / (verdicts.Right + verdicts.Cautious), LeastVerdicts, 1);
    }

    private void Report(FactScorer scorer)
    {
        foreach (var (concept, tally) in scorer.Fields.Append(("all", scorer.Total)))
        {
            output.WriteLine($"{concept}: right {tally.Right} wrong {tally.Wrong} missing {tally.Missing} silent {tally.Silent} invented {tally.Invented} page right {tally.PageRight}");
        }

        output.WriteLine($"verdicts: right {scorer.Verdicts.Right} wrong {scorer.Verdicts.Wrong} unknown where known {scorer.Verdicts.Cautious}");
        foreach (var miss in scorer.Misses)
        {
            output.WriteLine($"{miss.Kind}: {miss.File} {miss.Field}: {miss.Got}, labelled {miss.Wanted} [{miss.Quote}]");
        }
    }
}
