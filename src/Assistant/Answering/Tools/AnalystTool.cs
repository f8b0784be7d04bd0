using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>A tool as a model calls it: one at a time, since what a turn has found so far is not for several threads, and its result of bounded length.</summary>
internal sealed class AnalystTool(AIFunction call, SemaphoreSlim gate) : DelegatingAIFunction(call)
{
    /// <summary>Characters of one result: about 4,000 tokens, so that several fit into a small model's context.</summary>
    public const int MaxResult = 14_000;

    public static AnalystTool Of(Delegate method, string name, SemaphoreSlim gate) => new(
        AIFunctionFactory.Create(method, new AIFunctionFactoryOptions
        {
            Name = name,
            ConfigureParameterBinding = parameter => parameter.ParameterType == typeof(CancellationToken) ? default : new() { BindParameter = ToolArguments.Bind },
            MarshalResult = (result, _, _) => ValueTask.FromResult(result),
        }),
        gate);

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var text = (await base.InvokeCoreAsync(arguments, cancellationToken))?.ToString() ?? "";
            return text.Length > MaxResult ? text[..End(text)] + "\n(There is more; ask for less.)" : text;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>At a line's end when one is near.</summary>
    private static int End(string text) => text.LastIndexOf('\n', MaxResult - 1, MaxResult / 2) is > 0 and var line ? line : MaxResult;
}
