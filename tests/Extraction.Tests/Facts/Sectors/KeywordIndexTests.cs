using LittleGiants.Extraction.Facts.Sectors;

namespace LittleGiants.Extraction.Tests.Facts.Sectors;

public sealed class KeywordIndexTests
{
    [Theory]
    [InlineData("zh", "公司生产光刻机。", "光刻机")]
    [InlineData("en", "We sell lithium-ion batteries and rotor blades.", "lithium-ion battery|rotor blade")]
    [InlineData("en", "lithium ion batteries and photo-masks", "lithium-ion battery|photomask")]
    [InlineData("en", "two cathode materials", "cathode material")]
    [InlineData("nl", "een accufabriek in Delft", "accu")]
    [InlineData("nl", "halfgeleidermachines", "halfgeleidermachine")]
    [InlineData("de", "Halbleiterprozesstechnik", "Halbleiter|Prozesstechnik")]
    [InlineData("de", "mit neuronalen Netzen und neuronales Netz", "neuronales Netz|neuronales Netz")]
    [InlineData("fr", "des éoliennes et des superalliages", "éolienne|superalliage")]
    [InlineData("nl", "werktuigmachines en lasersystemen", "werktuigmachine|lasersysteem")]
    [InlineData("nl", "een laser-systeem", "lasersysteem")]
    [InlineData("de", "Laser-Systeme und Drehmaschinen", "Lasersystem|Drehmaschine")]
    [InlineData("de", "Zahnräder und monoklonale Antikörper", "Zahnrad|monoklonaler Antikörper")]
    [InlineData("de", "Lithiumionenbatterien", "Lithium-Ionen-Batterie")]
    [InlineData("fr", "des instruments médicaux", "instrument médical")]
    [InlineData("zh", "公司生产IGBT和射频MOSFET等产品。", "IGBT|MOSFET")]
    [InlineData("fr", "fibres optiques", "fibre optique")]
    [InlineData("fr", "cellules solaires", "cellule solaire")]
    public void Words_are_found_as_the_language_writes_them(string language, string text, string words) => Assert.Equal(words.Split('|'), Find(language, text));

    [Theory]
    [InlineData("en", "a cnc of gpus")]
    [InlineData("en", "the engineer sealed it")]
    [InlineData("zh", "SCNCS与XGPUX")]
    [InlineData("en", "laboratory stents'capes")]
    [InlineData("nl", "er staat een trampoline op de stoep")]
    [InlineData("fr", "le spatialisme du roulementier")]
    public void Parts_of_other_words_are_not_found(string language, string text) =>
        Assert.DoesNotContain(Find(language, text), word => word is "CNC" or "GPU" or "seal" or "pomp" or "spatial" or "roulement");

    [Fact]
    public void Longest_word_at_a_place_wins() => Assert.Equal(["半导体设备"], Find("zh", "半导体设备"));

    private static List<string> Find(string language, string text)
    {
        var hits = new List<KeywordHit>();
        KeywordIndex.Of(language).Find(text, hits);
        return [.. hits.Select(hit => hit.Keyword.Text)];
    }
}
