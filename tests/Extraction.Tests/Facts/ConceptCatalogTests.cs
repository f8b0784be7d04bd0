using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts;

public sealed class ConceptCatalogTests
{
    [Fact]
    public void Every_concept_is_labelled_in_every_language_and_no_label_is_its_own_confuser()
    {
        Assert.Equal(29, ConceptCatalog.Default.Concepts.Count);
        foreach (var concept in ConceptCatalog.Default.Concepts)
        {
            foreach (var language in Language.All)
            {
                var labels = concept.Labels[language.Tag];
                Assert.True(labels.Count > 0, $"{concept.Id} has no label in {language.Name}.");
                Assert.Equal(labels.Count, labels.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            }
        }
    }

    [Fact]
    public void Concepts_of_the_verdict_come_first()
    {
        Assert.Equal(["revenue", "employees", "rd_staff", "rd_staff_share"], ConceptCatalog.Default.Concepts.Take(4).Select(concept => concept.Id));
        Assert.Null(ConceptCatalog.Default.Find("no_such_concept"));
    }
}
