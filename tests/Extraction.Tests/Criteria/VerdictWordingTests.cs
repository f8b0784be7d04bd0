using System.Reflection;
using System.Text.RegularExpressions;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Criteria;

public sealed partial class VerdictWordingTests
{
    /// <summary>Everything a verdict can say, with one argument for each gap.</summary>
    private static readonly List<VerdictReason> Reasons =
        [.. typeof(VerdictReasons).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(method => (VerdictReason)method.Invoke(null, [.. method.GetParameters().Select(parameter => (object)$"<{parameter.Name}>")])!)];

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_statement_has_a_sentence_that_uses_each_of_its_arguments(string language)
    {
        var wording = VerdictWording.For(language);

        Assert.Equal(Reasons.Select(reason => reason.Code).Order(), wording.Sentences.Keys.Order());
        foreach (var reason in Reasons)
        {
            var sentence = wording.Sentence(reason);
            Assert.All(reason.Arguments, argument => Assert.Contains(argument, sentence, StringComparison.Ordinal));
            Assert.Equal(reason.Arguments.Count, Gap().Count(wording.Sentences[reason.Code]));
            Assert.DoesNotContain('{', sentence);
        }
    }

    [Fact]
    public void The_code_of_a_statement_is_the_name_of_its_method() => Assert.Equal(
        typeof(VerdictReasons).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => char.ToLowerInvariant(method.Name[0]) + method.Name[1..]),
        Reasons.Select(reason => reason.Code));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Outcomes_statuses_and_facts_have_words_of_their_own(string language)
    {
        var wording = VerdictWording.For(language);

        Assert.Equal(4, Enum.GetValues<CriterionOutcome>().Select(wording.Outcome).Distinct().Count());
        foreach (var id in DerivedFactCatalog.Default.Facts.Select(definition => definition.Id).Concat(ConceptCatalog.Default.Concepts.Select(concept => concept.Id)))
        {
            Assert.NotEqual(id, wording.FactName(id));
        }

        foreach (var status in ConceptCatalog.Default.Find("little_giant_status")!.Values)
        {
            Assert.DoesNotContain(status, wording.Sentence(VerdictReasons.StatusHolds("little_giant_status", status)), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Assessor.Renewal, language == "en" ? "" : wording.Sentence(VerdictReasons.Waived(Assessor.Renewal)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_profile_of_the_product_speaks_every_language(string language)
    {
        foreach (var profile in CriteriaProfile.All)
        {
            var wording = VerdictWording.For(language);
            var isOwn = language == "en" ? profile.Translations.Keys : [language];
            Assert.Equal(language != "en", profile.Translations.ContainsKey(language));
            Assert.Equal(profile.Notes.Count, wording.Notes(profile).Count);
            Assert.NotEmpty(isOwn);
            foreach (var criterion in profile.Criteria)
            {
                Assert.Equal(language != "en", criterion.Translations.ContainsKey(language));
                Assert.NotNull(wording.SettledBy(criterion));
                Assert.Equal(criterion.OtherReading is null, wording.OtherReading(criterion) is null);
                Assert.Equal(language == "en", wording.SettledBy(criterion) == criterion.SettledBy);
            }
        }
    }

    [Theory]
    [InlineData("en", "Revenue is 35.76 million EUR; 13 – 53 million EUR is asked.")]
    [InlineData("zh", "营业收入为35.76 million EUR；要求13 – 53 million EUR。")]
    [InlineData("nl", "Omzet is 35.76 million EUR; gevraagd is 13 – 53 million EUR.")]
    [InlineData("de", "Umsatzerlöse: 35.76 million EUR; verlangt ist 13 – 53 million EUR.")]
    [InlineData("fr", "Chiffre d'affaires : 35.76 million EUR ; demandé : 13 – 53 million EUR.")]
    [InlineData("en-GB", "Revenue is 35.76 million EUR; 13 – 53 million EUR is asked.")]
    [InlineData("xx", "Revenue is 35.76 million EUR; 13 – 53 million EUR is asked.")]
    public void A_verdict_reads_as_a_sentence(string language, string sentence) =>
        Assert.Equal(sentence, VerdictWording.For(language).Sentence(VerdictReasons.Holds("revenue", "35.76 million EUR", "13 – 53 million EUR")));

    [Fact]
    public void A_profile_of_a_user_keeps_its_own_words_in_every_language()
    {
        var profile = CompanyReport.Profile("- { id: only, title: Only, source: own, confidence: high, settledBy: a look, rule: { fact: employees, op: lt, value: 5 } }");
        var wording = VerdictWording.For("zh");

        Assert.Equal(("Only", "a look", "Mine"), (wording.Title(profile.Criteria[0]), wording.SettledBy(profile.Criteria[0]), wording.Name(profile)));
        Assert.Equal("营业收入", wording.Title(CriteriaProfile.Find("article-2025")!.Criteria[0]));
        Assert.Null(wording.OtherReading(profile.Criteria[0]));
    }

    [Fact]
    public void Sectors_have_the_names_that_a_catalog_gives()
    {
        var reason = VerdictReasons.SectorInProgramme("batteries_storage, robotics");

        Assert.Equal("The programme names what the company makes: batteries storage, robotics.", VerdictWording.For("en").Sentence(reason));
        Assert.Equal("The programme names what the company makes: Batteries, Robots.",
            VerdictWording.For("en").WithSectorNames(id => id == "robotics" ? "Robots" : "Batteries").Sentence(reason));
    }

    [Fact]
    public void Glyphs_tell_the_outcomes_apart() =>
        Assert.Equal(["●", "○", "◐", "–"], Enum.GetValues<CriterionOutcome>().Select(VerdictWording.Glyph));

    [GeneratedRegex(@"\{[0-9](:\w+)?\}")]
    private static partial Regex Gap();
}
