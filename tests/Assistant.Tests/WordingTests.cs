using System.Text.RegularExpressions;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Tests;

public sealed partial class WordingTests
{
    private static readonly Wording English = Wording.For("en");

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_words_with_the_same_gaps(string tag)
    {
        var wording = Wording.For(tag);

        Assert.All(Enum.GetValues<Phrase>(), phrase => Assert.Equal(Gaps(English[phrase]), Gaps(wording[phrase])));
        Assert.All(Wording.WordSections, section => Assert.Equal(English.Ids(section).Order(), wording.Ids(section).Order()));
        Assert.All(English.Ids("units"), unit => Assert.Equal(Gaps(English.Word("units", unit)), Gaps(wording.Word("units", unit))));
    }

    [Fact]
    public void All_ids_of_the_data_files_have_a_word()
    {
        var rules = CriteriaProfile.All.SelectMany(profile => profile.Criteria).SelectMany(criterion => Facts(criterion.Rule)).ToList();
        Assert.All(rules, rule => Assert.NotEqual(rule.Fact, English.FactName(rule.Fact)));
        Assert.All(rules.SelectMany(rule => rule.Programmes), programme => Assert.Contains(programme, English.Ids("programmes")));
        Assert.All(rules.Where(rule => rule.WaivedAt is not null), rule => Assert.Contains(rule.WaivedAt!, English.Ids("occasions")));
        Assert.All(ConceptCatalog.Default.Concepts.SelectMany(concept => concept.Values), value => Assert.Contains(value, English.Ids("states")));
        Assert.Equal(Language.All.Select(language => language.Tag), English.Ids("languages").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<FactRule> Facts(Rule rule) => rule switch
    {
        FactRule fact => [fact],
        AllRule all => all.Parts.SelectMany(Facts),
        AnyRule any => any.Parts.SelectMany(Facts),
        _ => [],
    };

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();
}
