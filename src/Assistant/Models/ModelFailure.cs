namespace LittleGiants.Assistant.Models;

/// <summary>A model gave no answer: what was wrong, where, and what to do. No part of it holds a key.</summary>
internal sealed record ModelFailure(ModelFailureCode Code, string Where, string Problem, string Advice)
{
    /// <summary>Whether the same call may succeed a little later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long the server asks to wait before the next call.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The whole of it, for people.</summary>
    public string Message => Advice.Length == 0 ? Problem : $"{Problem} {Advice}";

    /// <summary>The failure that an exception stands for; null when it is none of a model's.</summary>
    public static ModelFailure? Of(Exception exception, string where) => exception switch
    {
        ModelFailureException failed => failed.Failure,
        OperationCanceledException => new ModelFailure(ModelFailureCode.Cancelled, where, "The question was stopped before the model answered.", ""),
        _ => null,
    };

    public override string ToString() => $"{Code}: {Message}";
}
