using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Quantities;

public sealed class QuantityReaderTests
{
    private static readonly QuantityReaders Readers = new();

    public static TheoryData<string> Vectors()
    {
        var data = new TheoryData<string>();
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(Here())!, "number-vectors.jsonl")))
        {
            data.Add(line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_text_gives_the_quantities_of_its_row(string row)
    {
        using var json = JsonDocument.Parse(row);
        var vector = json.RootElement;
        var text = CanonicalText.Normalize(vector.GetProperty("text").GetString()!);

        var read = Readers.For(vector.GetProperty("lang").GetString())!.Read(text, Context(vector));

        Assert.Equal(vector.GetProperty("expect").EnumerateArray().Select(Line), read.Select(Line));
        Assert.All(read, quantity => Assert.Equal(quantity.Printed, text[quantity.Span.Start..quantity.Span.End]));
    }

    [Theory]
    [InlineData("en", "rose from $10.5 million to $12.3 million", "10500000 USD exact; 12300000 USD exact")]
    [InlineData("en", "10-15% of staff", "10..15 percent range")]
    [InlineData("en", "$ (1,234)", "-1234000000 USD exact", "(in millions, except per share data)")]
    [InlineData("en", "more than two hundred and fifty patents", "250 count more_than")]
    [InlineData("en", "1,23,45,678 shares", "12345678 count exact")]
    [InlineData("en", "20,000 square feet over 30 days", "")]
    [InlineData("zh", "营业收入从2.5亿元增长至3.1亿元", "250000000 CNY exact; 310000000 CNY exact")]
    [InlineData("zh", "获得国家专利三百余件", "300 count more_than")]
    [InlineData("zh", "股票代码301033，邮编510000，电话020-12345678", "")]
    [InlineData("en", "959", "959000000 GBP exact", "£’m")]
    [InlineData("zh", "337", "337 count exact", "（人）")]
    [InlineData("de", "Der Umsatz stieg von 27,9 Mio. Euro auf 31,2 Mio. Euro", "27900000 EUR exact; 31200000 EUR exact")]
    [InlineData("de", "1.234,5", "1234500000 EUR exact", "Mio. €")]
    [InlineData("nl", "45,2", "45200000 EUR exact", "x € 1 mln")]
    [InlineData("nl", "circa 35 tot 40 medewerkers, artikel 2:396 BW", "35..40 count range")]
    [InlineData("fr", "une quarantaine de personnes, plus d'une centaine de salariés", "40 count approx; 100 count more_than")]
    [InlineData("de", "auf TEUR 64.712 gesunken", "64712000 EUR exact")]
    [InlineData("de", "verfügt über 120 Patente", "120 count exact")]
    [InlineData("nl", "steeg tot € 64 miljoen", "64000000 EUR exact")]
    [InlineData("en", "turned over $61 million", "61000000 USD exact")]
    [InlineData("en", "fell by 40 to 210 people", "40 count exact; 210 count exact")]
    [InlineData("fr", "progressé de 12,3 M€ à 14,5 M€ en 2022", "12300000 EUR exact; 14500000 EUR exact; 2022 year exact")]
    public void Wording_and_heads_decide_the_quantity(string language, string text, string expected, string? header = null)
    {
        var context = new QuantityContext { UnitHeader = header is null ? null : CanonicalText.Normalize(header), IsTableCell = header is not null };

        var read = Readers.For(language)!.Read(CanonicalText.Normalize(text), context);

        Assert.Equal(expected, string.Join("; ", read.Select(Short)));
    }

    [Theory]
    [InlineData("en", ",", ".")]
    [InlineData("zh", ",", ".")]
    [InlineData("nl", ".", ",")]
    [InlineData("de", ".", ",")]
    [InlineData("fr", " ", ",")]
    public void What_is_printed_in_the_style_of_a_language_reads_back(string language, string group, string point)
    {
        var random = new Random(20260101);
        var style = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point, NumberGroupSizes = [3] };
        for (var i = 0; i < 2000; i++)
        {
            var decimals = random.Next(0, 3);
            var value = Math.Round((decimal)(random.NextDouble() * Math.Pow(10, random.Next(1, 13))), decimals) + 3000;
            var printed = value.ToString("N" + decimals, style);

            var read = Assert.Single(Readers.For(language)!.Read(printed + " EUR", QuantityContext.None));

            Assert.Equal((value, "EUR"), (read.Value, read.Currency));
        }
    }

    private static QuantityContext Context(JsonElement vector) => vector.TryGetProperty("context", out var context)
        ? new QuantityContext
        {
            UnitHeader = context.TryGetProperty("unit_header", out var header) ? CanonicalText.Normalize(header.GetString()!) : null,
            Currency = context.TryGetProperty("currency", out var currency) ? currency.GetString() : null,
            IsTableCell = context.TryGetProperty("table_cell", out var cell) && cell.GetBoolean(),
        }
        : QuantityContext.None;

    private static string Line(JsonElement expected)
    {
        string? Get(string name) => expected.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return $"{Number(Get("value"))} {Number(Get("low"))} {Number(Get("high"))} {Get("unit")} {Get("currency")} {Get("qualifier")}";
    }

    private static string Line(Quantity quantity)
    {
        var isRange = quantity.Qualifier == Qualifier.Range;
        return $"{Plain(quantity.Value)} {(isRange ? Plain(quantity.Low) : "")} {(isRange ? Plain(quantity.High) : "")} {Name(quantity.Unit)} {quantity.Currency} {Name(quantity.Qualifier)}";
    }

    private static string Short(Quantity quantity) =>
        $"{(quantity.Qualifier == Qualifier.Range ? $"{Plain(quantity.Low)}..{Plain(quantity.High)}" : Plain(quantity.Value))} {quantity.Currency ?? Name(quantity.Unit)} {Name(quantity.Qualifier)}";

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Number(string? text) => text is null ? "" : Plain(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static string Plain(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static string Here([CallerFilePath] string path = "") => path;
}
