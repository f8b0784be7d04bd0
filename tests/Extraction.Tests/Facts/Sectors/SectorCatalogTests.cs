using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Sectors;

public sealed class SectorCatalogTests
{
    [Fact]
    public void Every_sector_has_a_name_and_words_in_every_language()
    {
        Assert.True(SectorCatalog.Default.Sectors.Count >= 20);
        foreach (var sector in SectorCatalog.Default.Sectors)
        {
            Assert.NotEmpty(sector.Nace);
            foreach (var language in Language.All)
            {
                Assert.False(string.IsNullOrWhiteSpace(sector.Names.GetValueOrDefault(language.Tag)), $"{sector.Id} has no name in {language.Name}.");
                var terms = SectorTerms.Load(language.Tag)[sector.Id];
                Assert.True(terms.Keywords.Count > 0, $"{sector.Id} has no keyword in {language.Name}.");
                Assert.True(terms.Keywords.Count + terms.Generic.Count >= 15, $"{sector.Id} has too few words in {language.Name}.");
                var all = terms.Keywords.Concat(terms.Generic).ToList();
                Assert.Equal(all.Count, all.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            }
        }
    }

    [Fact]
    public void Lists_name_only_languages_and_sectors_that_exist()
    {
        var tags = Language.All.Select(language => language.Tag).ToHashSet();
        Assert.All(SectorCatalog.Default.Sectors, sector => Assert.Subset(tags, sector.Names.Keys.ToHashSet()));
        Assert.All(tags, tag => Assert.Equal(SectorCatalog.Default.Sectors.Select(sector => sector.Id), SectorTerms.Load(tag).Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_programme_names_sectors_that_exist()
    {
        Assert.NotEmpty(SectorCatalog.Default.Programmes);
        foreach (var programme in SectorCatalog.Default.Programmes)
        {
            Assert.NotEmpty(programme.Issued);
            Assert.All(Language.All, language => Assert.NotEmpty(programme.Names[language.Tag]));
            Assert.Equal(Enumerable.Range(1, programme.Items.Count), programme.Items.Select(item => item.Number));
            Assert.All(programme.Items.SelectMany(item => item.Sectors), id => Assert.NotNull(SectorCatalog.Default.Find(id)));
        }
    }

    [Fact]
    public void Every_sector_belongs_to_a_programme() =>
        Assert.All(SectorCatalog.Default.Sectors, sector => Assert.Contains(SectorCatalog.Default.Programmes, programme => SectorCatalog.Default.SectorsOf(programme.Id).Contains(sector.Id)));

    [Fact]
    public void Sectors_of_a_programme_are_those_of_its_items()
    {
        Assert.Contains("semiconductors", SectorCatalog.Default.SectorsOf("article2025"));
        Assert.DoesNotContain("quantum", SectorCatalog.Default.SectorsOf("mic2025"));
        Assert.Empty(SectorCatalog.Default.SectorsOf("no_such_programme"));
    }

    [Fact]
    public void Words_of_statements_exist_in_every_language()
    {
        Assert.All(Language.All, language => Assert.NotEmpty(SectorWords.Find(language.Tag)!.After));
        Assert.Null(SectorWords.Find("xx"));
    }
}
