using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>Search, screening and comparison.</summary>
public sealed class AnalysisApiTests
{
    [Fact]
    public async Task Pages_are_found_and_the_snippet_stands_where_it_says()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var result = await page.GetAsync("/api/search?q=employees%20of%20Harrowfield&top=3");
        var hit = result.GetProperty("hits")[0];
        Assert.Equal((Samples.English, "Harrowfield Sensors plc"), (hit.GetProperty("document").GetString(), hit.GetProperty("company").GetString()));
        Assert.InRange(result.GetProperty("hits").GetArrayLength(), 1, 3);
        var record = await page.GetAsync(FormattableString.Invariant($"/api/documents/{hit.GetProperty("documentId").GetInt64()}/pages/{hit.GetProperty("page").GetInt32()}"));
        var start = hit.GetProperty("start").GetInt32() - record.GetProperty("start").GetInt32();
        Assert.Equal(hit.GetProperty("snippet").GetString(), record.GetProperty("text").GetString()!.Substring(start, hit.GetProperty("end").GetInt32() - hit.GetProperty("start").GetInt32()));
        Assert.All((await page.GetAsync("/api/search?q=revenue&document=2")).GetProperty("hits").EnumerateArray(), one => Assert.Equal(2, one.GetProperty("documentId").GetInt64()));
        Assert.Equal(0, (await page.GetAsync("/api/search?q=revenue&year=1999")).GetProperty("hits").GetArrayLength());
        Assert.Contains((await page.GetAsync("/api/search?q=granite%20quarries")).GetProperty("hits").EnumerateArray(), one => one.GetProperty("document").GetString() == WebPage.HostileName);
        Assert.Equal("badRequest", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/search?q="));
        Assert.Equal("badRequest", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/search?q=a&top=0"));
        Assert.Equal("badRequest", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/search"));
        Assert.Equal("documentNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/search?q=a&document=99"));
    }

    [Fact]
    public async Task Companies_are_screened_selected_and_taken_along()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var all = await page.GetAsync("/api/screening");
        Assert.Equal(3, all.GetProperty("total").GetInt32());
        Assert.Equal(3, all.GetProperty("counts").EnumerateObject().Sum(count => count.Value.GetInt32()));
        var company = all.GetProperty("companies").EnumerateArray().Single(item => item.GetProperty("companyId").GetInt64() == 1);
        Assert.Equal(("notMet", "2024-12-31"), (company.GetProperty("outcome").GetString(), company.GetProperty("freshness").GetString()));
        var cell = company.GetProperty("cells")[0];
        Assert.Equal(("revenue", "EUR"), (cell.GetProperty("criterion").GetString(), cell.GetProperty("unit").GetString()));
        Assert.NotEqual(JsonValueKind.Null, cell.GetProperty("evidence")[0].GetProperty("focus").ValueKind);
        var share = company.GetProperty("cells").EnumerateArray().Single(item => item.GetProperty("criterion").GetString() == "rd_staff_share").GetProperty("evidence");
        Assert.Equal(["47", "512"], share.EnumerateArray().Select(place => Lit(place)));
        var selected = await page.GetAsync("/api/screening?where=revenue%3E%3D50m%20GBP&sort=-revenue&language=nl");
        Assert.Equal([1L], selected.GetProperty("companies").EnumerateArray().Select(item => item.GetProperty("companyId").GetInt64()));
        Assert.Equal("conditionUnreadable", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/screening?where=revenue%3E%3E1"));
        Assert.Equal("badRequest", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/screening?top=0"));
        Assert.Equal("profileNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/screening?profile=none"));
        Assert.Equal("formatUnknown", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/screening/file?format=exe"));

        using var csv = await page.AnswerAsync(HttpMethod.Get, "/api/screening/file?format=csv");
        Assert.Equal(("text/csv", "attachment", "screening-article-2025.csv"), (csv.Content.Headers.ContentType?.MediaType, csv.Content.Headers.ContentDisposition?.DispositionType, csv.Content.Headers.ContentDisposition?.FileName));
        Assert.Contains("Harrowfield Sensors plc", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var workbook = await page.AnswerAsync(HttpMethod.Get, "/api/screening/file?format=xlsx");
        using var package = new ZipArchive(await workbook.Content.ReadAsStreamAsync());
        Assert.NotNull(package.GetEntry("xl/workbook.xml"));
        Assert.Equal(3, (await page.GetAsync("/api/screening/file?format=json")).GetProperty("companies").GetArrayLength());
    }

    [Fact]
    public async Task Companies_are_compared_in_one_unit_and_taken_along()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var comparison = await page.GetAsync("/api/comparison?company=1&company=2&concept=revenue&concept=employees&year=2024&currency=eur");
        Assert.Equal(["Harrowfield Sensors plc", "Waterwijk Membraantechniek B.V."], comparison.GetProperty("companies").EnumerateArray().Select(company => company.GetProperty("name").GetString()));
        var revenue = comparison.GetProperty("rows")[0];
        Assert.Equal(("revenue", "EUR", 2024), (revenue.GetProperty("concept").GetString(), revenue.GetProperty("unit").GetString(), revenue.GetProperty("fiscalYear").GetInt32()));
        var cell = revenue.GetProperty("cells")[0];
        Assert.InRange(cell.GetProperty("value").GetDecimal(), 73_000_000m, 73_100_000m);
        Assert.Equal("61,842", cell.GetProperty("original").GetString());
        Assert.Contains("0.8466", cell.GetProperty("conversion").GetString(), StringComparison.Ordinal);
        Assert.Equal(Samples.English, cell.GetProperty("evidence")[0].GetProperty("document").GetString());
        var absent = await page.GetAsync("/api/comparison?company=1&company=2&concept=employees&year=1999");
        Assert.Equal("notDisclosed", absent.GetProperty("rows")[0].GetProperty("cells")[0].GetProperty("absence").GetString());
        Assert.NotEmpty((await page.GetAsync("/api/comparison?company=1&company=3&language=zh")).GetProperty("rows").EnumerateArray());

        foreach (var (format, sign) in new[] { ("csv", "company,concept"), ("json", "\"rows\""), ("md", "| Harrowfield Sensors plc |"), ("svg", "<svg") })
        {
            using var file = await page.AnswerAsync(HttpMethod.Get, $"/api/comparison/file?company=1&company=2&format={format}");
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Contains(sign, await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Task<string> Refused(HttpStatusCode status, string query) => page.RefusedAsync(status, HttpMethod.Get, "/api/comparison" + query);
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, ""));
        Assert.Equal("companyNotFound", await Refused(HttpStatusCode.NotFound, "?company=1&company=99"));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "?company=1&concept=happiness"));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "?company=1&year=1924-2024"));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "?company=1&currency=gold"));
    }

    /// <summary>The part of a quote that its focus lights.</summary>
    private static string Lit(JsonElement place)
    {
        var (start, focus) = (place.GetProperty("start").GetInt32(), place.GetProperty("focus"));
        return place.GetProperty("quote").GetString()![(focus.GetProperty("start").GetInt32() - start)..(focus.GetProperty("end").GetInt32() - start)];
    }
}
