using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Facts;

/// <summary>Documents of a few lines: "# " is a heading (one # a level), "! " the title, "~ " a running head, cells parted by " | " are a table, a line "---" a page break.</summary>
internal static class LineDocument
{
    private const float Width = 595;
    private const float Height = 842;

    public static SourceDocument Report(string language, string text) => Build(language, text, Width, Height);

    /// <summary>One page without a size, as formats without pages give it.</summary>
    public static SourceDocument Article(string language, string title, string text) =>
        Build(language, "! " + title + "\n" + text, 0, 0) with { Title = title };

    private static SourceDocument Build(string language, string text, float width, float height)
    {
        var builder = new DocumentBuilder();
        var pages = text.Split("\n---\n");
        for (var page = 1; page <= pages.Length; page++)
        {
            builder.BeginPage(page, width, height);
            var lines = pages[page - 1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Contains(" | ", StringComparison.Ordinal))
                {
                    var last = i;
                    while (last + 1 < lines.Length && lines[last + 1].Contains(" | ", StringComparison.Ordinal))
                    {
                        last++;
                    }

                    AddTable(builder, page, lines[i..(last + 1)]);
                    i = last;
                    continue;
                }

                AddLine(builder, page, lines[i]);
            }

            builder.EndPage();
        }

        return builder.Build("00", "text/plain") with { Language = language };
    }

    private static void AddLine(DocumentBuilder builder, int page, string line)
    {
        var level = line.TakeWhile(c => c == '#').Count();
        var kind = level > 0 ? BlockKind.Heading : line[0] switch { '!' => BlockKind.Title, '~' => BlockKind.RunningHead, _ => BlockKind.Paragraph };
        var span = builder.Append(kind == BlockKind.Paragraph ? line : line.TrimStart('#', '!', '~').Trim());
        builder.AddBlock(new Block(kind, span, page) { Level = level });
        builder.Append("\n");
    }

    private static void AddTable(DocumentBuilder builder, int page, string[] rows)
    {
        var cells = new List<Cell>();
        var start = builder.Length;
        var columns = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            var texts = rows[row].Split(" | ");
            columns = Math.Max(columns, texts.Length);
            for (var column = 0; column < texts.Length; column++)
            {
                if (column > 0)
                {
                    builder.Append("\t");
                }

                cells.Add(new Cell(row, column, builder.Append(texts[column].Trim())));
            }

            if (row < rows.Length - 1)
            {
                builder.Append("\n");
            }
        }

        var span = new TextSpan(start, builder.Length);
        var index = builder.AddTable(new Table(span, page, rows.Length, columns, cells));
        builder.AddBlock(new Block(BlockKind.Table, span, page) { Table = index });
        builder.Append("\n");
    }
}
