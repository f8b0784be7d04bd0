using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LittleGiants.Assistant.Ingestion.Cluster;
using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests.Ingestion.Cluster;

/// <summary>Three workers and two serving processes take a batch, half of it over the web; one after the other is killed at random and started anew.</summary>
internal sealed class KilledBatch(SharedLibrary shared, ITestOutputHelper output)
{
    private const int Workers = 3;
    private const int Pages = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(40);
    private readonly List<Process> _workers = [];
    private readonly List<(Process Process, Uri Address)> _pages = [];

    public int Kills { get; init; }

    public int Seed { get; init; }

    public TimeSpan LongestLife { get; init; } = TimeSpan.FromSeconds(1.5);

    public async Task RunAsync(IReadOnlyList<string> files)
    {
        var random = new Random(Seed);
        while (_workers.Count < Workers)
        {
            _workers.Add(Worker());
        }

        while (_pages.Count < Pages)
        {
            _pages.Add(await PageAsync());
        }

        var sending = Task.Run(() => SendAsync([.. files.Where((_, i) => i % 2 == 0)]));
        var adding = shared.StartProgram(["add", "--no-wait", .. files.Where((_, i) => i % 2 == 1)]);
        var spent = Stopwatch.StartNew();
        for (var kills = 0; kills < Kills; kills++)
        {
            await Task.Delay(random.Next((int)LongestLife.TotalMilliseconds));
            if (kills % 3 == 2)
            {
                var page = random.Next(Pages);
                _pages[page].Process.Kill();
                var next = await PageAsync();
                lock (_pages)
                {
                    _pages[page] = next;
                }
            }
            else
            {
                var worker = random.Next(Workers);
                _workers[worker].Kill();
                _workers[worker] = Worker();
            }
        }

        await sending;
        await adding.WaitForExitAsync();
        Assert.Equal(0, adding.ExitCode);
        await EmptyAsync();
        output.WriteLine(FormattableString.Invariant($"{files.Count} files, {Kills} kills, {spent.Elapsed.TotalSeconds:0} s"));

        // A file that was in the hands of three that were killed is set aside, as it should be; an analyst tries it again.
        var aside = (await shared.Queue.Table.ListAsync(default)).Where(file => file.Item.Failure?.Code == ClusterFailureCodes.EndsWorkers).Select(file => file.Item).ToList();
        output.WriteLine(FormattableString.Invariant($"{aside.Count} set aside after three kills"));
        await shared.Queue.EnqueueAsync(aside, FilePriority.Upload, default);
        await EmptyAsync();
        Assert.DoesNotContain(await shared.Queue.Table.ListAsync(default), file => file.Item.Failure?.Code is ClusterFailureCodes.EndsWorkers or ClusterFailureCodes.KeepsFailing);
    }

    private Task<string> EmptyAsync() => SharedLibrary.SeeAsync(async () => await shared.Queue.Table.DepthAsync(default) is { Waiting: 0, Running: 0 } ? "done" : null, Limit);

    private Process Worker() => shared.StartProgram("work", "--threads", "1");

    private async Task<(Process, Uri)> PageAsync()
    {
        var process = shared.StartProgram("serve", "--port", "0", "--without-worker");
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.NotNull(line);
        return (process, new Uri(line.Split(' ')[4]));
    }

    /// <summary>As a client does: what breaks is sent anew, wherever there is a page.</summary>
    private async Task SendAsync(IReadOnlyList<string> files)
    {
        using var client = new HttpClient();
        using var limit = new CancellationTokenSource(Limit);
        for (var i = 0; i < files.Count;)
        {
            Uri address;
            lock (_pages)
            {
                address = _pages[i % Pages].Address;
            }

            try
            {
                await SendAsync(client, address, files[i], limit.Token);
                i++;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, limit.Token);
            }
        }
    }

    private static async Task SendAsync(HttpClient client, Uri address, string file, CancellationToken cancellationToken)
    {
        var content = await File.ReadAllBytesAsync(file, cancellationToken);
        var upload = await AnswerAsync(HttpMethod.Post, "api/uploads", JsonContent.Create(new { name = Path.GetFileName(file), size = content.Length }));
        var id = upload.GetProperty("id").GetString();
        var piece = new ByteArrayContent(content);
        piece.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        await AnswerAsync(HttpMethod.Patch, $"api/uploads/{id}", piece, "0");
        await AnswerAsync(HttpMethod.Post, $"api/uploads/{id}/complete", null);

        async Task<JsonElement> AnswerAsync(HttpMethod method, string path, HttpContent? body, string? offset = null)
        {
            using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = body };
            request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
            if (offset is not null)
            {
                request.Headers.Add("Upload-Offset", offset);
            }

            using var response = await client.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
    }
}
