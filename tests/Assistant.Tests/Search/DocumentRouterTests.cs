using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Tests.Search;

public sealed class DocumentRouterTests : IAsyncLifetime
{
    private SearchCorpus _corpus = null!;

    public async Task InitializeAsync()
    {
        _corpus = await SearchCorpus.OpenAsync();
        foreach (var year in new[] { 2021, 2022, 2023 })
        {
            await _corpus.AddAsync($"tarn-{year}.pdf", "Tarn Valley Mills, Inc.", year, identity => identity with { Ticker = "TVM" });
        }

        await _corpus.AddAsync("TARN_2023Q2_10Q.pdf", "Tarn Valley Mills, Inc.", 2023, record: document => document with { IsInterim = true, Kind = DocumentKind.OtherFiling, PeriodEnd = new DateOnly(2023, 6, 30) });
        await _corpus.AddAsync("tarn_8K_dated-2023-05-09.pdf", "Tarn Valley Mills, Inc.", 2023, record: document => document with { Kind = DocumentKind.OtherFiling });
        await _corpus.AddAsync("orchard.pdf", "Apple Orchards Holding plc", 2022);
        await _corpus.AddAsync("north.pdf", "Northern Lantern & Wicker Company", 2022);
        await _corpus.AddAsync("lanyu.pdf", "浙江省蓝屿精密科技股份有限公司", 2022, identity => identity with { Aliases = ["蓝屿精密"], Ticker = "309999" }, document => document with { Language = "zh" });
        await _corpus.AddAsync("ZEPHYRIA_2022_EARNINGS.pdf", null, null);
        await _corpus.AddAsync("pie.pdf", "Bakery Dorn GmbH", 2022, [[("Recipes", "Our apple pie and other pies sell well.")]]);
    }

    public async Task DisposeAsync() => await _corpus.DisposeAsync();

    [Theory]
    [InlineData("Revenue of Tarn Valley Mills, Inc. in FY2022?", "tarn-2022.pdf")]
    [InlineData("What were Tarn Valley's costs in 2022?", "tarn-2022.pdf")]
    [InlineData("What were TVM's costs in fiscal 2021?", "tarn-2021.pdf")]
    [InlineData("Revenue of TarnValleyMills 2021", "tarn-2021.pdf")]
    [InlineData("Average of Tarn Valley Mills' revenue, FY2021 - FY2023", "tarn-2023.pdf")]
    [InlineData("Tarn Valley Mills in Q2 of FY2023", "TARN_2023Q2_10Q.pdf")]
    [InlineData("What did Tarn Valley Mills announce on May 8, 2023?", "tarn_8K_dated-2023-05-09.pdf")]
    [InlineData("Revenue of Tarn Valley Mills in 2020", "tarn-2021.pdf")]
    [InlineData("Who audits Apple Orchards?", "orchard.pdf")]
    [InlineData("Who leads NLW?", "north.pdf")]
    [InlineData("Who leads Northern Lantern & Wicker?", "north.pdf")]
    [InlineData("蓝屿精密2022年研发投入是多少", "lanyu.pdf")]
    [InlineData("309999的营业收入", "lanyu.pdf")]
    [InlineData("蓝屿精密科技股份有限公司的员工人数", "lanyu.pdf")]
    [InlineData("What drove sales of Zephyria in 2022?", "ZEPHYRIA_2022_EARNINGS.pdf")]
    public async Task The_best_document_is_of_company_year_and_kind(string question, string file)
    {
        var route = await _corpus.Search.Router.RouteAsync(question, SearchScope.Everything, default);
        Assert.True(route.IsChosen);
        Assert.Equal(file, route.Documents[0].Document.Name);
    }

    [Theory]
    [InlineData("Which company sells apple pie?")]
    [InlineData("How much did northern regions contribute?")]
    [InlineData("What is the ROA and the EBITDA margin?")]
    [InlineData("哪家公司的研发投入最高")]
    public async Task A_question_without_a_company_looks_everywhere(string question)
    {
        var route = await _corpus.Search.Router.RouteAsync(question, SearchScope.Everything, default);
        Assert.Empty(route.Companies);
        Assert.False(route.IsChosen);
        Assert.Equal(10, route.Documents.Count);
    }

    [Theory]
    [InlineData("Revenue of Quillfeather Systems Ltd in 2022?", "Quillfeather Systems Ltd")]
    [InlineData("What is Quillfeather's revenue?", "Quillfeather")]
    public async Task A_company_that_the_library_does_not_know_is_told(string question, string name)
    {
        var outcome = await _corpus.Search.SearchAsync(question, SearchScope.Everything, 5, default);
        Assert.Equal([name], outcome.Route.Unknown);
        Assert.Empty(outcome.Pages);
    }

    [Fact]
    public async Task An_abbreviation_that_nothing_explains_is_told_and_everything_searched()
    {
        var route = await _corpus.Search.Router.RouteAsync("Overview of QFS in 2022?", SearchScope.Everything, default);
        Assert.Equal(["QFS"], route.Unknown);
        Assert.Equal(10, route.Documents.Count);
    }

    [Fact]
    public async Task Several_companies_are_all_searched()
    {
        var route = await _corpus.Search.Router.RouteAsync("Which had more staff in 2022: Apple Orchards or Tarn Valley Mills?", SearchScope.Everything, default);
        Assert.Equal(["Apple Orchards Holding plc", "Tarn Valley Mills, Inc."], route.Companies.Select(company => company.Name).Order());
        Assert.Contains(route.Documents, routed => routed.Document.Name == "orchard.pdf");
        Assert.Contains(route.Documents, routed => routed.Document.Name == "tarn-2022.pdf");
    }

    [Fact]
    public async Task A_new_document_is_known_at_once()
    {
        const string Question = "Revenue of Quillfeather Systems Ltd in 2022?";
        Assert.Empty((await _corpus.Search.Router.RouteAsync(Question, SearchScope.Everything, default)).Documents);
        await _corpus.AddAsync("quill.pdf", "Quillfeather Systems Ltd", 2022);
        Assert.Equal("quill.pdf", Assert.Single((await _corpus.Search.Router.RouteAsync(Question, SearchScope.Everything, default)).Documents).Document.Name);
    }

    [Fact]
    public async Task The_companys_name_is_not_looked_for()
    {
        var route = await _corpus.Search.Router.RouteAsync("What were Tarn Valley's costs?", SearchScope.Everything, default);
        Assert.DoesNotContain("Tarn", route.Text, StringComparison.Ordinal);
        Assert.Contains("costs", route.Text, StringComparison.Ordinal);
    }
}
