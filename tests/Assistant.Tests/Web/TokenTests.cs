using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>Tokens of an OpenID Connect provider: a small one of the test's own, asked by real HTTP.</summary>
public sealed class TokenTests : IAsyncLifetime, IDisposable
{
    private const string Audience = "little-giants";
    private readonly RSA _rsa = RSA.Create(2048);
    private WebApplication? _provider;
    private string _issuer = "";

    [Fact]
    public async Task A_token_of_the_provider_lets_its_owner_in_with_his_role()
    {
        await using var page = await StartAsync();
        page.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        var session = await page.GetAsync("/api/session");
        Assert.Equal("subject-17", session.GetProperty("user").GetString());
        Assert.Equal("analyst", session.GetProperty("role").GetString());
        Assert.Equal("oidc", session.GetProperty("authentication").GetString());
    }

    [Theory]
    [InlineData("another-page", 60)]
    [InlineData(Audience, -3600)]
    public async Task A_token_for_another_page_or_one_that_ran_out_does_not(string audience, int seconds)
    {
        await using var page = await StartAsync();
        page.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(audience, seconds));
        Assert.Equal("notSignedIn", await page.RefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "/api/session"));
    }

    [Fact]
    public async Task A_token_of_somebody_else_does_not()
    {
        await using var page = await StartAsync();
        using var other = RSA.Create(2048);
        page.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token(key: other));
        Assert.Equal("notSignedIn", await page.RefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "/api/session"));
    }

    [Fact]
    public async Task Who_is_not_signed_in_hears_what_is_taken_and_where_to_go()
    {
        await using var page = await StartAsync(("Web:SignInAddress", "/oauth2/start"));
        using var refused = await page.AnswerAsync(HttpMethod.Get, "/api/session");
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((false, true, "/oauth2/start"), (problem.GetProperty("takesKeys").GetBoolean(), problem.GetProperty("takesTokens").GetBoolean(), problem.GetProperty("signInAddress").GetString()));
        foreach (var elsewhere in new[] { "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "http://elsewhere.example", "oauth2" })
        {
            var wrong = await Assert.ThrowsAsync<Assistant.Settings.SettingsException>(() => StartAsync(("Web:SignInAddress", elsewhere)));
            Assert.Contains("Web:SignInAddress", wrong.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_session_begins_with_a_token()
    {
        await using var page = await StartAsync();
        using var signedIn = await page.AnswerAsync(HttpMethod.Post, "/api/session", new { key = Token() });
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        page.Client.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Equal("subject-17", (await page.GetAsync("/api/session")).GetProperty("user").GetString());
    }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        _provider = builder.Build();
        _provider.Run(context => context.Request.Path.Value switch
        {
            "/.well-known/openid-configuration" => context.Response.WriteAsync(JsonSerializer.Serialize(new { issuer = _issuer, jwks_uri = _issuer + "/keys" })),
            "/keys" => context.Response.WriteAsync(JsonSerializer.Serialize(new { keys = new[] { PublicKey() } })),
            _ => Task.CompletedTask,
        });
        await _provider.StartAsync();
        _issuer = _provider.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public async Task DisposeAsync() => await _provider!.DisposeAsync();

    public void Dispose() => _rsa.Dispose();

    private Task<WebPage> StartAsync(params IEnumerable<(string Name, string Value)> more) =>
        WebPage.StartAsync(more.Append(("Web:Authority", _issuer)).Append(("Web:Audience", Audience)).ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2));

    private object PublicKey()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", kid = "one", use = "sig", alg = "RS256", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }

    private string Token(string audience = Audience, int seconds = 600, RSA? key = null) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = _issuer,
        Audience = audience,
        Expires = DateTime.UtcNow.AddSeconds(seconds),
        Claims = new Dictionary<string, object> { ["sub"] = "subject-17", ["roles"] = new[] { "analyst" } },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key ?? _rsa) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
    });
}
