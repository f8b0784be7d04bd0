using System.Globalization;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

/// <summary>Shares of markets and places on them, with the area of the market.</summary>
public sealed class MarketSentenceTests
{
    [Theory]
    [InlineData("en", "We are the world market leader in hydraulic couplings.", "market_rank 1 world")]
    [InlineData("en", "The company is the second-largest manufacturer of marine valves in Europe.", "market_rank 2 europe")]
    [InlineData("en", "Birchline is the world's largest manufacturer of cork joints.", "market_rank 1 world")]
    [InlineData("en", "Our global market share in cork joints is about 35%.", "market_share 35 world")]
    [InlineData("en", "We hold 22% of the European market for cork joints.", "market_share 22 europe")]
    [InlineData("en", "We are ranked second in Europe by sales of cork joints.", "market_rank 2 europe")]
    [InlineData("zh", "公司钻针产品销量位居全球第一。", "market_rank 1 world")]
    [InlineData("zh", "公司主导产品市场占有率排名全国前三。", "market_rank 3 china")]
    [InlineData("zh", "公司在该细分领域的国内市场占有率超过35%，排名第一。", "market_share 35 china|market_rank 1 china")]
    [InlineData("zh", "公司深耕密封件领域，产品全国市场占有率第二。", "market_rank 2 china")]
    [InlineData("zh", "公司占全球市场份额的12%。", "market_share 12 world")]
    [InlineData("nl", "Het bedrijf is marktleider in Nederland.", "market_rank 1 national")]
    [InlineData("nl", "Birchline is wereldmarktleider in kurkverbindingen.", "market_rank 1 world")]
    [InlineData("nl", "Ons marktaandeel in Europa bedraagt 30%.", "market_share 30 europe")]
    [InlineData("de", "Das Unternehmen ist Weltmarktführer bei Korkdichtungen.", "market_rank 1 world")]
    [InlineData("de", "Wir sind der zweitgrößte Hersteller von Korkdichtungen in Europa.", "market_rank 2 europe")]
    [InlineData("de", "Das Unternehmen hat einen Weltmarktanteil von 40 Prozent.", "market_share 40 world")]
    [InlineData("fr", "L'entreprise est le numéro un mondial des joints en liège.", "market_rank 1 world")]
    [InlineData("fr", "Birchline est leader européen des joints en liège.", "market_rank 1 europe")]
    [InlineData("fr", "Notre part de marché en France est de 25 %.", "market_share 25 national")]
    public void Place_on_a_market_is_read_with_its_area(string language, string text, string expected) => Assert.Equal(expected.Split('|'), Lines(language, text));

    [Theory]
    [InlineData("en", "Our customer Elderwood is the world market leader in pumps.")]
    [InlineData("en", "Elderwood Inc. is the world's largest manufacturer of pumps.")]
    [InlineData("en", "We are one of the leading manufacturers in the world.")]
    [InlineData("en", "We aim to become the world market leader in couplings.")]
    [InlineData("en", "We are not the market leader in Europe.")]
    [InlineData("en", "We are the largest manufacturer of cork joints.")]
    [InlineData("en", "We are the largest manufacturer of cork joints in Germany.")]
    [InlineData("en", "We are the first company in the world to make such joints.")]
    [InlineData("en", "We are the market leader in China.")]
    [InlineData("en", "We increased our market share by 3%.")]
    [InlineData("en", "The top five manufacturers hold a combined market share of 80%.")]
    [InlineData("zh", "公司客户晨风科技全球市场占有率第一。")]
    [InlineData("zh", "公司是全球领先的密封件制造商之一。")]
    [InlineData("zh", "公司力争产品市场占有率达到全国第一。")]
    [InlineData("zh", "公司是全国第一家通过该认证的密封件生产企业。")]
    [InlineData("zh", "中国新能源汽车销量全球第一。")]
    [InlineData("zh", "公司市场占有率同比提升了5%。")]
    [InlineData("zh", "前五大厂商合计市场占有率为80%。")]
    [InlineData("nl", "Wij zijn een van de grootste producenten ter wereld.")]
    [InlineData("nl", "Het bedrijf wil marktleider in Europa worden.")]
    [InlineData("nl", "Het bedrijf is geen marktleider in Nederland.")]
    [InlineData("nl", "Onze klant is marktleider in Nederland.")]
    [InlineData("nl", "Het bedrijf is marktleider in België.")]
    [InlineData("de", "Das Unternehmen ist einer der Weltmarktführer bei Dichtungen.")]
    [InlineData("de", "Wir wollen Weltmarktführer werden.")]
    [InlineData("de", "Das Unternehmen ist Marktführer in Österreich.")]
    [InlineData("de", "Unser Kunde ist Weltmarktführer bei Pumpen.")]
    [InlineData("fr", "L'entreprise est l'un des leaders mondiaux du liège.")]
    [InlineData("fr", "Le groupe ambitionne de devenir le numéro un mondial du liège.")]
    [InlineData("fr", "Notre client est leader mondial des pompes.")]
    [InlineData("fr", "Le groupe n'est pas le leader mondial du liège.")]
    public void Others_plans_groups_and_places_without_an_area_are_no_ranks(string language, string text) => Assert.Empty(Lines(language, text));

    [Fact]
    public void Country_is_the_companys_own_by_its_currency()
    {
        const string Text = "We are the market leader in China.";
        Assert.Equal(["market_rank 1 china"], Lines("en", Text, "CNY"));
        Assert.Empty(Lines("en", Text, "USD"));
    }

    private static IReadOnlyList<string> Lines(string language, string text, string currency = "EUR")
    {
        var frame = FactText.Frame(FactText.Report(language, text), currency: currency) with { Company = new CompanyIdentity("Birchline") };
        return [.. new SentenceObserver(ConceptCatalog.Default, FactText.Readers).Observe(frame, CancellationToken.None)
            .Where(seen => seen.Concept is "market_share" or "market_rank")
            .Select(seen => string.Create(CultureInfo.InvariantCulture, $"{seen.Concept} {seen.Quantity.Value} {seen.Basis}"))];
    }
}
