using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Tests;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("two\n lines\tand a cell ", "two lines and a cell")]
    [InlineData("\u001b[31mred\u0007", "\uFFFD[31mred\uFFFD")]
    [InlineData("a\u202eb\u2066c\u200bd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("\u009b2J", "\uFFFD2J")]
    [InlineData("研发人员 83 人", "研发人员 83 人")]
    [InlineData("\U0001F680 up", "\U0001F680 up")]
    public void A_line_of_a_document_steers_nothing(string text, string expected) => Assert.Equal(expected, SafeText.Line(text));

    [Fact]
    public void Han_characters_take_two_columns()
    {
        Assert.Equal(6, SafeText.Cells("研发ab"));
        Assert.Equal("研", SafeText.Head("研发ab", 3));
        Assert.Equal("ab", SafeText.Tail("研发ab", 3));
    }
}
