using System.Data.Common;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>Asks the built-in analyst once when the page begins to be served, so that the first question of a person does not wait for catalogs to load.</summary>
internal sealed partial class AnswerWarmUp(AssistantServices services, ILibrary library, SearchService search, ILogger<AnswerWarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The page is up before this begins.
        await Task.Yield();
        try
        {
            var answers = services.Answers(library, search, withModel: false);
            var company = await library.CompaniesAsync(stoppingToken) is [var first, ..] ? first.Name : "";
            foreach (var question in new[] { $"What was the revenue of {company}?", $"Does {company} meet the criteria?", $"What does {company} make?" })
            {
                await answers.AnswerAsync(new AnswerRequest(question), Focus.None, [], AnswerListener.None, stoppingToken);
            }
        }
        catch (Exception exception) when (exception is LibraryException or DbException)
        {
            // Whoever asks next is told.
            Failed(log, exception);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The library could not be asked.")]
    private static partial void Failed(ILogger logger, Exception exception);
}
