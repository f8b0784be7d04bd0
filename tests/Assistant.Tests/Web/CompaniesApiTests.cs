using System.Net;
using System.Text.Json;
using LittleGiants.Assistant.Library;
using Microsoft.Extensions.DependencyInjection;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class CompaniesApiTests
{
    [Fact]
    public async Task Companies_are_listed_with_their_verdicts_and_shown_with_facts_and_evidence()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var companies = (await page.GetAsync("/api/companies")).EnumerateArray().ToList();
        Assert.Equal(3, companies.Count);
        var listed = companies.Single(company => company.GetProperty("name").GetString() == "Harrowfield Sensors plc");
        Assert.Equal(("notMet", 2024), (listed.GetProperty("outcome").GetString(), listed.GetProperty("latestYear").GetInt32()));
        var newest = listed.GetProperty("newest");
        Assert.Equal((Samples.English, "annualReport", 2024), (newest.GetProperty("name").GetString(), newest.GetProperty("kind").GetString(), newest.GetProperty("fiscalYear").GetInt32()));
        var id = listed.GetProperty("id").GetInt64();

        var detail = await page.GetAsync(FormattableString.Invariant($"/api/companies/{id}"));
        var revenue = detail.GetProperty("facts").EnumerateArray().First(fact => fact.GetProperty("concept").GetString() == "revenue");
        Assert.Equal((61_842_000m, "GBP", "GBP 61,842,000", "61,842", "reported"), (revenue.GetProperty("value").GetDecimal(), revenue.GetProperty("unit").GetString(), revenue.GetProperty("display").GetString(), revenue.GetProperty("printed").GetString(), revenue.GetProperty("status").GetString()));
        var library = page.Services.GetRequiredService<ILibrary>();
        var place = revenue.GetProperty("evidence")[0];
        var text = (await library.PageAsync(place.GetProperty("documentId").GetInt64(), place.GetProperty("page").GetInt32(), default))!;
        Assert.Equal("61,842", text.Text[(place.GetProperty("focus").GetProperty("start").GetInt32() - text.Start)..(place.GetProperty("focus").GetProperty("end").GetInt32() - text.Start)]);
        Assert.Equal("plc", detail.GetProperty("legalForm").GetString());
        Assert.Single(detail.GetProperty("documents").EnumerateArray());

        var assessment = detail.GetProperty("assessment");
        Assert.Contains("Harrowfield Sensors plc", assessment.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        var criterion = assessment.GetProperty("criteria")[0];
        Assert.Equal((61_842_000m, "GBP", 13_000_000m, 53_000_000m, "EUR", "notMet"), (criterion.GetProperty("value").GetDecimal(), criterion.GetProperty("unit").GetString(), criterion.GetProperty("low").GetDecimal(), criterion.GetProperty("high").GetDecimal(), criterion.GetProperty("thresholdUnit").GetString(), criterion.GetProperty("outcome").GetString()));
        Assert.InRange(criterion.GetProperty("converted").GetDecimal(), 73_000_000m, 73_100_000m);
        Assert.Contains("20.05 million EUR", criterion.GetProperty("distance").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(criterion.GetProperty("evidence").EnumerateArray());
        var open = assessment.GetProperty("criteria").EnumerateArray().First(item => item.GetProperty("outcome").GetString() == "unknown");
        Assert.NotEqual(JsonValueKind.Null, open.GetProperty("reason").ValueKind);
    }

    [Theory]
    [InlineData("nl", "Omzet")]
    [InlineData("zh", "营业收入")]
    [InlineData("DE", "Umsatz")]
    public async Task Labels_and_sentences_come_in_the_asked_language(string language, string label)
    {
        await using var page = await WebPage.WithSamplesAsync();
        var detail = await page.GetAsync($"/api/companies/1?language={language}&profile=miit-2022");
        Assert.Contains(label, detail.GetProperty("facts").EnumerateArray().First(fact => fact.GetProperty("concept").GetString() == "revenue").GetProperty("label").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("miit-2022", detail.GetProperty("assessment").GetProperty("profileId").GetString());
    }

    [Fact]
    public async Task Facts_are_asked_for_by_company_document_concept_and_year()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var one = Assert.Single((await page.GetAsync("/api/facts?company=1&concept=employees&year=2024")).EnumerateArray());
        Assert.Equal(512, one.GetProperty("value").GetDecimal());
        Assert.All((await page.GetAsync("/api/facts?document=2")).EnumerateArray(), fact => Assert.Equal(2, fact.GetProperty("documentId").GetInt64()));
        Assert.Equal(3, (await page.GetAsync("/api/facts?concept=employees&year=2024")).GetArrayLength());
        Assert.Contains((await page.GetAsync("/api/concepts?language=fr")).EnumerateArray(), concept => concept.GetProperty("concept").GetString() == "employees" && concept.GetProperty("unit").GetString() == "count");
        Assert.Contains((await page.GetAsync("/api/sectors?language=nl")).EnumerateArray(), sector => sector.GetProperty("id").GetString() == "robotics");
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        await using var page = await WebPage.WithSamplesAsync();
        Task<string> Refused(HttpStatusCode status, string path) => page.RefusedAsync(status, HttpMethod.Get, path);
        Assert.Equal("companyNotFound", await Refused(HttpStatusCode.NotFound, "/api/companies/99"));
        Assert.Equal("profileNotFound", await Refused(HttpStatusCode.NotFound, "/api/companies?profile=nothing"));
        Assert.Equal("profileNotFound", await Refused(HttpStatusCode.NotFound, "/api/companies/1?profile=nothing"));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "/api/companies/1?language=xx"));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "/api/companies/1?year=soon"));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, "/api/facts"));
        Assert.Equal("conceptUnknown", await Refused(HttpStatusCode.NotFound, "/api/facts?concept=happiness"));
        Assert.Equal("companyNotFound", await Refused(HttpStatusCode.NotFound, "/api/facts?company=99"));
        Assert.Equal("documentNotFound", await Refused(HttpStatusCode.NotFound, "/api/facts?document=99"));
    }
}
