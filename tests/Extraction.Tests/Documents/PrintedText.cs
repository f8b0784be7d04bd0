using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Documents;

/// <summary>Documents of fixed-width characters: 6 points wide, 10 high, a line every 12 points from the top left.</summary>
internal static class PrintedText
{
    public const float CharacterWidth = 6;
    public const float CharacterHeight = 10;
    public const float LineHeight = 12;

    /// <summary>A document without places; one block for each paragraph.</summary>
    public static SourceDocument Plain(params string[] paragraphs)
    {
        var builder = new DocumentBuilder();
        builder.BeginPage(1);
        foreach (var paragraph in paragraphs)
        {
            AddParagraph(builder, paragraph, BlockKind.Paragraph, 1);
        }

        builder.EndPage();
        return builder.Build("", "text/plain");
    }

    /// <summary>One page for each argument; lines are parted by '\n', a line that starts with '#' is a running head.</summary>
    public static SourceDocument Pages(params string[] pages)
    {
        var builder = new DocumentBuilder();
        for (var number = 1; number <= pages.Length; number++)
        {
            builder.BeginPage(number, 600, 800);
            var y = 0f;
            foreach (var line in pages[number - 1].Split('\n'))
            {
                var isHead = line.StartsWith('#');
                var start = builder.Length;
                for (var i = 0; i < line.Length; i++)
                {
                    if (!(isHead && i == 0))
                    {
                        builder.Append(line.AsSpan(i, 1), new Box(i * CharacterWidth, y, CharacterWidth, CharacterHeight));
                    }
                }

                builder.AddBlock(new Block(isHead ? BlockKind.RunningHead : BlockKind.Paragraph, new TextSpan(start, builder.Length), number));
                builder.Append("\n");
                y += LineHeight;
            }

            builder.EndPage();
        }

        return builder.Build("", "application/pdf");
    }

    private static void AddParagraph(DocumentBuilder builder, string text, BlockKind kind, int page)
    {
        var start = builder.Length;
        builder.Append(text);
        builder.AddBlock(new Block(kind, new TextSpan(start, builder.Length), page));
        builder.Append("\n");
    }
}
