using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests;

/// <summary>Labelled figures that stand in a table on their page: the cell's row label and the period in its column heads must be right.</summary>
[Collection(BenchCollection.Name)]
public sealed class TableBenchTests(BenchReading reading, ITestOutputHelper output)
{
    [BenchFact]
    public void Labelled_figures_in_tables_have_their_row_label_and_their_period()
    {
        var cells = reading.Cells;
        foreach (var miss in cells.Misses)
        {
            output.WriteLine(miss);
        }

        output.WriteLine($"{cells.Count} figures, row label right {cells.Labelled} = {(double)cells.Labelled / cells.Count:0.000}, period right {cells.Dated} = {(double)cells.Dated / cells.Count:0.000}");
        Assert.True(cells.Count >= 40, "The labels were not found.");
        Assert.InRange((double)cells.Labelled / cells.Count, 0.96, 1);
        Assert.InRange((double)cells.Dated / cells.Count, 0.96, 1);
    }
}
