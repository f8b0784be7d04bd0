using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Tests.Models;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>The verb as a shell sees it.</summary>
public sealed partial class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Another_address_is_refused_before_anything_is_opened()
    {
        var (exit, _, error) = AssistantProcess.Run("serve", "--address", "0.0.0.0", "--port", "0", "--library", _folder["library"]);
        Assert.Equal(ExitCodes.WrongUsage, exit);
        Assert.Contains("Web:Keys", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["library"]));
    }

    [Theory]
    [InlineData("Web__Proxies__0", "127.0.0.1")]
    [InlineData("Web__Hosts__0", "giants.example.com")]
    public void Behind_a_proxy_it_asks_who_one_is(string variable, string value)
    {
        var (exit, _, error) = AssistantProcess.RunWith(new Dictionary<string, string> { [variable] = value }, "serve", "--port", "0", "--library", _folder["library"]);
        Assert.Equal(ExitCodes.WrongUsage, exit);
        Assert.Contains("Web:Keys", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["library"]));
    }

    [Fact]
    public void A_port_that_is_taken_is_told_in_a_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (exit, _, error) = AssistantProcess.Run("serve", "--port", port, "--library", _folder["library"]);
        Assert.Equal(ExitCodes.WrongUsage, exit);
        Assert.Contains("--port", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_the_environment_opens_nothing_else()
    {
        using var served = Serve(("ASPNETCORE_URLS", "http://0.0.0.0:0"), ("Kestrel__Endpoints__Other__Url", "http://0.0.0.0:0"));
        Assert.Equal("127.0.0.1", served.Address.Host);
        Assert.Single(IPEndPointsOf(served.Process.Id));
    }

    [Fact]
    public async Task Files_that_were_sent_to_a_killed_process_are_read_by_the_next()
    {
        using (var killed = Serve())
        {
            using var client = ClientOf(killed);
            using var added = await client.PostAsync(new Uri("/api/documents/samples", UriKind.Relative), null);
            Assert.Equal(HttpStatusCode.Accepted, added.StatusCode);
            killed.Process.Kill();
            await killed.Process.WaitForExitAsync();
        }

        using var served = Serve();
        using var next = ClientOf(served);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while ((await next.GetFromJsonAsync<JsonElement>(new Uri("/api/documents", UriKind.Relative), limit.Token)).GetArrayLength() < 5)
        {
            await Task.Delay(50, limit.Token);
        }
    }

    [Fact]
    public async Task A_process_that_is_told_to_end_brings_its_answers_to_their_end_first()
    {
        await using var server = new ScriptedModelServer(ModelReply.StallAfter("A beginning. "));
        using var served = Serve(("Model__Endpoint", server.Endpoint.ToString()), ("Model__Name", ModelReply.Model), ("Web__DrainSeconds", "60"));
        using var client = ClientOf(served);
        using var begun = await client.PostAsJsonAsync(new Uri("/api/conversations", UriKind.Relative), new { });
        var path = $"/api/conversations/{(await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()}/turns";
        using var asked = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), new { question = "Tell me of Harrowfield." });
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        using var events = await EventReader.OpenAsync(client, path + "/0/events");
        await events.UntilAsync("text");
        using (var told = Process.Start("kill", ["-TERM", served.Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await told.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        for (var isEnding = false; !isEnding;)
        {
            using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token);
            isEnding = ready.StatusCode == HttpStatusCode.ServiceUnavailable;
        }

        using var refused = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), new { question = "And?" });
        Assert.Equal("draining", await WebPage.CodeAsync(HttpStatusCode.ServiceUnavailable, refused));
        Assert.False(served.Process.HasExited);
        using var stopped = await client.PostAsync(new Uri(path + "/0/stop", UriKind.Relative), null);
        Assert.Equal("done", (await events.AllAsync())[^1].Name);
        await served.Process.WaitForExitAsync(limit.Token);
        Assert.Equal(ExitCodes.Done, served.Process.ExitCode);
    }

    private Served Serve(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(BenchFolder.Executable, ["serve", "--port", "0", "--library", _folder["library"]]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadLine() ?? "";
        return new Served(process, new Uri(AddressPattern().Match(line).Value));
    }

    private static HttpClient ClientOf(Served served)
    {
        var client = new HttpClient { BaseAddress = served.Address };
        client.DefaultRequestHeaders.Add("Origin", served.Address.GetLeftPart(UriPartial.Authority));
        return client;
    }

    /// <summary>The ports on which a process listens, as Linux tells them; elsewhere the one that is known.</summary>
    private static List<string> IPEndPointsOf(int process)
    {
        if (!OperatingSystem.IsLinux())
        {
            return ["known"];
        }

        var sockets = Directory.GetFiles($"/proc/{process}/fd").Select(path => File.ResolveLinkTarget(path, returnFinalTarget: false)?.Name ?? "")
            .Where(name => name.StartsWith("socket:[", StringComparison.Ordinal)).Select(name => name[8..^1]).ToHashSet(StringComparer.Ordinal);
        return [.. new[] { "tcp", "tcp6" }.SelectMany(table => File.ReadLines($"/proc/{process}/net/{table}").Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == "0A" && sockets.Contains(fields[9])).Select(fields => fields[1])];
    }

    [GeneratedRegex(@"http://[^\s]+")]
    private static partial Regex AddressPattern();

    private sealed record Served(Process Process, Uri Address) : IDisposable
    {
        public void Dispose()
        {
            if (!Process.HasExited)
            {
                Process.Kill();
                Process.WaitForExit();
            }

            Process.Dispose();
        }
    }
}
