using System.Text;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Markdown and plain text in several encodings, and files made to do harm.</summary>
internal sealed class HostileText : HostileFormat
{
    private const string Markdown =
        """
        ---
        title: Jaarverslag
        author: [Jan, Piet]
        date: 2024-03-05
        ---
        # Jaarverslag

        De omzet was **€ 12,4 miljoen**[^1], [zie](http://x.example).

        | Post | 2023 | 2022 |
        |------|-----:|-----:|
        | Omzet | 12,4 | 11,9 |

        - een
          - twee

        <table><tr><td rowspan=2>A</td><td>B</td></tr></table>

        > citaat `code`

        [^1]: Noot.
        """;

    private const string Plain =
        "Title: Brightwater\nDate: 2023-04-11\n\n1. Business\n\nThe company makes valves.\n\nRevenue      12.3    11.8\nProfit        1.4     1.1\nStaff         210     198\n\n- one\n- two\n\na\tb\n1\t2\n…\nA | B\n1 | 2\n";

    public override string Name => "text";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Encoding.UTF8.GetBytes(Markdown),
        Encoding.UTF8.GetBytes(Plain),
        [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Plain)],
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("第一章 概况\n\n本公司成立于2010年，员工350人。\n\n一、指标\n\n收入 / 12 / 11\n\n利润 / 2 / 1\n\n人数 / 3 / 4\n"),
    ];

    public override IEnumerable<(string Name, Func<byte[]> Make)> Bombs =>
    [
        ("links", () => File("# T\n\n" + Many("[a](", 300_000))),
        ("images", () => File("# T\n\n" + Many("![", 300_000))),
        ("emphasis", () => File("# T\n\n" + Many("*a_ ", 200_000))),
        ("quotes", () => File("# T\n\n" + Many("> ", 100_000))),
        ("quote lines", () => File("# T\n\n" + Many(Many("> ", 100) + "x\n", 2_000))),
        ("lists", () => File("# T\n\n" + string.Concat(Enumerable.Range(0, 1_000).Select(depth => new string(' ', depth * 2) + "- a\n")))),
        ("backticks", () => File("# T\n\n" + string.Concat(Enumerable.Range(1, 2_000).Select(length => new string('`', length) + " ")))),
        ("wide pipe table", () => File("# T\n\n" + Many("|a", 5_000) + "|\n" + Many("|-", 5_000) + "|\n" + Many(Many("|1", 50) + "|\n", 2_000))),
        ("reference definitions", () => File("# T\n\n" + Many("[a]: x\n", 50_000))),
        ("footnotes", () => File("# T\n\n" + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"[^{number}]: x [^{number + 1}]\n\n")))),
        ("open tables", () => File("# T\n\n" + Many("<table>\n\n", 20_000))),
        ("html depth", () => File("# T\n\n" + Many("<div>", 50_000))),
        ("front matter", () => File("---\n" + Many("title: x\n", 200_000) + "---\n# T\n")),
        ("grid table", () => File("# T\n\n" + Many("+---", 3_000) + "+\n" + Many(Many("| a ", 3_000) + "|\n", 10))),
        ("spaced columns", () => File(Many("a  1  2  3\n", 300_000))),
        ("spaced prose", () => File(Many("a  b\n", 300_000))),
        ("slashes", () => File(Many("a / b / c\n\n", 150_000))),
        ("tabs", () => File(Many("\ta", 500_000))),
        ("blank lines", () => File(Many("\n", 2_000_000) + "x")),
        ("one line", () => File(Many("word ", 2_000_000))),
        ("wrapped lines", () => File(Many(new string('x', 79) + " y\n", 50_000))),
        ("controls", () => File(Many("a\u200b\u0301", 500_000))),
    ];

    private static byte[] File(string text) => Encoding.UTF8.GetBytes(text);

    private static string Many(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
