using LittleGiants.Extraction.Readers.Html.Metadata;

namespace LittleGiants.Extraction.Tests.Readers.Html.Metadata;

public sealed class LinkedDataReaderTests
{
    [Fact]
    public void Article_in_a_graph_is_found_with_its_references()
    {
        var record = LinkedDataReader.Read(["""
            {"@context":"https://schema.org","@graph":[
             {"@type":"WebSite","@id":"#site","name":"The Velmar Courier"},
             {"@type":"Person","@id":"#ida","name":"Ida Lorne"},
             {"@type":["NewsArticle","Article"],"headline":"Plant opens","author":[{"@id":"#ida"}],"datePublished":"2024-03-12T08:00:00+01:00","publisher":{"@id":"#org"}},
             {"@type":"Organization","@id":"#org","name":"Courier Press"}]}
            """]);
        Assert.Equal("Plant opens", record.Headline);
        Assert.Equal(["Ida Lorne"], record.Authors);
        Assert.True(record.HasPersonAuthor);
        Assert.Equal("Courier Press", record.Publisher);
    }

    [Theory]
    [InlineData("{\"@type\":\"Article\",\"headline\":\"a\nb\",}", "a b")]
    [InlineData("<!-- {\"@type\":\"Article\",\"headline\":\"x &amp; y\"} -->", "x & y")]
    public void Careless_scripts_are_read(string script, string headline) => Assert.Equal(headline, LinkedDataReader.Read([script]).Headline);

    [Theory]
    [InlineData("{broken")]
    [InlineData("")]
    [InlineData("[[[[]]]]")]
    [InlineData("{\"@type\":\"BreadcrumbList\",\"name\":\"x\"}")]
    public void Other_scripts_say_nothing(string script) => Assert.Equal(ArticleRecord.None, LinkedDataReader.Read([script]));

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal(ArticleRecord.None, LinkedDataReader.Read([string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000)]));
}
