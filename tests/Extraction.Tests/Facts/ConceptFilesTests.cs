using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts;

/// <summary>Every data file about facts can do what it is there for.</summary>
public sealed class ConceptFilesTests
{
    public static TheoryData<string, string> ConceptsByLanguage
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var concept in ConceptCatalog.Default.Concepts)
            {
                foreach (var language in Language.All)
                {
                    rows.Add(concept.Id, language.Tag);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> Languages => new(Language.All.Select(language => language.Tag));

    [Theory]
    [MemberData(nameof(ConceptsByLanguage))]
    public void Every_label_is_found_under_its_own_key(string id, string language)
    {
        var concept = ConceptCatalog.Default.Find(id)!;
        var index = LabelIndex.For(ConceptCatalog.Default, language);
        foreach (var label in concept.Labels[language])
        {
            var key = LabelKey.Of(label);
            Assert.True(key.Length > 0, $"'{label}' of {id} is too long for a label or nothing but marks.");
            Assert.Contains(index.Find(key), found => found.Concept == concept);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_pattern_parses_and_says_what_it_looks_for(string language)
    {
        var patterns = SentencePatterns.For(ConceptCatalog.Default, language, isArticle: true).Groups.SelectMany(group => group.Patterns).ToList();

        Assert.Equal(ConceptCatalog.Default.Concepts.Sum(concept => concept.Sentences.GetValueOrDefault(language)?.Count ?? 0), patterns.Count);
        Assert.All(patterns, pattern => Assert.All(NeededWords.Of(pattern.Pattern.Parts)[0], word => Assert.True(word.TrimEnd('*').Length >= (word[0] >= '\u2E80' ? 1 : 2), $"'{word}' of '{pattern.Pattern.Text}' stands nearly everywhere.")));
        Assert.All(patterns, pattern => Assert.NotEqual(ConceptKind.Status, pattern.Concept.Kind));
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("employees")]
    [InlineData("rd_staff")]
    [InlineData("rd_staff_share")]
    [InlineData("rd_expense")]
    public void What_the_verdict_needs_is_read_from_sentences_of_every_language(string id) =>
        Assert.All(Language.All, language => Assert.NotEmpty(ConceptCatalog.Default.Find(id)!.Sentences[language.Tag]));

    [Fact]
    public void Languages_named_in_concept_files_are_read_and_their_words_are_words()
    {
        foreach (var concept in ConceptCatalog.Default.Concepts)
        {
            IEnumerable<string> tags = [.. concept.Sentences.Keys, .. concept.Columns.Keys, .. concept.Captions.Keys, .. concept.OtherTables.Keys, .. concept.WordingFirst];
            Assert.All(tags, tag => Assert.NotNull(Language.Find(tag)));
            Assert.All(concept.Columns.Values, columns => Assert.Empty(columns.Hold.Intersect(columns.Lack)));
            Assert.All(concept.Captions.Values.Concat(concept.OtherTables.Values).SelectMany(words => words), word => Assert.False(string.IsNullOrWhiteSpace(word)));
            Assert.True(concept.TakesLargest is false || concept.Kind == ConceptKind.Count, $"{concept.Id} is no count of which the largest is the whole.");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Cues_of_a_language_load_and_do_not_contradict_each_other(string language)
    {
        var cues = FactCues.For(language);

        Assert.NotEmpty(cues.IncomeRows);
        Assert.NotEmpty(cues.Total);
        Assert.All(cues.Months, month => Assert.InRange(month.Value, 1, 12));
        Assert.True(language == "zh" || cues.Months.Values.Distinct().Count() == 12);
        Assert.All(cues.Currencies.Select(currency => currency.Code), currency => Assert.Matches("^[A-Z]{3}$", currency));
        Assert.DoesNotContain(cues.Total, total => cues.IncomeRows.Contains(total));
        Assert.All(cues.IncomeRows, row => Assert.NotEqual("", LabelKey.Of(row)));
    }

    [Fact]
    public void Kinds_of_rights_count_into_concepts_that_exist()
    {
        var words = PatentWords.Default;
        Assert.Single(words.Kinds, kind => kind.IsTotal);
        Assert.All(words.Languages, tag => Assert.NotNull(Language.Find(tag)));
        Assert.All(words.Kinds.SelectMany(kind => new[] { kind.Held, kind.Applied }).OfType<string>(), id => Assert.Equal(ConceptKind.Count, ConceptCatalog.Default.Find(id)!.Kind));
        var all = words.Kinds.SelectMany(kind => kind.Words).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }
}
