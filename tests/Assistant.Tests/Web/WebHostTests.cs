using System.Net;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class WebHostTests
{
    [Fact]
    public async Task Without_configured_users_the_machines_user_is_signed_in_and_may_do_everything()
    {
        await using var page = await WebPage.StartAsync();
        var session = await page.GetAsync("/api/session");
        Assert.Equal(Environment.UserName, session.GetProperty("user").GetString());
        Assert.Equal("admin", session.GetProperty("role").GetString());
        Assert.Equal("none", session.GetProperty("authentication").GetString());
    }

    [Fact]
    public async Task It_lives_and_is_ready()
    {
        await using var page = await WebPage.StartAsync();
        Assert.Equal("live", await page.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Equal("good", (await page.GetAsync("/health/ready")).GetProperty("library").GetString());
    }

    [Fact]
    public async Task An_unknown_address_of_the_api_is_told_with_a_code()
    {
        await using var page = await WebPage.StartAsync();
        Assert.Equal("notFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/nothing"));
    }
}
