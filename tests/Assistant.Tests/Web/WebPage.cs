using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Web;
using LittleGiants.Extraction.Readers;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>A serving process inside the test, on a free port of this machine, over a library of its own; asked by real HTTP.</summary>
internal sealed class WebPage : IAsyncDisposable
{
    private static readonly AssistantServices Assistant = new(() => new ModelServices(() => new ConfigurationBuilder().Build()));
    private static readonly Lazy<Task<string>> Samples = new(SampleFolderAsync);
    public const string HostileName = "<img src=x onerror=alert(1)>.md";

    private const string HostileText = """
        # <script>alert("heading")</script>

        <script>alert(1)</script> The quarry owner said "<b onmouseover=alert(2)>granite</b>" and [click](javascript:alert(3)) about granite quarries.
        """;

    private readonly TemporaryFolder? _own;
    private TemporaryFolder? _copied;
    private readonly WebHost _host;

    private WebPage(WebHost host, LibraryLocation location, TemporaryFolder? own)
    {
        (_host, Location, _own) = (host, location, own);
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(2) };
        Client.DefaultRequestHeaders.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
    }

    public HttpClient Client { get; }

    public LibraryLocation Location { get; }

    public IServiceProvider Services => _host.Services;

    public Uri Address => _host.Address;

    public Task DrainAsync() => _host.DrainAsync(CancellationToken.None);

    /// <param name="settings">Such as "Web:MaxUploadBytes"; what the test's machine has set does not count.</param>
    /// <param name="folder">A library to go on with; null for a new one that goes with the page.</param>
    /// <param name="change">What the process is told otherwise.</param>
    public static async Task<WebPage> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, LibraryLocation? folder = null, Func<ServeRequest, ServeRequest>? change = null)
    {
        var own = folder is null ? new TemporaryFolder() : null;
        var place = folder ?? new LibraryLocation(own!["library"]);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        var services = settings?.Keys.Any(key => key.StartsWith("Model:", StringComparison.Ordinal)) == true ? new AssistantServices(() => new ModelServices(() => configuration)) : Assistant;
        return new WebPage(await WebHost.StartAsync(services, change is null ? ServeRequest.OnLoopback(place) : change(ServeRequest.OnLoopback(place)), configuration, CancellationToken.None), place, own);
    }

    /// <summary>Over a library of its own with three samples and a document of a hostile name and text.</summary>
    public static async Task<WebPage> WithSamplesAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var own = new TemporaryFolder();
        TemporaryFolder.Copy(await Samples.Value, own["library"]);
        var page = await StartAsync(settings, new LibraryLocation(own["library"]));
        page._copied = own;
        return page;
    }

    private static async Task<string> SampleFolderAsync()
    {
        var location = new LibraryLocation(Directory.CreateTempSubdirectory("assistant-samples-").FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(location.Folder, recursive: true);
        await FillAsync(location, Tests.Samples.English, Tests.Samples.Dutch, Tests.Samples.Chinese);
        await using var library = await AssistantServices.OpenLibraryAsync(location, default);
        await AddAsync(library, location, HostileName, Encoding.UTF8.GetBytes(HostileText));
        return location.Folder;
    }

    /// <summary>Adds samples to a library that is not served yet.</summary>
    public static async Task FillAsync(LibraryLocation location, params string[] samples)
    {
        await using var library = await AssistantServices.OpenLibraryAsync(location, default);
        foreach (var name in samples)
        {
            await AddAsync(library, location, name, await File.ReadAllBytesAsync(Tests.Samples.PathOf(name)));
        }
    }

    private static async Task AddAsync(ILibrary library, LibraryLocation location, string name, byte[] content)
    {
        Assert.Null(Assistant.Preparation(new ReadOptions()).Prepare(new DocumentSource(name, content), name, null, out var indexed, default));
        await AssistantServices.FilesOf(location).AddAsync(content, default);
        await library.AddAsync(indexed!, default);
    }

    public async Task<JsonElement> GetAsync(string path) => await BodyAsync(await Client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends and expects success.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await AnswerAsync(method, path, body);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await BodyAsync(response);
    }

    public async Task<HttpResponseMessage> AnswerAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        return await Client.SendAsync(request);
    }

    /// <summary>Sends, expects a refusal and gives its code.</summary>
    public async Task<string> RefusedAsync(HttpStatusCode status, HttpMethod method, string path, object? body = null)
    {
        using var response = await AnswerAsync(method, path, body);
        return await CodeAsync(status, response);
    }

    public static async Task<string> CodeAsync(HttpStatusCode status, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.True(problem.GetProperty("detail").GetString()!.Length > 10, text);
        return problem.GetProperty("code").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        _own?.Dispose();
        _copied?.Dispose();
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
