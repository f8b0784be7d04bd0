using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Briefings;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Tests.Briefings;

public sealed class BriefingCheckTests
{
    private readonly EvidenceLedger _ledger = new();

    [Fact]
    public void A_number_that_its_citation_does_not_show_is_a_problem_in_a_sentence_an_item_and_a_cell()
    {
        var entry = _ledger.State("Revenue 61,842", 61_842_000);
        var good = CitedText.Of("Revenue: GBP 61,842,000", entry);
        var bad = CitedText.Of("Revenue: GBP 71,842,000", entry);
        Assert.Empty(Check(new ParagraphBlock(good), new ListBlock([good]), Table(good)));
        Assert.Equal(3, Check(new ParagraphBlock(bad), new ListBlock([good, bad]), Table(bad)).Count);
    }

    [Fact]
    public void A_number_without_a_citation_is_a_problem_unless_the_analyst_wrote_it()
    {
        var text = CitedText.Of("There are 12 patents.");
        Assert.Single(Check(new ParagraphBlock(text)));
        Assert.Empty(Check(new ParagraphBlock(text, IsOwn: true)));
    }

    [Fact]
    public void A_bar_whose_value_the_table_does_not_prove_is_a_problem()
    {
        var entry = _ledger.State("Revenue 2024: 61,842", 61_842_000, 2024);
        var data = new TableBlock([new TableColumn(CitedText.Of("Year")), new TableColumn(CitedText.Of("Revenue"))], [[CitedText.Of("2024"), CitedText.Of("61,842,000", entry)]]);
        var chart = new ChartBlock("Revenue", "million GBP", "", [new ChartPoint("2024", 61.84m, "61.84")], data) { UnitForCheck = "million GBP" };
        Assert.Empty(Check(chart));
        Assert.Single(Check(chart with { Points = [new ChartPoint("2024", 65m, "65.01")] }));
    }

    [Fact]
    public void Brackets_of_a_document_are_no_citation()
    {
        _ledger.State("Revenue 61,842", 61_842_000);
        Assert.Single(Check(new ParagraphBlock(CitedText.Of("Revenue was 61,842 [E1]"))));
    }

    private static TableBlock Table(CitedText cell) => new([new TableColumn(CitedText.Of("Figure")), new TableColumn(CitedText.Of("Value"))], [[CitedText.Of("Revenue"), cell]]);

    private IReadOnlyList<string> Check(params BriefingBlock[] blocks) => new BriefingCheck(new CitationChecker(new NumberSupport(new QuantityReaders())), _ledger, "en", []).Run(blocks);
}
