using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Web;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Benchmarks;

/// <summary>
/// Time of answers of the built-in analyst over the web: from the request to the first text and to the end, one after the other and for many conversations at once.
/// Server and clients share this process and its cores.
/// </summary>
internal sealed class WebChats : IDisposable
{
    private const int InTurn = 40;
    private const int QuestionsOfEach = 10;

    private static readonly string[] Patterns = ["What was the revenue of {0}?", "How many employees does {0} have?", "Does {0} meet the criteria?", "What does {0} say about its customers?"];

    private readonly HttpClient _client;
    private int _errors;

    private WebChats(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1000 }) { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    /// <param name="chats">Conversations at once.</param>
    public static async Task<int> RunAsync(string library, int chats)
    {
        var settings = (IConfigurationRoot)new ConfigurationBuilder().Build();
        await using var host = await WebHost.StartAsync(new AssistantServices(() => new ModelServices(() => settings)), ServeRequest.OnLoopback(new LibraryLocation(library)), settings, CancellationToken.None);
        using var bench = new WebChats(host.Address);
        return await bench.MeasureAsync(chats);
    }

    public void Dispose() => _client.Dispose();

    private async Task<int> MeasureAsync(int chats)
    {
        // As long as a person takes to open the page.
        await Task.Delay(TimeSpan.FromSeconds(3));
        var companies = (await _client.GetFromJsonAsync<JsonElement>("/api/companies")).EnumerateArray().Select(company => company.GetProperty("name").GetString()!).ToList();
        var questions = companies.SelectMany(company => Patterns.Select(pattern => string.Format(CultureInfo.InvariantCulture, pattern, company))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{companies.Count} companies, {Environment.ProcessorCount} cores"));
        var first = await AskAsync(await BeginAsync(), questions[0]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first question of the process: first text {first.Text:0} ms, whole answer {first.Whole:0} ms"));

        var times = new List<(double Text, double Whole)>();
        var talk = await BeginAsync();
        for (var i = 0; i < InTurn; i++)
        {
            times.Add(await AskAsync(talk, questions[i % questions.Count]));
        }

        Report("one after the other", times);
        var watch = Stopwatch.StartNew();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var all = await Task.WhenAll(Enumerable.Range(0, chats).Select(async chat =>
        {
            var own = await BeginAsync();
            var measured = new List<(double, double)>();
            for (var i = 0; i < QuestionsOfEach; i++)
            {
                measured.Add(await AskAsync(own, questions[((chat * QuestionsOfEach) + i) % questions.Count]));
            }

            return measured;
        }));
        Report(string.Create(CultureInfo.InvariantCulture, $"{chats} conversations at once"), [.. all.SelectMany(item => item)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chats * QuestionsOfEach / watch.Elapsed.TotalSeconds:0} answers a second, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / (chats * QuestionsOfEach):0.0} ms of processor time for each, {_errors} errors"));
        return _errors == 0 ? 0 : 1;
    }

    private async Task<string> BeginAsync()
    {
        using var response = await _client.PostAsJsonAsync("/api/conversations", new { });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Milliseconds from sending the question.</summary>
    private async Task<(double Text, double Whole)> AskAsync(string conversation, string question)
    {
        var watch = Stopwatch.StartNew();
        using var asked = await _client.PostAsJsonAsync($"/api/conversations/{conversation}/turns", new { question });
        if (!asked.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref _errors);
            return (watch.Elapsed.TotalMilliseconds, watch.Elapsed.TotalMilliseconds);
        }

        var number = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetInt32();
        using var response = await _client.GetAsync(FormattableString.Invariant($"/api/conversations/{conversation}/turns/{number}/events"), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        double? text = null;
        var isDone = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line is "event: text" or "event: done")
            {
                text ??= watch.Elapsed.TotalMilliseconds;
                isDone |= line == "event: done";
            }
        }

        if (!isDone)
        {
            Interlocked.Increment(ref _errors);
        }

        return (text ?? watch.Elapsed.TotalMilliseconds, watch.Elapsed.TotalMilliseconds);
    }

    private static void Report(string name, List<(double Text, double Whole)> times)
    {
        var (text, whole) = (times.Select(time => time.Text).Order().ToList(), times.Select(time => time.Whole).Order().ToList());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: first text p50 {At(text, 0.5):0} ms, p95 {At(text, 0.95):0} ms; whole answer p50 {At(whole, 0.5):0} ms, p95 {At(whole, 0.95):0} ms, longest {whole[^1]:0} ms ({times.Count} answers)"));
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
