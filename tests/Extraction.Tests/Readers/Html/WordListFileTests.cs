using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Tests.Readers.Html;

public sealed class WordListFileTests
{
    [Fact]
    public void Missing_file_and_unexpected_sections_are_errors()
    {
        Assert.Throws<InvalidOperationException>(() => WordListFile.Read("Readers/Html/none.txt"));
        Assert.Throws<FormatException>(() => WordListFile.Read("Readers/Html/boilerplate-phrases.txt", "end"));
    }

    [Theory]
    [InlineData("Readers/Html/tags.txt")]
    [InlineData("Readers/Html/class-words.txt")]
    [InlineData("Readers/Html/boilerplate-phrases.txt")]
    [InlineData("Readers/Html/Metadata/author-words.txt")]
    [InlineData("Readers/Html/Metadata/byline-words.txt")]
    [InlineData("Readers/Html/Metadata/date-words.txt")]
    [InlineData("Readers/Html/Metadata/meta-names.txt")]
    [InlineData("Readers/Html/Metadata/months.txt")]
    public void Every_list_loads(string name) => Assert.All(WordListFile.Read(name), section => Assert.NotEmpty(section.Value));
}
