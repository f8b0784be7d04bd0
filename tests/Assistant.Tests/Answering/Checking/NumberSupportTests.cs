using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Tests.Answering.Checking;

public sealed class NumberSupportTests
{
    private static readonly NumberSupport Support = new(new QuantityReaders());

    [Theory]
    [InlineData("en", "Revenue 61,842", "Revenue was 61,842.")]
    [InlineData("en", "Revenue was £61.8 million", "Revenue was £61.8 million.")]
    [InlineData("en", "Revenue was £61.8 million", "Revenue was GBP 61,800,000.")]
    [InlineData("en", "The margin was 40.3%", "The margin was 40.3 percent.")]
    [InlineData("en", "Revenue 61,842", "In 2024 it was 61,842.")]
    [InlineData("en", "Revenue 61,842", "1. Revenue: 61,842.")]
    [InlineData("de", "Der Umsatz betrug 41,9 Mio. €", "Der Umsatz betrug 41,9 Mio. €.")]
    [InlineData("de", "Umsatzerlöse 1.234.567,89 €", "Die Umsatzerlöse betrugen 1.234.567,89 €.")]
    [InlineData("de", "Umsatzerlöse 1.234.567,89 €", "Die Umsatzerlöse betrugen 1,234,567.89 EUR.")]
    [InlineData("nl", "De omzet steeg tot € 24,6 miljoen", "De omzet was € 24,6 miljoen.")]
    [InlineData("fr", "Le chiffre d’affaires atteint 36,4 millions d’euros", "Il atteint 36,4 millions d’euros.")]
    [InlineData("zh", "实现营业收入1.86亿元", "营业收入为1.86亿元。")]
    [InlineData("zh", "实现营业收入1.86亿元", "营业收入为18,600万元。")]
    [InlineData("zh", "实现营业收入1.86亿元", "营业收入为186,000,000元。")]
    public void A_number_of_the_quote_is_supported_however_it_is_written(string language, string quote, string sentence) =>
        Assert.Empty(Unsupported(language, quote, sentence));

    [Theory]
    [InlineData("en", "Revenue 61,842", "Revenue was 61,824.", "61,824")]
    [InlineData("en", "Revenue was £61.8 million", "Revenue was £6.18 million.", "6.18")]
    [InlineData("en", "Revenue was £61.8 million", "Revenue was £61.8 billion.", "61.8")]
    [InlineData("en", "Revenue was £61.8 million", "Revenue was £61.9 million.", "61.9")]
    [InlineData("en", "The margin was 40.3%", "The margin was 43.0%.", "43.0")]
    [InlineData("en", "Revenue 61,842", "In 2019 it was 61,842.", "2019")]
    [InlineData("de", "Der Umsatz betrug 41,9 Mio. €", "Der Umsatz betrug 4,19 Mio. €.", "4,19")]
    [InlineData("nl", "De omzet steeg tot € 24,6 miljoen", "De omzet was € 246 miljoen.", "246")]
    [InlineData("zh", "实现营业收入1.86亿元", "营业收入为1.86万元。", "1.86")]
    public void A_changed_digit_point_magnitude_or_year_is_not(string language, string quote, string sentence, string open) =>
        Assert.Equal([open], Unsupported(language, quote, sentence));

    [Theory]
    [InlineData("Revenue was GBP 61.8 million.")]
    [InlineData("Revenue was GBP 61.84 million.")]
    [InlineData("Revenue was GBP 61,842,000.")]
    [InlineData("Revenue was 61,842,000 GBP.")]
    [InlineData("Revenue was 61.84 million GBP.")]
    [InlineData("Revenue was £61.84m.")]
    [InlineData("Revenue was GBP 0.0618 billion.")]
    [InlineData("Revenue was GBP 61,842 thousand.")]
    public void A_value_that_a_tool_proved_may_be_rounded_as_it_is_printed(string sentence) =>
        Assert.Empty(Unsupported("en", "Revenue 61,842", sentence, 61_842_000));

    [Theory]
    [InlineData("Revenue was EUR 61,842,000.", "61,842,000")]
    [InlineData("Revenue was 61.84 million EUR.", "61.84")]
    [InlineData("Revenue was GBP 61,842.", "61,842")]
    [InlineData("Revenue was GBP 61,842 million.", "61,842")]
    [InlineData("Revenue was 61.84 billion GBP.", "61.84")]
    [InlineData("Revenue was GBP 61.83 million.", "61.83")]
    [InlineData("Revenue was HK$61,842,000.", "61,842,000")]
    public void Another_currency_scale_or_digit_is_not(string sentence, string open)
    {
        var entry = new EvidenceLedger().Quote(LedgerSample.Document("en"), LedgerSample.Place("Revenue 61,842"), [new CitedFact(61_842_000, null) { Currency = "GBP" }], [61_842_000, 2024]);
        Assert.Equal([open], Support.Unsupported(sentence, [entry], "", "en"));
        Assert.Empty(Support.Unsupported(sentence.Replace(open, "", StringComparison.Ordinal), [entry], "", "en"));
    }

    [Theory]
    [InlineData("Revenue was £61.8 million", "Revenue was EUR 61.8 million.", "61.8")]
    [InlineData("Revenue was $61.8 million", "Revenue was 61.8 million GBP.", "61.8")]
    public void A_currency_that_the_quote_itself_denies_is_not(string quote, string sentence, string open) => Assert.Equal([open], Unsupported("en", quote, sentence));

    [Theory]
    [InlineData("3M earns more than Sensor4 GmbH.", "")]
    [InlineData("53M and 3Max are others.", "53|3")]
    [InlineData("3M earned EUR 3M.", "3")]
    [InlineData("3M has 12 plants.", "12")]
    public void A_digit_in_a_name_is_no_number(string sentence, string open) =>
        Assert.Equal(open.Split('|', StringSplitOptions.RemoveEmptyEntries), Support.Unsupported(sentence, [], "", "en", ["3M", "Sensor4 GmbH", "12"]));

    [Fact]
    public void A_rounding_that_is_none_is_not_supported() =>
        Assert.Equal(["61.9"], Unsupported("en", "Revenue 61,842", "Revenue was GBP 61.9 million.", 61_842_000));

    [Fact]
    public void Without_a_citation_only_numbers_of_the_question_may_stand()
    {
        Assert.Equal(["61,842"], Support.Unsupported("In 2024 it was 61,842.", [], "And in 2024?", "en"));
        Assert.Empty(Support.Unsupported("In 2024 nothing is known.", [], "And in 2024?", "en"));
    }

    private static IReadOnlyList<string> Unsupported(string language, string quote, string sentence, params decimal[] values)
    {
        var ledger = new EvidenceLedger();
        return Support.Unsupported(sentence, [LedgerSample.Quote(ledger, quote, language, values)], "", language);
    }
}
