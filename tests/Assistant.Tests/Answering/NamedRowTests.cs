using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests.Answering;

/// <summary>Any row of a statement is asked for by the name that the statement gives it, and by nothing less.</summary>
public sealed class NamedRowTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AssistantServices _services = new();
    private ILibrary _library = null!;

    public async Task InitializeAsync()
    {
        _library = await AssistantServices.OpenLibraryAsync(new LibraryLocation(_folder.Path), default);
        await AddAsync("hollin.md", """
            # Hollin Valves Inc. Annual Report 2023

            Annual report of Hollin Valves Inc. for the fiscal year ended December 31, 2023. In this report we speak of Hollin Valves Inc. and its subsidiaries. In 2023 we recorded restructuring charges for two sites.

            ## Consolidated balance sheets

            | (in thousands of dollars) | 2023 | 2022 |
            |---|---|---|
            | Cash and cash equivalents | 4,100 | 3,900 |
            | Short-term investments | 900 | 800 |
            | Marketable securities | 350 | 310 |
            | Prepaid expenses and other current assets | 1,210 | 1,150 |
            | Goodwill | 12,300 | 12,300 |
            | Total assets | 61,000 | 58,000 |
            | Total liabilities | 21,000 | 20,000 |
            | Total equity | 40,000 | 38,000 |

            ## Consolidated statements of income

            | (in thousands of dollars) | 2023 | 2022 |
            |---|---|---|
            | Revenue | 48,200 | 42,900 |
            | Restructuring charges | 640 | 0 |
            | Operating income | 8,192 | 6,400 |
            | Net income | 5,010 | 3,950 |
            """);
        await AddAsync("lanling.md", """
            # 兰岭阀门股份有限公司2023年年度报告

            兰岭阀门股份有限公司2023年年度报告全文。报告期为2023年1月1日至2023年12月31日。

            ## 资产构成

            | 项目（单位：元） | 2023年末 | 2023年初 |
            |---|---|---|
            | 在建工程 | 15,955,217.00 | 53,111.00 |

            ## 员工情况

            | 专业构成类别 | 专业构成人数 |
            |---|---|
            | 生产人员 | 201 |
            """);
    }

    public async Task DisposeAsync() => await _library.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("What were the prepaid expenses and other current assets of Hollin Valves Inc. in 2023?", 1_210_000)]
    [InlineData("How much were the marketable securities of Hollin Valves Inc. in 2022?", 310_000)]
    [InlineData("What was the restructuring charges of Hollin Valves Inc. in 2023?", 640_000)]
    [InlineData("兰岭阀门2023年在建工程是多少？", 15_955_217)]
    [InlineData("兰岭阀门2022年在建工程是多少？", 53_111)]
    [InlineData("兰岭阀门2023年生产人员数量是多少？", 201)]
    public async Task Row_is_found_by_its_whole_name(string question, int value) => Assert.Equal(value, (await AskAsync(question)).Value.Number);

    [Theory]
    [InlineData("What were the other current assets of Hollin Valves Inc. in 2023?")]
    [InlineData("What were the prepaid expenses and other current assets per employee of Hollin Valves Inc. in 2023?")]
    [InlineData("Why did Hollin Valves Inc. hold prepaid expenses and other current assets in 2023?")]
    [InlineData("What were the cash and cash equivalents of Hollin Valves Inc. at the beginning of 2023?")]
    [InlineData("兰岭阀门2023年在建工程比例是多少？")]
    public async Task Part_of_a_name_or_more_than_it_names_no_row(string question) => Assert.Null((await AskAsync(question)).Value.Number);

    private async Task AddAsync(string name, string text)
    {
        Assert.Null(_services.Preparation(new ReadOptions()).Prepare(new DocumentSource(name, System.Text.Encoding.UTF8.GetBytes(text)), name, null, out var indexed, default));
        await _library.AddAsync(indexed!, default);
    }

    private async Task<Answer> AskAsync(string question) =>
        await _services.Answers(_library, withModel: false).AnswerAsync(new AnswerRequest(question) { Kind = AnswerKind.Text }, Focus.None, [], AnswerListener.None, default);
}
