using System.Data.Common;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>
/// The turns that are being answered, one a conversation. They run in the background: nobody has to listen, and a listener that comes back finds the events so far.
/// A turn leaves when it is kept in the library. Where other processes serve the same library, they know of each other's turns.
/// </summary>
internal sealed partial class TurnRegistry(AssistantServices services, ILibrary library, SearchService search, TurnOptions options, TimeProvider clock, ILogger<TurnRegistry> log, SharedTurns? shared = null) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RunningTurn> _running = [];
    private readonly SemaphoreSlim _builtInWork = new(options.BuiltInAtOnce);
    private readonly SemaphoreSlim _modelWork = new(options.ModelAtOnce);
    private readonly Lazy<AnswerService> _model = new(() => services.Answers(library, search));
    private readonly Lazy<AnswerService> _builtIn = new(() => services.Answers(library, search, withModel: false));

    /// <summary>The turns that this process answers or is about to.</summary>
    public IReadOnlyList<RunningTurn> Running
    {
        get
        {
            lock (_lock)
            {
                return [.. _running.Values];
            }
        }
    }

    /// <summary>The turn of a conversation that is being answered, by whichever process.</summary>
    public async Task<ITurn?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_running.TryGetValue(conversationId, out var turn))
            {
                return turn.Number >= 0 ? turn : null;
            }
        }

        return shared is null ? null : await shared.FindAsync(conversationId, cancellationToken);
    }

    /// <summary>Takes a place for a turn of a conversation.</summary>
    /// <returns>Or why there is none now.</returns>
    public async Task<(RunningTurn? Turn, ProblemHttpResult? Problem)> ReserveAsync(string conversationId, string owner, CancellationToken cancellationToken)
    {
        if (Reserve(conversationId, owner, out var problem) is not { } turn)
        {
            return (null, problem);
        }

        if (shared is null)
        {
            return (turn, null);
        }

        var isOurs = false;
        try
        {
            isOurs = await shared.ReserveAsync(turn, cancellationToken);
            return isOurs ? (turn, null) : (null, StillRunning());
        }
        finally
        {
            if (!isOurs)
            {
                Leave(turn);
            }
        }
    }

    /// <summary>Gives the place of a turn back that does not begin.</summary>
    public async Task ReleaseAsync(RunningTurn turn)
    {
        await LeaveAsync(turn);
        turn.GiveUp();
    }

    /// <summary>Begins to answer, and returns at once.</summary>
    public async Task<TurnView> StartAsync(RunningTurn turn, ChatSession session, AnswerRequest request, bool builtIn, CancellationToken cancellationToken)
    {
        turn.Begin(session.NextNumber, request.Question, clock.GetUtcNow());
        if (shared is not null)
        {
            session.MayKeep = () => !turn.IsLost;
            await shared.BeginAsync(turn, cancellationToken);
        }

        _ = Task.Run(() => RunAsync(turn, session, request, builtIn ? _builtIn.Value : _model.Value), CancellationToken.None);
        return TurnView.Of(turn);
    }

    public async ValueTask DisposeAsync()
    {
        var left = Running;
        foreach (var turn in left)
        {
            turn.Stop();
        }

        await Task.WhenAny(Task.WhenAll(left.Select(turn => turn.Ended)), Task.Delay(options.Stopping, CancellationToken.None));
    }

    private async Task RunAsync(RunningTurn turn, ChatSession session, AnswerRequest request, AnswerService answers)
    {
        var work = answers.IsStreaming ? _modelWork : _builtInWork;
        var marks = new StreamedText();
        string? problem = null;
        try
        {
            await work.WaitAsync(turn.Stopping);
            try
            {
                var listener = new AnswerListener
                {
                    OnUnderstood = filters => turn.Add("understood", new UnderstoodEvent(Filters.Of(KeptFilters.Of(filters)))),
                    OnText = text => turn.AddText(marks.Add(text)),
                    OnStep = step => turn.AddStep(new StepView(step.Tool, step.Arguments, step.Outcome)),
                };
                await session.AskAsync(answers, request, listener, options.Longest, turn.Stopping);
            }
            finally
            {
                work.Release();
            }
        }
        catch (OperationCanceledException) when (turn.Stopping.IsCancellationRequested)
        {
            // Stopped before its work began: then nothing is kept yet.
            if (session.NextNumber == turn.Number)
            {
                problem = await KeepAsync(() => session.KeepStopAsync(request.Question));
            }
        }
        catch (TimeoutException exception)
        {
            problem = exception.Message;
        }
        catch (Exception exception)
        {
            // The boundary of the job: what goes wrong ends the turn, never the process.
            Failed(log, exception);
            problem = exception is LibraryException or DbException
                ? $"The library failed: {exception.Message}"
                : "Something went wrong that should not have; the server's log says more. Ask again.";
            problem = await KeepAsync(() => session.KeepFailureAsync(request.Question, problem)) ?? problem;
        }

        await EndAsync(turn, session, problem);
    }

    /// <returns>What went wrong; null when it was kept.</returns>
    private async Task<string?> KeepAsync(Func<Task> keep)
    {
        try
        {
            await keep();
            return null;
        }
        catch (Exception exception) when (exception is LibraryException or DbException)
        {
            Failed(log, exception);
            return $"The library failed: {exception.Message}";
        }
    }

    private async Task EndAsync(RunningTurn turn, ChatSession session, string? problem)
    {
        // Whoever asks from now on finds it in the library; whoever listens gets its last event.
        await LeaveAsync(turn);
        problem ??= turn.IsLost ? "The library could not be reached for too long, and the answer was given up. Ask again." : null;
        if (problem is not null)
        {
            turn.End("failed", ApiProblem.Of(StatusCodes.Status500InternalServerError, "answerFailed", problem).ProblemDetails);
            return;
        }

        var (number, question, kept) = session.Turns[^1];
        turn.End("done", TurnView.Of(number, question, turn.At, kept, null));
    }

    private RunningTurn? Reserve(string conversationId, string owner, out ProblemHttpResult? problem)
    {
        lock (_lock)
        {
            problem = _running.ContainsKey(conversationId) ? StillRunning()
                : _running.Count >= options.Overall || _running.Values.Count(turn => turn.Owner == owner) >= options.PerUser
                    ? ApiProblem.Of(StatusCodes.Status429TooManyRequests, "tooManyRequests", "Too many questions are being answered at once. Wait until some are, and ask again.")
                    : null;
            return problem is null ? _running[conversationId] = new RunningTurn(conversationId, owner, options) : null;
        }
    }

    private static ProblemHttpResult StillRunning() => ApiProblem.Conflict("turnRunning", "This conversation is still answering its last question. Wait for the answer, or stop it.");

    private async Task LeaveAsync(RunningTurn turn)
    {
        // This process first: whoever sees elsewhere that it is over may ask here at once.
        Leave(turn);
        if (shared is not null)
        {
            await shared.EndAsync(turn);
        }
    }

    private void Leave(RunningTurn turn)
    {
        lock (_lock)
        {
            _running.Remove(turn.ConversationId);
        }
    }

    [LoggerMessage(LogLevel.Error, "A turn of a conversation failed.")]
    private static partial void Failed(ILogger logger, Exception exception);
}
