using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Documents;

public sealed class OutlineTests
{
    [Fact]
    public void Sections_reach_to_the_next_heading_of_their_level_and_hold_the_lower_ones()
    {
        var builder = new DocumentBuilder();
        builder.BeginPage(1);
        Add(builder, "One", 1);
        Add(builder, "One.a", 2);
        builder.EndPage();
        builder.BeginPage(2);
        Add(builder, "One.b", 3);
        Add(builder, "Two", 1);
        builder.EndPage();
        var document = builder.Build("", "test/test");

        Assert.Equal("One 1-2 [One.a 1-2 [One.b 2-2]]|Two 2-2", string.Join('|', Outline.Of(document).Select(section => Dump(document, section))));
    }

    private static void Add(DocumentBuilder builder, string heading, int level)
    {
        builder.AddBlock(new Block(BlockKind.Heading, builder.Append(heading), 1) with { Level = level, Page = builder.PageCount + 1 });
        builder.Append("\ntext\n");
    }

    private static string Dump(SourceDocument document, Section section) =>
        $"{document.TextOf(section.Heading)} {section.FirstPage}-{section.LastPage}"
        + (section.Children.Count == 0 ? "" : $" [{string.Join(' ', section.Children.Select(child => Dump(document, child)))}]");
}
