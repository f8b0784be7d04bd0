using System.Globalization;
using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Tests.Facts;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Texts and tables that a reader may give of a file made to do harm. The bounds are generous; a quadratic step passes them by far.</summary>
public sealed class HostileFactsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private const long MaxAllocated = 4L << 30;

    public static TheoryData<string> Texts => new(TextBombs.Keys);

    public static TheoryData<string> Tables => new(TableBombs.Keys);

    private static Dictionary<string, Func<string>> TextBombs { get; } = new()
    {
        ["a sentence of a megabyte"] = () => Repeat("the revenue of the group and its employees and ", 22_000),
        ["thousands of figures in one line"] = () => "The number of employees was " + string.Join(" ", Enumerable.Range(1, 60_000)),
        ["figures with words of patterns between"] = () => Repeat("revenue from 5 million to 6 million employees 45 ", 12_000),
        ["sentences that all state a fact"] = () => string.Concat(Enumerable.Range(1, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"The company had {i + 1000} employees. Research and development costs were €{i} million.\n"))),
        ["deep brackets"] = () => "revenue " + new string('(', 200_000) + "5" + new string(')', 200_000),
        ["brackets opened and shut"] = () => Repeat("(5) employees ", 60_000),
        ["years and days"] = () => Repeat("December 31, 2023 and 2022 FY23 31.12.2023 ", 20_000),
        ["blanks"] = () => "employees" + new string(' ', 900_000) + "45",
        ["points"] = () => Repeat("a. . ! ? ", 100_000),
        ["long numbers"] = () => Repeat("revenue of €79228162514264337593543950335 and employees 99999999999999999999999999999999 ", 5_000),
        ["long words"] = () => Repeat(new string('x', 5_000) + " ", 200),
    };

    private static Dictionary<string, Func<SourceDocument>> TableBombs { get; } = new()
    {
        ["100,000 cells of revenue"] = () => Table(50_000, 2, (row, column) => column == 0 ? "Revenue" : Number(row)),
        ["a row of 100,000 figures"] = () => Table(1, 100_000, (_, column) => column == 0 ? "Revenue" : Number(column)),
        ["labels of taxes"] = () => Table(50_000, 2, (row, column) => column == 0 ? "Research and development" : Number(row)),
        ["heads only"] = () => Table(50_000, 2, (row, _) => Number(row)) is var document ? document with { Tables = [document.Tables[0] with { HeaderRowCount = 40_000, Cells = [.. document.Tables[0].Cells.Select(cell => cell with { IsHeader = cell.Row < 40_000 })] }] } : document,
        ["many totals of staff"] = () => Table(30_000, 2, (row, column) => column == 0 ? "Total" : Number(row), "The average number of employees was"),
        ["numbers longer than a decimal adds up"] = () => Table(2_000, 2, (row, column) => column == 0 ? row % 3 == 0 ? "Total" : "Revenue" : "79228162514264337593543950335", "The average number of employees was"),
        ["two scales of one value"] = () => Table(2_000, 2, (row, column) => column == 0 ? "Revenue" : row % 2 == 0 ? "99999999999999999999999999" : "$99999999999999999999999.5"),
        ["tables of one cell"] = () => Many(20_000, "in thousands"),
        ["tables that may have lost their unit"] = () => Many(20_000, "in thousands", "Figures", "in millions"),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_end_in_bounded_time_and_memory(string name)
    {
        var text = TextBombs[name]();
        foreach (var document in new[] { LineDocument.Report("en", "Annual Report 2023\n" + text), LineDocument.Report("zh", "2023年年度报告\n" + text.Replace("employees", "公司员工总数为", StringComparison.Ordinal)) })
        {
            AssertEnds(document);
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Tables_end_in_bounded_time_and_memory(string name) => AssertEnds(TableBombs[name]());

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("nl")]
    [InlineData("de")]
    [InlineData("fr")]
    public void Random_words_figures_and_tables_end_without_an_exception(string language)
    {
        var concepts = ConceptCatalog.Default.Concepts;
        string[] pieces =
        [
            .. concepts.SelectMany(concept => concept.Labels[language]), .. concepts.SelectMany(concept => concept.Confusers[language]).Select(confuser => confuser.Text),
            "2023", "2022", "31.12.2023", "(", ")", "%", "-", "—", "1,234", "1.234,5", "12", "€", "$", "million", "万元", "Mio.", "\u00A0", "。", "；", ".", ":", " | ", " | ", " | ", "\n", "\n", "0", "99999999999999999999", "\uD800", "2023年1-6月",
        ];
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder("x\n");
            for (var i = 0; i < 1500; i++)
            {
                text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(2) == 0 ? " " : "");
            }

            AssertEnds(LineDocument.Report(language, text.ToString()), seed);
        }
    }

    private static void AssertEnds(SourceDocument document, int? seed = null)
    {
        using var limit = new CancellationTokenSource(Limit);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var result = FactText.Extractor.Extract(document, limit.Token);

        Assert.True(clock.Elapsed < Limit && !limit.IsCancellationRequested, $"It took {clock.Elapsed} (seed {seed}).");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocated);
        Assert.All(result.Facts, fact => Assert.All(fact.Evidence, span => Assert.InRange(span.End, span.Start + 1, document.Text.Length)));
    }

    private static SourceDocument Table(int rows, int columns, Func<int, int, string> cell, string above = "Figures")
    {
        var text = new StringBuilder("Annual Report 2023\n").Append(above).Append('\n');
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                text.Append(column > 0 ? " | " : "").Append(cell(row, column));
            }

            text.Append('\n');
        }

        return LineDocument.Report("en", text.ToString());
    }

    private static SourceDocument Many(int count, params string[] above) =>
        LineDocument.Report("en", "Annual Report 2023\n" + string.Join('\n', Enumerable.Range(0, count).Select(i => $"{above[i % above.Length]}\nRevenue | {Number(i)}")));

    private static string Number(int number) => (number + 1000).ToString(CultureInfo.InvariantCulture);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
