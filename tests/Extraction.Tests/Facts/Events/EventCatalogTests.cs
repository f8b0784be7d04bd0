using LittleGiants.Extraction.Facts.Events;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Events;

public sealed class EventCatalogTests
{
    [Fact]
    public void Every_kind_has_names_questions_and_cues_in_every_language() =>
        Assert.All(EventCatalog.Default.Kinds, kind => Assert.All(Language.All, language =>
        {
            Assert.NotEmpty(kind.Names[language.Tag]);
            Assert.NotEmpty(kind.Asked[language.Tag]);
            Assert.NotEmpty(kind.Cues[language.Tag]);
        }));

    [Fact]
    public void Every_language_has_words_and_all_patterns_parse() =>
        Assert.All(Language.All, language =>
        {
            Assert.NotNull(EventWords.For(language.Tag).Hypothetical);
            Assert.NotNull(EventCues.For(language.Tag));
        });

    [Theory]
    [InlineData("en", "Did the company mention any mergers or acquisitions in the annual report?", "merger_acquisition")]
    [InlineData("en", "Did it report any changes to its capital structure?", "capital_structure_change")]
    [InlineData("en", "Did it mention any ongoing litigation or regulatory inquiries?", "litigation")]
    [InlineData("zh", "公司是否有重大诉讼？", "litigation")]
    [InlineData("nl", "Zijn er overnames gedaan?", "merger_acquisition")]
    [InlineData("de", "Wurde eine Dividende gezahlt?", "dividend_change")]
    [InlineData("fr", "Y a-t-il eu une restructuration ?", "restructuring")]
    public void Question_names_its_kind(string language, string question, string kind) =>
        Assert.Equal(kind, EventCatalog.Default.AskedBy(question, language)[0].Id);
}
