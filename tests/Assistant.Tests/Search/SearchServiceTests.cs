using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Search.Embeddings;
using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Tests.Search;

public sealed class SearchServiceTests : IAsyncLifetime
{
    private const string Filler = "The year was one of steady work in all plants, and the board thanks everyone who took part in it.";

    private static readonly (string, string)[][] Report =
    [
        [("Table of contents", "Consolidated balance sheets 4\nConsolidated statements of cash flows 5\nLegal proceedings 6\nEmployees 7")],
        [("Management's discussion", "Capital expenditures and total assets are discussed here, as are property, plant and equipment. " + Filler)],
        [("Selected data", "Total assets\t900\t800\nRevenue\t500\t400")],
        [("Report › Consolidated balance sheets", "\t2022\t2021\nCash and cash equivalents\t10\t9\nInventories\t20\t19\nTotal current assets\t30\t28\nProperty, plant and equipment\t70\t60\nTotal assets\t100\t88\nAccounts payable\t5\t4\nTotal liabilities\t50\t45\nRetained earnings\t50\t43")],
        [("Report › Consolidated statements of cash flows", "\t2022\t2021\nDepreciation and amortization\t7\t6\nNet cash provided by operating activities\t30\t25\nPurchases of property, plant and equipment\t(17)\t(16)\nNet cash used in investing activities\t(17)\t(16)\nDividends paid\t(3)\t(2)\nNet cash used in financing activities\t(3)\t(2)")],
        [("Legal proceedings", "A former supplier has brought an action against us before the regional court; we consider the plaintiff's claims unfounded. " + Filler)],
        [("Human capital", "At the end of the year we employed 4,210 people in nine plants. " + Filler)],
        [("Notes › Property, plant and equipment", "Land\t5\t5\nBuildings\t30\t25\nMachinery\t35\t30\nProperty, plant and equipment\t70\t60")],
    ];

    private static readonly (string, string)[][] Chinese =
    [
        [("重要提示", "本公司董事会保证年度报告内容的真实、准确、完整。")],
        [("合并利润表", "项目\t2022年\t2021年\n营业收入\t100\t90\n营业成本\t60\t55\n销售费用\t5\t4\n研发费用\t8\t7\n利润总额\t20\t18\n净利润\t17\t15")],
        [("员工情况", "报告期末在职员工的数量合计为1,234人，其中生产人员800人。")],
    ];

    private SearchCorpus _corpus = null!;
    private DocumentRecord _english = null!;
    private DocumentRecord _chinese = null!;

    public async Task InitializeAsync()
    {
        _corpus = await SearchCorpus.OpenAsync();
        _english = await _corpus.AddAsync("report.pdf", "Tarn Valley Mills, Inc.", 2022, Report);
        _chinese = await _corpus.AddAsync("lanyu.pdf", "蓝屿精密科技股份有限公司", 2022, Chinese, record: document => document with { Language = "zh" });
    }

    public async Task DisposeAsync() => await _corpus.DisposeAsync();

    [Theory]
    [InlineData("What are the total assets of Tarn Valley Mills in 2022?", 4)]
    [InlineData("Capex of Tarn Valley Mills", 5)]
    [InlineData("Is Tarn Valley Mills part of any legal battles?", 6)]
    [InlineData("What is the headcount of Tarn Valley Mills?", 7)]
    [InlineData("Based on the information provided primarily in the statement of financial position, what are the inventories of Tarn Valley Mills?", 4)]
    public async Task The_page_that_answers_comes_first(string question, int page) => Assert.Equal((_english.Id, page), await FirstAsync(question));

    [Theory]
    [InlineData("How many employees does the company have?", 3)]
    [InlineData("research and development expenses", 2)]
    [InlineData("Forschungs- und Entwicklungskosten", 2)]
    [InlineData("nombre de salariés", 3)]
    public async Task A_question_in_another_language_finds_the_Chinese_page(string question, int page)
    {
        var outcome = await _corpus.Search.SearchAsync(question, SearchScope.Of(_chinese.Id), 3, default);
        Assert.Equal(page, outcome.Pages[0].Page);
    }

    [Fact]
    public async Task A_ratio_finds_the_statements_that_it_is_computed_from()
    {
        var outcome = await _corpus.Search.SearchAsync("operating cash flow ratio of Tarn Valley Mills", SearchScope.Everything, 2, default);
        Assert.Equal([4, 5], outcome.Pages.Select(page => page.Page).Order());
    }

    [Fact]
    public async Task A_scope_is_kept()
    {
        var outcome = await _corpus.Search.SearchAsync("revenue 营业收入", SearchScope.Of(_english.Id), 10, default);
        Assert.NotEmpty(outcome.Pages);
        Assert.All(outcome.Pages, page => Assert.Equal(_english.Id, page.Document.Id));
    }

    [Fact]
    public async Task The_words_looked_for_are_marked_in_the_snippet()
    {
        var outcome = await _corpus.Search.SearchAsync("Capex of Tarn Valley Mills", SearchScope.Everything, 1, default);
        var snippet = Snippet.Of(outcome.Pages[0].Passages[0].Text, outcome.Query, 200);
        Assert.Contains("Purchases of property, plant and equipment", snippet.Marks.Select(mark => snippet.Text[mark.Start..mark.End]));
    }

    [Theory]
    [InlineData("\"total assets\" OR NEAR(assets, 5) AND NOT *")]
    [InlineData("heading: assets ^total \"")]
    [InlineData("'; DROP TABLE passages; --")]
    [InlineData("total {assets} + (plant")]
    public async Task Signs_of_the_query_language_are_harmless(string question)
    {
        await _corpus.Search.SearchAsync(question, SearchScope.Everything, 5, default);
        Assert.Empty(await _corpus.Library.CheckAsync(default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("what is the")]
    public async Task A_question_of_nothing_finds_nothing(string question) => Assert.Empty((await _corpus.Search.SearchAsync(question, SearchScope.Everything, 5, default)).Pages);

    [Fact]
    public async Task A_question_of_ten_thousand_characters_is_answered()
    {
        var question = "What are the total assets of Tarn Valley Mills? " + string.Concat(Enumerable.Range(0, 1200).Select(number => FormattableString.Invariant($"word{number} "))) + string.Concat(Enumerable.Repeat("研发", 500));
        Assert.Equal((_english.Id, 4), await FirstAsync(question));
    }

    [Fact]
    public async Task A_search_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _corpus.Search.SearchAsync("total assets", SearchScope.Everything, 5, stop.Token));
    }

    [Fact]
    public async Task Vectors_join_by_rank_and_are_made_in_batches()
    {
        var embedder = new FakeEmbedder("plaintiff");
        Assert.Equal(11, await new VectorIndexer(_corpus.Library, embedder, batch: 4).FillAsync(default));
        Assert.Equal(0, await new VectorIndexer(_corpus.Library, embedder).FillAsync(default));
        var search = new SearchService(_corpus.Library, new TopicCatalog(ConceptCatalog.Default), new SearchOptions { Nearest = 1 }, new LibraryVectors(_corpus.Library, embedder));
        var outcome = await search.SearchAsync("steady work of the board, plaintiff", SearchScope.Of(_english.Id), 3, default);
        Assert.Equal(6, outcome.Pages[0].Page);
    }

    [Fact]
    public void Ranks_are_fused_by_their_reciprocals()
    {
        var fused = RankFusion.Fuse<string>(["a", "b", "c"], ["c", "d"]);
        Assert.Equal(["c", "a", "b", "d"], fused.Select(item => item.Item));
        Assert.Equal((1.0 / 63) + (1.0 / 61), fused[0].Score, 9);
    }

    private async Task<(long, int)> FirstAsync(string question)
    {
        var page = (await _corpus.Search.SearchAsync(question, SearchScope.Everything, 5, default)).Pages[0];
        return (page.Document.Id, page.Page);
    }

    /// <summary>One dimension says whether a text holds the word.</summary>
    private sealed class FakeEmbedder(string word) : ITextEmbedder
    {
        public string Model => "fake";

        public Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<float[]>>([.. texts.Select(text => text.Contains(word, StringComparison.Ordinal) ? new float[] { 1, 0.1f, 0, 0, 0, 0, 0, 0, 0.5f } : [0, 1, 0, 0, 0, 0, 0, 0, 0])]);
    }
}
