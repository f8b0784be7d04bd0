using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Facts;

/// <summary>
/// A report of one page, made of a language's own labels and sentence patterns: whoever extracts its facts has loaded the data and the code
/// that the first document in that language asks for.
/// </summary>
internal static class RehearsalReport
{
    private const string Year = "2023";
    private const string YearBefore = "2022";

    public static SourceDocument In(string language, ConceptCatalog concepts)
    {
        var builder = new DocumentBuilder();
        builder.BeginPage(1, width: 595, height: 842);
        AddBlock(builder, BlockKind.Title, Year);
        var figure = 1000;
        foreach (var concept in concepts.Concepts)
        {
            foreach (var pattern in concept.Sentences.GetValueOrDefault(language, []).Take(1))
            {
                AddBlock(builder, BlockKind.Paragraph, Sentence(pattern, concept.Kind, figure++));
            }
        }

        AddTable(builder, [["€", Year, YearBefore], .. concepts.Concepts.SelectMany(concept => concept.Labels[language].Take(1)).Select(label => new[] { label, $"{figure++:N0}", $"{figure++:N0}" })]);
        builder.EndPage();
        return builder.Build(sha256: "", mediaType: "") with { Language = language };
    }

    private static string Sentence(string pattern, ConceptKind kind, int figure) =>
        string.Join(' ', PatternPart.Parse(pattern).Select(part => part.Kind switch
        {
            PatternPartKind.Words => part.Words[0].TrimEnd('*'),
            PatternPartKind.Figure => kind switch
            {
                ConceptKind.Money => $"€ {figure:N0}",
                ConceptKind.Percent => "12.5%",
                ConceptKind.Year => Year,
                _ => $"{figure}",
            },
            _ => "",
        })) + $", 31.12.{Year}.";

    private static void AddBlock(DocumentBuilder builder, BlockKind kind, string text)
    {
        builder.AddBlock(new Block(kind, builder.Append(text), 1));
        builder.Append("\n");
    }

    private static void AddTable(DocumentBuilder builder, IReadOnlyList<string[]> rows)
    {
        var cells = new List<Cell>();
        var start = builder.Length;
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                cells.Add(new Cell(row, column, builder.Append(rows[row][column])) { IsHeader = row == 0 });
                builder.Append(column < rows[row].Length - 1 ? "\t" : "\n");
            }
        }

        var span = new TextSpan(start, builder.Length);
        var index = builder.AddTable(new Table(span, 1, rows.Count, rows[0].Length, cells) { HeaderRowCount = 1, StubColumnCount = 1 });
        builder.AddBlock(new Block(BlockKind.Table, span, 1) { Table = index });
    }
}
