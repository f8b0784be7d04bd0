using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Screening;

public sealed class CorrectCommandTests : IClassFixture<AddedSamples>, IDisposable
{
    private static readonly string[][] Views =
    [
        ["ask", "What was the revenue of Harrowfield in 2024?", "--json"], ["ask", "Does Harrowfield meet the criteria?", "--json"], ["show", "Harrowfield", "--json"], ["screen", "--format", "json"],
        ["compare", "Harrowfield", "Waterwijk", "--format", "json"], ["labels"],
    ];

    private readonly TemporaryFolder _folder = new();

    public CorrectCommandTests(AddedSamples samples) => samples.CopyTo(_folder["library"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_correction_changes_all_views_and_undo_restores_each_byte_for_byte()
    {
        var before = Views.Select(view => Run(view).Output).ToList();
        Assert.Contains("1: Harrowfield Sensors plc, revenue 2024: set to GBP 40,000,000 (was 61,842)", Run("correct", "Harrowfield", "Revenue", "--value", "40 million", "--note", "restated", "--author", "Ann").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("correct", "Harrowfield", "employees", "--value", "300", "--note", "full-time equivalents", "--author", "Ann").Exit);
        var corrected = Views.Select(view => Run(view).Output).ToList();
        Assert.All(before.Zip(corrected), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Contains("40,000,000", corrected[0], StringComparison.Ordinal);
        using var screen = JsonDocument.Parse(corrected[3]);
        var criteria = screen.RootElement.GetProperty("companies").EnumerateArray().Single(company => company.GetProperty("name").GetString() == "Harrowfield Sensors plc").GetProperty("criteria");
        Assert.Equal(("met", 15.6667m), (criteria[1].GetProperty("outcome").GetString(), criteria[1].GetProperty("value").GetDecimal()));
        Assert.Contains("Ann, ", criteria[0].GetProperty("sources")[0].GetProperty("analyst").GetString(), StringComparison.Ordinal);

        Run("correct", "--undo", "1");
        Run("correct", "--undo", "2");
        Assert.Equal(before, Views.Select(view => Run(view).Output));
        using var log = JsonDocument.Parse(Run("correct", "--log", "--json").Output);
        Assert.Equal([("set", false), ("set", false), ("undo", true), ("undo", true)], log.RootElement.GetProperty("corrections").EnumerateArray().Select(item => (item.GetProperty("action").GetString(), item.GetProperty("standing").GetBoolean())));
    }

    [Fact]
    public void Corrections_are_labels_that_evaluate_scores()
    {
        var labels = _folder["labels.json"];
        Run("correct", "Harrowfield", "revenue", "--confirm");
        Run("labels", "-o", labels);
        Assert.Equal(1, Right(labels));
        Run("correct", "Harrowfield", "revenue", "--value", "40 million GBP", "--note", "restated");
        Run("labels", "-o", labels);
        Assert.Equal(0, Right(labels));
    }

    [Fact]
    public void A_rejected_value_is_gone_with_what_was_computed_from_it()
    {
        Assert.Equal(0, Run("correct", "Harrowfield", "employees", "--reject", "--note", "counts temporary staff").Exit);
        var facts = Run("show", "Harrowfield", "--json").Output;
        using var json = JsonDocument.Parse(facts);
        Assert.DoesNotContain(json.RootElement.GetProperty("company").GetProperty("facts").EnumerateArray(), fact =>
            fact.GetProperty("concept").GetString() is "employees" or "rd_staff_share" && fact.GetProperty("fiscalYear").GetInt32() == 2024);
    }

    [Theory]
    [InlineData("No company is called 'Nobody'", "Nobody", "revenue", "--value", "5 EUR")]
    [InlineData("No fact is called 'happiness'", "Harrowfield", "happiness", "--value", "5")]
    [InlineData("is of another kind than 'revenue', which is an amount of money", "Harrowfield", "revenue", "--value", "5%")]
    [InlineData("is no single number", "Harrowfield", "employees", "--value", "about 500")]
    [InlineData("is no number", "Harrowfield", "employees", "--value", "many")]
    [InlineData("has no value of 'revenue' for 1999", "Harrowfield", "revenue", "--year", "1999", "--reject")]
    [InlineData("There is no correction 7", "--undo", "7")]
    public void What_is_not_clear_is_told_and_nothing_is_written(string problem, params string[] arguments)
    {
        var result = Run(["correct", .. arguments, "--note", "x"]);
        Assert.Equal(2, result.Exit);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
        Assert.Equal("Nothing was corrected.", Run("correct", "--log").Output.Trim());
    }

    private static int Right(string labels)
    {
        using var json = JsonDocument.Parse(AssistantProcess.Run("evaluate", labels, "--documents", Samples.Folder, "--json").Output);
        return json.RootElement.GetProperty("fields").EnumerateArray().Where(field => field.GetProperty("concept").GetString() == "revenue").Sum(field => field.GetProperty("right").GetInt32());
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments) => AssistantProcess.Run([.. arguments, "--library", _folder["library"]]);
}
