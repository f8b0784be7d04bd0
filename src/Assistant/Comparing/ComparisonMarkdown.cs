using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Comparing;

/// <summary>A comparison as Markdown: a table for each fact and year, with document and page of each value.</summary>
internal static class ComparisonMarkdown
{
    public static string Of(CompanyComparison comparison, Func<ComparedValue, IEnumerable<string>> steps)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {string.Join(", ", comparison.Companies.Select(MarkdownWords.Plain))}\n");
        foreach (var row in comparison.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownWords.Plain(row.Name)} {row.Year}\n\n");
            if (row.Mixed is { } mixed)
            {
                text.Append(CultureInfo.InvariantCulture, $"> Mixed periods: {MarkdownWords.Plain(mixed)}\n\n");
            }

            text.Append("| | | |\n|---|---:|---|\n");
            for (var i = 0; i < row.Values.Count; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {MarkdownWords.Plain(comparison.Companies[i])} | {MarkdownWords.Plain(ComparisonForms.Text(row.Values[i]))} | {MarkdownWords.Plain(ComparisonForms.Places(row.Values[i]))} |\n");
            }

            foreach (var step in row.Values.SelectMany(steps).Distinct())
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{MarkdownWords.Plain(step)}\n");
            }
        }

        return text.ToString();
    }
}
