using System.Net;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class ProfilesApiTests
{
    private const string Own = """
        version: 1
        name: Large employers
        edition: "2025-01"
        basis: our own
        criteria:
          - id: employees
            title: Employees
            source: our own
            confidence: high
            rule: { fact: employees, op: ge, value: 500 }
        """;

    [Fact]
    public async Task A_profile_of_ones_own_is_validated_saved_used_and_removed()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var yaml = Own;
        var valid = await page.SendAsync(HttpMethod.Post, "/api/profiles/validate", new { yaml });
        Assert.True(valid.GetProperty("valid").GetBoolean(), valid.GetRawText());
        var saved = await page.SendAsync(HttpMethod.Put, "/api/profiles/large-employers", new { yaml });
        Assert.Equal(("large-employers", "Large employers", false), (saved.GetProperty("id").GetString(), saved.GetProperty("name").GetString(), saved.GetProperty("isBuiltIn").GetBoolean()));
        Assert.True(File.Exists(Path.Combine(page.Location.Folder, "profiles", "large-employers.yaml")));
        Assert.Contains((await page.GetAsync("/api/profiles")).EnumerateArray(), profile => profile.GetProperty("id").GetString() == "large-employers");
        Assert.Equal(yaml, (await page.GetAsync("/api/profiles/large-employers")).GetProperty("yaml").GetString());
        Assert.Contains("criteria:", (await page.GetAsync("/api/profiles/miit-2022")).GetProperty("yaml").GetString(), StringComparison.Ordinal);

        // Companies, screenings, briefings and answers judge by it.
        var companies = (await page.GetAsync("/api/companies?profile=large-employers")).EnumerateArray().ToDictionary(company => company.GetProperty("id").GetInt64(), company => company.GetProperty("outcome").GetString());
        Assert.Equal(("met", "notMet"), (companies[1], companies[2]));
        var answer = (await (await Talk.BeginAsync(page)).AskAsync(new { question = "Does Harrowfield meet the criteria?", profile = "large-employers" })).GetProperty("answer");
        Assert.Contains("Large employers", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("large-employers", answer.GetProperty("filters").GetProperty("profile").GetString());

        var changes = (await page.GetAsync("/api/profiles/large-employers/changes?against=article-2025")).EnumerateArray().ToList();
        var change = changes.Single(item => item.GetProperty("companyId").GetInt64() == 1);
        Assert.Equal(("notMet", "met"), (change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        var stricter = await page.SendAsync(HttpMethod.Post, "/api/profiles/changes", new { yaml = Own.Replace("500", "600", StringComparison.Ordinal), against = "large-employers" });
        Assert.Equal([(1L, "met", "notMet")], stricter.EnumerateArray().Select(item => (item.GetProperty("companyId").GetInt64(), item.GetProperty("before").GetString(), item.GetProperty("after").GetString())));

        await page.SendAsync(HttpMethod.Delete, "/api/profiles/large-employers");
        Assert.Equal("profileNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/profiles/large-employers"));
    }

    [Theory]
    [InlineData("op: ge", "op: over", 10, 34, "over")]
    [InlineData("fact: employees", "fact: happiness", 10, 19, "happiness")]
    [InlineData("confidence: high", "confidence: certain", 9, 17, "certain")]
    [InlineData("basis: our own", "basis: our own\nsecret: yes", 5, 1, "secret")]
    public async Task What_is_wrong_with_a_profile_is_told_with_line_and_column(string right, string wrong, int line, int column, string named)
    {
        await using var page = await WebPage.StartAsync();
        var yaml = Own.Replace(right, wrong, StringComparison.Ordinal);
        var validation = await page.SendAsync(HttpMethod.Post, "/api/profiles/validate", new { yaml });
        Assert.False(validation.GetProperty("valid").GetBoolean());
        var problem = validation.GetProperty("problems")[0];
        Assert.Contains(named, problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
        Assert.Equal("profileInvalid", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, "/api/profiles/mine", new { yaml }));
        Assert.False(Directory.Exists(Path.Combine(page.Location.Folder, "profiles")));
    }

    [Theory]
    [InlineData("a: &a [*a]")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("\u0000\u0001")]
    [InlineData("")]
    public async Task Text_that_is_no_profile_is_refused(string yaml)
    {
        await using var page = await WebPage.StartAsync();
        Assert.False((await page.SendAsync(HttpMethod.Post, "/api/profiles/validate", new { yaml })).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Ids_are_no_paths_and_built_in_profiles_stay()
    {
        await using var page = await WebPage.StartAsync();
        Assert.Equal("builtIn", await page.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Put, "/api/profiles/miit-2022", new { yaml = Own }));
        Assert.Equal("builtIn", await page.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Delete, "/api/profiles/miit-2022"));
        foreach (var id in new[] { "Mine", "a..b", "..%2F..%2Fetc", new string('a', 65), "%E2%80%AE" })
        {
            Assert.Equal("profileIdInvalid", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Put, $"/api/profiles/{id}", new { yaml = Own }));
            Assert.Equal("profileNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Delete, $"/api/profiles/{id}"));
            Assert.Equal("profileNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/profiles/{id}"));
        }

        Assert.Equal("profileNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/profiles/miit-2022/changes?against=nothing"));
        Assert.Equal("badRequest", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/profiles/miit-2022/changes"));
    }
}
