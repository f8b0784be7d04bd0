using System.Text.Json;
using LittleGiants.Assistant.Telemetry;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>The tools of one turn and what is left of its allowance. What goes wrong with a call becomes a result that the model can read and act on.</summary>
internal sealed class ToolTurn(IEnumerable<AITool> tools, ModelOptions options, Action<ToolStep>? onStep) : IDisposable
{
    private readonly Dictionary<string, AIFunction> _tools = tools.OfType<AIFunction>().GroupBy(tool => tool.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(options.MaxParallelToolReads);
    private readonly Lock _telling = new();
    private int _left = options.MaxToolCalls;
    private int _brokenInARow;

    /// <summary>Whether the model has to answer now with what it has.</summary>
    public bool IsOver => _left == 0 || _brokenInARow >= options.MaxBrokenToolCalls;

    /// <returns>A result for each call, in the order of the calls.</returns>
    public async Task<IReadOnlyList<FunctionResultContent>> RunAsync(IReadOnlyList<FunctionCallContent> calls, CancellationToken cancellationToken)
    {
        var running = new List<Task<FunctionResultContent>>();
        foreach (var call in calls)
        {
            if (IsOver)
            {
                running.Add(Task.FromResult(Told(call, ToolStepStage.Refused, "Not run: no tool calls are left in this turn.")));
                continue;
            }

            _left--;
            var problem = Problem(call);
            _brokenInARow = problem is null ? 0 : _brokenInARow + 1;
            running.Add(problem is null ? RunAsync(call, _tools[call.Name], cancellationToken) : Task.FromResult(Told(call, ToolStepStage.Failed, problem)));
        }

        return await Task.WhenAll(running);
    }

    public void Dispose() => _places.Dispose();

    private string? Problem(FunctionCallContent call) =>
        !_tools.ContainsKey(call.Name) ? $"There is no tool '{call.Name}'. The tools are: {string.Join(", ", _tools.Keys)}."
        : call.Exception is not null ? $"The arguments of '{call.Name}' are not a JSON object. Call it again with arguments that fit its schema."
        : null;

    private async Task<FunctionResultContent> RunAsync(FunctionCallContent call, AIFunction tool, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        using var deadline = new CallDeadline(options.ToolSeconds, cancellationToken);
        using var span = ModelTelemetry.BeginTool(call.Name, call.CallId);
        try
        {
            Tell(call, ToolStepStage.Started, null);
            var arguments = new AIFunctionArguments(call.Arguments);
            // On a thread of its own and not awaited past its time: a tool may block, or not look at the token.
            var result = await Task.Run(() => tool.InvokeAsync(arguments, deadline.Token).AsTask(), deadline.Token).WaitAsync(deadline.Token);
            return Told(call, ToolStepStage.Finished, result is JsonElement { ValueKind: JsonValueKind.String } text ? text.GetString() : result);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            span.Fail("timeout");
            return Told(call, ToolStepStage.Failed, FormattableString.Invariant($"'{call.Name}' took longer than {options.ToolSeconds} seconds. Ask for less, or answer without it."));
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException)
        {
            span.Fail(exception);
            return Told(call, ToolStepStage.Failed, $"The arguments of '{call.Name}' do not fit: {exception.Message}");
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            span.Fail(exception);
            return Told(call, ToolStepStage.Failed, $"'{call.Name}' failed: {exception.Message}");
        }
        finally
        {
            _places.Release();
        }
    }

    private FunctionResultContent Told(FunctionCallContent call, ToolStepStage stage, object? result)
    {
        Tell(call, stage, result);
        return new FunctionResultContent(call.CallId, result);
    }

    private void Tell(FunctionCallContent call, ToolStepStage stage, object? result)
    {
        if (onStep is null)
        {
            return;
        }

        lock (_telling)
        {
            onStep(new ToolStep(call.CallId, call.Name, call.Arguments?.AsReadOnly() ?? new Dictionary<string, object?>().AsReadOnly(), stage, result));
        }
    }
}
