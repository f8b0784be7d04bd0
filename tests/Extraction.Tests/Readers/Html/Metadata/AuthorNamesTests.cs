using LittleGiants.Extraction.Readers.Html.Metadata;

namespace LittleGiants.Extraction.Tests.Readers.Html.Metadata;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("By Ida Lorne", "Ida Lorne")]
    [InlineData("BY: IDA LORNE Monday, 29 February 2016", "IDA LORNE")]
    [InlineData("By Ida Lorne and Per Aske, Senior Reporters", "Ida Lorne;Per Aske")]
    [InlineData("Von Jörg Ahlers und Maike Rieß", "Jörg Ahlers;Maike Rieß")]
    [InlineData("Door Wim de Graaf", "Wim de Graaf")]
    [InlineData("Par Élodie Vasseur, Journaliste", "Élodie Vasseur")]
    [InlineData("作者：林小溪", "林小溪")]
    [InlineData("记者 林小溪 陈一舟", "林小溪;陈一舟")]
    [InlineData("Ida Lorne | 12 March 2024", "Ida Lorne")]
    [InlineData("Ida Lorne ida.lorne@example.org", "Ida Lorne")]
    [InlineData("Lorne, Ida", "Lorne Ida")]
    [InlineData("Ida Lorne on March 3, 2020", "Ida Lorne")]
    public void Names_are_taken_from_a_byline(string byline, string expected)
    {
        var names = AuthorNames.Of(byline);
        Assert.Equal(expected == "Lorne Ida" ? ["Ida Lorne"] : expected.Split(';'), names);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("https://example.org/people/ida")]
    [InlineData("12")]
    [InlineData("")]
    public void No_name_gives_none(string byline) => Assert.Empty(AuthorNames.Of(byline));

    [Theory]
    [InlineData("Eine Kolumne von Jörg Ahlers", "Jörg Ahlers")]
    [InlineData("Publiziert am 13. Januar 2014 von jahlers", "jahlers")]
    [InlineData("By Ida Lorne", "By Ida Lorne")]
    [InlineData("The house by the river", null)]
    public void Line_that_names_an_author_is_told(string line, string? expected) => Assert.Equal(expected, AuthorNames.FromLine(line));
}
