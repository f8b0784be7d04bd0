using LittleGiants.Assistant.Evaluation;

namespace LittleGiants.Assistant.Tests;

public sealed class FactScorerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"revenue\": 48216000, \"revenue_page\": 1", "right, page right")]
    [InlineData("\"revenue\": 48300000", "right, page right")] // within half a percent
    [InlineData("\"revenue\": 48700000", "wrong")]
    [InlineData("\"revenue\": 48216000, \"revenue_page\": 2", "right")]
    [InlineData("\"revenue\": 48216000, \"revenue_pages_any\": [ 3, 1 ]", "right, page right")]
    [InlineData("\"revenue\": 1, \"revenue_accept\": [ 48216000 ]", "right, page right")]
    [InlineData("\"revenue\": null", "invented")]
    [InlineData("\"revenue\": null, \"accept\": { \"revenue\": [ 48216000 ] }", "right, page right")]
    [InlineData("\"employees\": 600", "right, page right")]
    [InlineData("\"employees\": 601", "wrong")]
    [InlineData("\"invention_patents\": 50", "right, page right")] // "more than 50": the bound is compared
    [InlineData("\"rd_staff_share_percent\": 13.33", "missing")] // computed, not stated
    [InlineData("\"rd_staff_share_percent\": null", "silent")]
    [InlineData("\"rd_staff\": 80, \"accept\": { \"rd_staff\": [ null ] }", "silent")]
    [InlineData("\"rd_staff\": 80, \"do_not_score\": [ \"rd_staff\" ]", "")]
    [InlineData("\"founding_year\": 1978", "missing")]
    public void One_field_is_counted_once(string label, string expected)
    {
        var tally = Score($"[ {{ \"file\": \"polder-2024.pdf\", \"fiscal_year\": 2024, {label} }} ]").Total;

        var counted = new[]
        {
            ("right", tally.Right), ("wrong", tally.Wrong), ("missing", tally.Missing), ("silent", tally.Silent), ("invented", tally.Invented), ("page right", tally.PageRight),
        }.Where(item => item.Item2 > 0).ToList();
        Assert.Equal(expected, string.Join(", ", counted.Select(item => item.Item1)));
        Assert.All(counted, item => Assert.Equal(1, item.Item2));
    }

    [Fact]
    public void Another_years_facts_answer_only_labels_of_that_year()
    {
        Assert.Equal(1, Score("""[ { "file": "polder-2024.pdf", "fiscal_year": 2023, "revenue": 42897000 } ]""").Total.Right);
        Assert.Equal(1, Score("""[ { "file": "polder-2024.pdf", "fiscal_year": 2022, "revenue": 42897000 } ]""").Total.Missing);
    }

    [Fact]
    public void Verdicts_are_right_wrong_or_cautious()
    {
        var scorer = Score("""
            { "documents": [ { "file": "polder-2024.pdf", "criteria": { "revenue_13_53": "fail", "rd_staff": "fail", "patents": "unknown", "sector": "pass" } } ] }
            """);

        Assert.Equal((1, 2, 2, 1), (scorer.Verdicts.Right, scorer.Verdicts.Wrong, scorer.Verdicts.FalseMet, scorer.Verdicts.Cautious));
        Assert.Equal(["revenue_13_53", "patents", "sector"], scorer.Misses.Select(miss => miss.Field));
    }

    [Fact]
    public void A_document_without_result_is_silent_at_best()
    {
        var scorer = new FactScorer();
        scorer.Add(Assert.Single(Read("""[ { "doc": "gone", "revenue": 5, "employees": null, "criteria": { "patents": "pass" } } ]""")), null);

        Assert.Equal(["gone.pdf"], scorer.Unread);
        Assert.Equal((1, 1, 1), (scorer.Total.Missing, scorer.Total.Silent, scorer.Verdicts.Cautious));
    }

    private FactScorer Score(string labels)
    {
        var scorer = new FactScorer();
        foreach (var label in Read(labels))
        {
            scorer.Add(label, ExtractionSample.File());
        }

        return scorer;
    }

    private IReadOnlyList<DocumentLabel> Read(string labels)
    {
        var (read, problems) = LabelFile.Read(_folder.Write("labels.json", labels));
        Assert.Empty(problems);
        return read;
    }
}
