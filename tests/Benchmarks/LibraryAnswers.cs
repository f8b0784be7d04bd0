using System.Diagnostics;
using System.Globalization;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;

namespace LittleGiants.Benchmarks;

/// <summary>Time of search and of the built-in analyst's answers, warm, over a library that is there and the questions of a file.</summary>
internal static class LibraryAnswers
{
    private const int Rounds = 3;

    /// <param name="library">A folder or a connection string.</param>
    /// <param name="questions">As <c>ask --questions</c> reads them.</param>
    public static async Task<int> RunAsync(string library, string questions)
    {
        var services = new AssistantServices();
        await using var store = await AssistantServices.OpenExistingLibraryAsync(LibraryLocation.Parse(library), default);
        var answers = services.Answers(store, withModel: false);
        var search = services.SearchOf(store);
        var requests = File.ReadLines(questions).Where(line => line.Length > 0).Select(line => QuestionLine.Parse(line, out _)!.Request()).ToList();
        await MeasureAsync("search", requests, async request => await search.SearchAsync(request.Question, SearchScope.Everything, 10, default));
        await MeasureAsync("ask", requests, async request => await answers.AnswerAsync(request, Focus.None, [], AnswerListener.None, default));
        return 0;
    }

    private static async Task MeasureAsync(string name, List<AnswerRequest> requests, Func<AnswerRequest, Task> work)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var request in requests)
            {
                var watch = Stopwatch.StartNew();
                await work(request);
                if (round > 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {requests.Count} questions x {Rounds}, p50 {times[times.Count / 2]:0.0} ms, p95 {times[(int)(times.Count * 0.95)]:0.0} ms, longest {times[^1]:0.0} ms"));
    }
}
