using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>Figures, sentences and names that resemble what is asked for are not given for it.</summary>
public sealed class LookalikeTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AssistantServices _services = new();
    private ILibrary _library = null!;

    public async Task InitializeAsync()
    {
        _library = await AssistantServices.OpenLibraryAsync(new LibraryLocation(_folder.Path), default);
        var report = """
            # Quillmere Bearings Inc. Annual Report 2023

            Annual report of Quillmere Bearings Inc. for the fiscal year ended December 31, 2023. In this report we speak of Quillmere Bearings Inc. and its subsidiaries.

            ## Business

            We sell through distributors in Canada and 10 other countries. We support two academic trials of our ceramic bearings. We operate in 42 regions where customers collect their orders. At the end of the year we operated 14 workshops.

            During 2023, we paid quarterly dividends of $0.15 per share.

            In 2023 we recorded an impairment of $4.8 million of an equity investment.

            ## Consolidated statements of income

            | (in thousands of dollars) | 2023 | 2022 |
            |---|---|---|
            | Revenue | 48,200 | 42,900 |
            | Cost of revenue | 31,000 | 28,000 |
            | Operating income | 8,192 | 6,400 |
            | Net income | 5,010 | 3,950 |

            ## Consolidated balance sheets

            | (in thousands of dollars) | 2023 | 2022 |
            |---|---|---|
            | Inventories | 7,100 | 6,800 |
            | Goodwill | 12,300 | 12,300 |
            | Total assets | 61,000 | 58,000 |
            | Number of shares outstanding | 23,061 | 25,173 |

            ## Fair values

            | (in thousands of dollars) | 2023 | 2022 |
            |---|---|---|
            | Net assets of the plan | 410 | 390 |
            | Total assets | 900 | 800 |
            | Total liabilities | 490 | 410 |
            | Current liabilities | | |
            | Total | 70 | 60 |
            """;
        await AddAsync("quillmere.md", report);
        await AddAsync("yunqi.md", """
            # 云栖传动股份有限公司2023年年度报告

            云栖传动股份有限公司2023年年度报告全文。报告期为2023年1月1日至2023年12月31日。

            ## 研发投入

            | 项目 | 2023年 | 2022年 |
            |---|---|---|
            | 研发投入金额（元） | 34,852,812.00 | 31,721,209.00 |

            ## 合并利润表

            | 项目（单位：元） | 2023年度 | 2022年度 |
            |---|---|---|
            | 一、营业总收入 | 278,442,127.00 | 230,869,676.00 |
            | 其中：营业收入 | 278,442,127.00 | 230,869,676.00 |
            | 营业成本 | 157,563,558.00 | 140,120,000.00 |
            | 研发费用 | 27,090,650.00 | 26,779,342.00 |
            | 五、净利润 | 40,854,230.00 | 30,877,390.00 |
            """);
    }

    private async Task AddAsync(string name, string text)
    {
        Assert.Null(_services.Preparation(new ReadOptions()).Prepare(new DocumentSource(name, System.Text.Encoding.UTF8.GetBytes(text)), name, null, out var indexed, default));
        await _library.AddAsync(indexed!, default);
    }

    public async Task DisposeAsync() => await _library.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Number of countries")]
    [InlineData("Number of trials")]
    [InlineData("Number of customers")]
    [InlineData("Shares outstanding at year-end")]
    [InlineData("Average revenue per customer")]
    [InlineData("Goodwill impairment (in USD)")]
    [InlineData("Inventory ratio")]
    [InlineData("Total liabilities")]
    [InlineData("Total current liabilities")]
    public async Task A_figure_of_something_else_is_not_given(string asked) =>
        Assert.Equal("N/A", Shown(await AskAsync($"For Quillmere Bearings Inc., what was the value of {asked} at the end of the period listed in annual report?", AnswerKind.Number)));

    [Theory]
    [InlineData("Number of workshops", "14")]
    [InlineData("Total revenue (in USD)", "48200000")]
    [InlineData("Operating margin (%)", "17")]
    public async Task What_is_stated_is_given(string asked, string value) =>
        Assert.Equal(value, Shown(await AskAsync($"For Quillmere Bearings Inc., what was the value of {asked} at the end of the period listed in annual report?", AnswerKind.Number)));

    [Theory]
    [InlineData("Did Quillmere Bearings Inc. record an impairment of goodwill?")]
    [InlineData("Did Quillmere Bearings Inc. announce any changes to its dividend policy?")]
    public async Task An_event_of_another_thing_is_no_yes(string question)
    {
        var answer = await AskAsync(question, AnswerKind.Boolean);
        Assert.False(answer.Value.Truth);
    }

    [Fact]
    public async Task A_rounded_figure_keeps_its_zeros_and_is_proved()
    {
        var answer = await AskAsync("What was the operating margin of Quillmere Bearings Inc. in 2023?", AnswerKind.Text);
        Assert.Contains("17.00%", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsSupported, answer.Text);
    }

    [Theory]
    [InlineData("云栖传动2023年研发费用是多少？", "27090650")]
    [InlineData("云栖传动2023年研发投入是多少？", "34852812")]
    public async Task Wordings_of_a_line_that_differ_in_meaning_have_values_of_their_own(string question, string value) => Assert.Equal(value, Shown(await AskAsync(question, AnswerKind.Number)));

    [Fact]
    public async Task A_change_is_answered_by_a_change_not_by_the_level()
    {
        var answer = await AskAsync("What was the change in net income of Quillmere Bearings Inc. in 2023?", AnswerKind.Text);
        Assert.Equal(26.84m, answer.Value.Number);
        Assert.Contains("3,950,000", answer.Text, StringComparison.Ordinal);
    }

    private static string Shown(Answer answer) => answer.Value.Number is { } number ? number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : "N/A";

    private async Task<Answer> AskAsync(string question, AnswerKind kind) =>
        await _services.Answers(_library, withModel: false).AnswerAsync(new AnswerRequest(question) { Kind = kind }, Focus.None, [], AnswerListener.None, default);
}
