using System.Net;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class CorrectionsApiTests
{
    [Fact]
    public async Task A_correction_changes_answers_and_verdicts_and_is_taken_back()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var talk = await Talk.BeginAsync(page);
        var set = await page.SendAsync(HttpMethod.Post, "/api/corrections", new { companyId = 1, concept = "revenue", year = 2024, action = "set", value = "50 million EUR", note = "restated" });
        Assert.Equal(("set", "EUR 50,000,000", "61,842", Environment.UserName), (set.GetProperty("action").GetString(), set.GetProperty("value").GetString(), set.GetProperty("old").GetString(), set.GetProperty("author").GetString()));
        var answer = (await talk.AskAsync("What was the revenue of Harrowfield in 2024?")).GetProperty("answer");
        Assert.Contains("50,000,000", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        var fact = (await page.GetAsync("/api/facts?company=1&concept=revenue&year=2024"))[0];
        Assert.Equal(("corrected", "analyst"), (fact.GetProperty("status").GetString(), fact.GetProperty("origin").GetString()));
        Assert.Contains(fact.GetProperty("rivals").EnumerateArray(), rival => rival.GetProperty("printed").GetString() == "61,842");
        Assert.Equal("met", (await page.GetAsync("/api/companies/1")).GetProperty("assessment").GetProperty("criteria")[0].GetProperty("outcome").GetString());

        var id = set.GetProperty("id").GetInt64();
        await page.SendAsync(HttpMethod.Post, FormattableString.Invariant($"/api/corrections/{id}/undo"), new { note = "withdrawn" });
        Assert.Contains("61,842,000", (await talk.AskAsync("What was the revenue of Harrowfield in 2024?")).GetProperty("answer").GetProperty("text").GetString(), StringComparison.Ordinal);
        var log = (await page.GetAsync("/api/corrections?company=1")).EnumerateArray().ToList();
        Assert.Equal([("set", true), ("undo", false)], log.Select(entry => (entry.GetProperty("action").GetString(), entry.GetProperty("isUndone").GetBoolean())));
        Assert.Equal(id, log[1].GetProperty("undoes").GetInt64());
        Assert.Equal("alreadyUndone", await page.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, FormattableString.Invariant($"/api/corrections/{id}/undo"), new { }));
    }

    [Fact]
    public async Task Values_are_confirmed_and_rejected()
    {
        await using var page = await WebPage.WithSamplesAsync();
        Assert.Equal("confirm", (await page.SendAsync(HttpMethod.Post, "/api/corrections", new { companyId = 1, concept = "employees", action = "confirm" })).GetProperty("action").GetString());
        await page.SendAsync(HttpMethod.Post, "/api/corrections", new { companyId = 2, concept = "employees", year = 2024, action = "reject", note = "temporary staff" });
        Assert.Equal(0, (await page.GetAsync("/api/facts?company=2&concept=employees&year=2024")).GetArrayLength());
        var labels = await page.GetAsync("/api/labels");
        Assert.NotEqual(0, labels.GetArrayLength());
    }

    [Fact]
    public async Task What_cannot_be_corrected_is_told()
    {
        await using var page = await WebPage.WithSamplesAsync();
        Task<string> Refused(HttpStatusCode status, object body) => page.RefusedAsync(status, HttpMethod.Post, "/api/corrections", body);
        Assert.Equal("companyNotFound", await Refused(HttpStatusCode.NotFound, new { companyId = 99, concept = "revenue", action = "confirm" }));
        Assert.Equal("conceptUnknown", await Refused(HttpStatusCode.BadRequest, new { companyId = 1, concept = "happiness", action = "confirm" }));
        Assert.Equal("valueMissing", await Refused(HttpStatusCode.BadRequest, new { companyId = 1, concept = "revenue", action = "set", note = "x" }));
        Assert.Equal("valueUnreadable", await Refused(HttpStatusCode.BadRequest, new { companyId = 1, concept = "revenue", action = "set", value = "plenty", note = "x" }));
        Assert.Equal("noteMissing", await Refused(HttpStatusCode.BadRequest, new { companyId = 1, concept = "revenue", action = "reject" }));
        Assert.Equal("nothingToCorrect", await Refused(HttpStatusCode.Conflict, new { companyId = 1, concept = "revenue", year = 1990, action = "confirm" }));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, new { companyId = 1, concept = "revenue", action = "undo" }));
        Assert.Equal("badRequest", await Refused(HttpStatusCode.BadRequest, new { companyId = 1, concept = "revenue", action = "burn" }));
        Assert.Equal("correctionNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "/api/corrections/99/undo", new { }));
        Assert.Equal("companyNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/corrections?company=99"));
        Assert.Equal(0, (await page.GetAsync("/api/corrections")).GetArrayLength());
    }
}
