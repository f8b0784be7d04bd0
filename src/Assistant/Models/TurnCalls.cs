using System.Globalization;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>The tools of one turn as another's loop invokes them, and what is left of the turn's allowance.</summary>
internal sealed class TurnCalls : IDisposable
{
    private readonly ToolTurn _turn;
    private readonly ModelOptions _options;
    private readonly string _finalRequest;
    private readonly CancellationTokenSource _stop;
    private readonly Lock _lock = new();
    private int _number;
    private int _refused;
    private int _called;

    /// <param name="finalRequest">What the model is told when its calls are used up.</param>
    public TurnCalls(IEnumerable<AITool> tools, ModelOptions options, IReadOnlyList<ChatMessage> finalRequest, Action<ToolStep>? onStep, CancellationToken cancellationToken)
    {
        var all = tools.OfType<AIFunction>().ToList();
        _options = options;
        _turn = new ToolTurn(all, options, onStep);
        _finalRequest = string.Join("\n\n", finalRequest.Select(message => message.Text));
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Tools = [.. all.Select(tool => new TurnTool(tool, this))];
    }

    public IReadOnlyList<AIFunction> Tools { get; }

    /// <summary>Cancelled by the caller, and when the model does not stop calling tools.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Why the turn was stopped; null when it was not stopped here.</summary>
    public ModelFailureException? Failure => _refused <= _options.MaxBrokenToolCalls ? null : new ModelFailureException(ToolLoopClient.Endless(_options));

    /// <summary>Whether a tool was called since this was asked last.</summary>
    public bool TakeCalled() => Interlocked.Exchange(ref _called, 0) > 0;

    public void Dispose()
    {
        _turn.Dispose();
        _stop.Dispose();
    }

    private async ValueTask<object?> InvokeAsync(string name, AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<FunctionResultContent>> running;
        bool isOver;
        lock (_lock)
        {
            _called = 1;
            isOver = _turn.IsOver;
            _refused += isOver ? 1 : 0;
            var id = string.Create(CultureInfo.InvariantCulture, $"call-{++_number}");
            running = _turn.RunAsync([new FunctionCallContent(id, name, new Dictionary<string, object?>(arguments))], cancellationToken);
        }

        if (Failure is not null)
        {
            await _stop.CancelAsync();
        }

        var result = (await running)[0].Result;
        return isOver ? $"{result}\n{_finalRequest}" : result;
    }

    /// <summary>One of them, with a schema that needs no definitions beside it.</summary>
    private sealed class TurnTool(AIFunction tool, TurnCalls calls) : DelegatingAIFunction(tool)
    {
        public override System.Text.Json.JsonElement JsonSchema { get; } = SchemaInliner.Inline(tool.JsonSchema);

        protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) => calls.InvokeAsync(Name, arguments, cancellationToken);
    }
}
