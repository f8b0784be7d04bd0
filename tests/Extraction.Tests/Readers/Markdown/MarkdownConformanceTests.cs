using System.Text;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Markdown;

namespace LittleGiants.Extraction.Tests.Readers.Markdown;

public sealed class MarkdownConformanceTests : ReaderConformanceTests
{
    protected override IDocumentReader Reader { get; } = new MarkdownReader();

    protected override IReadOnlyList<byte[]> Samples { get; } =
    [
        Encoding.UTF8.GetBytes(
            """
            # Jaarverslag Tuinland Glas 2023

            Het bedrijf behaalde een omzet van **€ 12,4 miljoen**[^1] en telt 86 werknemers.

            ## Kerncijfers

            | Post | 2023 | 2022 |
            |------|-----:|-----:|
            | Omzet | 12,4 | 11,9 |
            | Resultaat | 0,8 | |

            - Twee nieuwe kassen
              - waarvan één in Zeeland
            - Drie octrooien

            <table><tr><th>Land</th><th>Omzet</th></tr><tr><td>België</td><td>3,1</td></tr></table>

            [^1]: Exclusief btw.
            """),
        Encoding.UTF8.GetBytes("---\ntitle: 年度报告\ndate: 2024-04-20\n---\n\n## 一、主要指标\n\n营业收入为２.３亿元。\n"),
    ];
}
