using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Benchmarks;

/// <summary>
/// Time of answers of the built-in analyst over the web: from the request to the first text and to the end, one after the other and for many conversations at once.
/// The clients share the machine's cores with the serving processes; each request goes to the next process, as a proxy without a memory sends it.
/// </summary>
internal sealed class WebChats : IDisposable
{
    private const int InTurn = 40;
    private const int QuestionsOfEach = 10;

    private static readonly string[] Patterns = ["What was the revenue of {0}?", "How many employees does {0} have?", "Does {0} meet the criteria?", "What does {0} say about its customers?"];

    private readonly List<ServingProcess> _processes;
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1000 });
    private int _requests;
    private int _errors;

    private WebChats(List<ServingProcess> processes) => _processes = processes;

    /// <param name="library">A folder.</param>
    /// <param name="chats">Conversations at once.</param>
    /// <param name="shared">The same library in PostgreSQL, which several processes serve; null: only the folder is measured.</param>
    public static async Task<int> RunAsync(string library, int chats, string? shared = null, int processes = 2)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, load {Load()}"));
        var errors = await MeasureAsync("one process, SQLite", LibraryLocation.Parse(library), 1, chats);
        if (shared is not null)
        {
            errors += await MeasureAsync(string.Create(CultureInfo.InvariantCulture, $"{processes} processes, PostgreSQL"), LibraryLocation.Parse(shared), processes, chats);
        }

        Console.WriteLine($"load {Load()}");
        return errors == 0 ? 0 : 1;
    }

    public void Dispose()
    {
        _client.Dispose();
        _processes.ForEach(process => process.Dispose());
    }

    private static async Task<int> MeasureAsync(string name, LibraryLocation location, int processes, int chats)
    {
        using var bench = new WebChats([.. Enumerable.Range(0, processes).Select(_ => ServingProcess.Start(location))]);
        Console.WriteLine(name);
        return await bench.MeasureAsync(chats);
    }

    private async Task<int> MeasureAsync(int chats)
    {
        // As long as a person takes to open the page.
        await Task.Delay(TimeSpan.FromSeconds(3));
        using var listed = await SendAsync(HttpMethod.Get, "/api/companies", 0);
        var companies = (await listed.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().Select(company => company.GetProperty("name").GetString()!).ToList();
        var questions = companies.SelectMany(company => Patterns.Select(pattern => string.Format(CultureInfo.InvariantCulture, pattern, company))).ToList();
        var first = await AskAsync(await BeginAsync(0), questions[0], 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {companies.Count} companies; first question: first text {first.Text:0} ms, whole answer {first.Whole:0} ms"));

        var times = new List<(double Text, double Whole)>();
        var talk = await BeginAsync(0);
        for (var i = 0; i < InTurn; i++)
        {
            times.Add(await AskAsync(talk, questions[i % questions.Count], 0));
        }

        Report("one after the other", times);
        var watch = Stopwatch.StartNew();
        var before = Spent();
        var all = await Task.WhenAll(Enumerable.Range(0, chats).Select(async chat =>
        {
            var own = await BeginAsync(chat);
            var measured = new List<(double, double)>();
            for (var i = 0; i < QuestionsOfEach; i++)
            {
                measured.Add(await AskAsync(own, questions[((chat * QuestionsOfEach) + i) % questions.Count], chat));
            }

            return measured;
        }));
        Report(string.Create(CultureInfo.InvariantCulture, $"{chats} conversations at once"), [.. all.SelectMany(item => item)]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {chats * QuestionsOfEach / watch.Elapsed.TotalSeconds:0} answers a second, {(Spent() - before).TotalMilliseconds / (chats * QuestionsOfEach):0.0} ms of the serving processes' time for each, {_errors} errors"));
        return _errors;
    }

    private TimeSpan Spent() => _processes.Aggregate(TimeSpan.Zero, (sum, process) => sum + process.Spent);

    private async Task<string> BeginAsync(int chat)
    {
        using var response = await SendAsync(HttpMethod.Post, "/api/conversations", chat, new { });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Milliseconds from sending the question.</summary>
    private async Task<(double Text, double Whole)> AskAsync(string conversation, string question, int chat)
    {
        var watch = Stopwatch.StartNew();
        using var asked = await SendAsync(HttpMethod.Post, $"/api/conversations/{conversation}/turns", chat, new { question });
        if (!asked.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref _errors);
            return (watch.Elapsed.TotalMilliseconds, watch.Elapsed.TotalMilliseconds);
        }

        var number = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetInt32();
        using var response = await SendAsync(HttpMethod.Get, FormattableString.Invariant($"/api/conversations/{conversation}/turns/{number}/events"), chat);
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

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, int chat, object? body = null)
    {
        var process = _processes[Interlocked.Increment(ref _requests) % _processes.Count];
        using var request = new HttpRequestMessage(method, new Uri(process.Address, path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ServingProcess.KeyOf(chat));
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static void Report(string name, List<(double Text, double Whole)> times)
    {
        var (text, whole) = (times.Select(time => time.Text).Order().ToList(), times.Select(time => time.Whole).Order().ToList());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name}: first text p50 {At(text, 0.5):0} ms, p95 {At(text, 0.95):0} ms; whole answer p50 {At(whole, 0.5):0} ms, p95 {At(whole, 0.95):0} ms, longest {whole[^1]:0} ms ({times.Count} answers)"));
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
