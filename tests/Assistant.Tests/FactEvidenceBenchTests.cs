using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests;

/// <summary>Every figure on the labelled documents stands where its evidence says, and changes when the page changes.</summary>
[Collection(BenchCollection.Name)]
public sealed class FactEvidenceBenchTests(BenchReading reading, ITestOutputHelper output)
{
    private const int LeastMutations = 200;

    [BenchFact]
    public void Every_evidence_is_quoted_at_its_span_holds_its_figure_and_is_covered_by_boxes_on_its_page()
    {
        var check = reading.Evidence;
        output.WriteLine($"{check.Facts} facts, {check.Spans} evidence spans, {check.Glyphs} glyphs in boxes; {check.Problems.Count} problems");
        Assert.True(check.Problems.Count == 0 && check.Glyphs > 0, $"{check.Problems.Count} problems\n{string.Join('\n', check.Problems.Take(40))}");
    }

    [BenchFact]
    public void A_figure_that_is_changed_on_the_page_changes_or_vanishes_in_the_facts()
    {
        var outcomes = reading.Changes.Outcomes;
        output.WriteLine(string.Join(", ", outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}")));
        Assert.Empty(reading.Changes.Kept);
        Assert.True(outcomes.Values.Sum() >= LeastMutations, $"Only {outcomes.Values.Sum()} figures were changed.");
    }
}
