namespace LittleGiants.Assistant.Models;

/// <summary>When a failed call is tried again: doubling waits with jitter, or the wait the server asks for, a bounded number of times.</summary>
internal sealed class RetryDelays(ModelOptions options, Random? random = null, Func<TimeSpan, CancellationToken, Task>? wait = null)
{
    private readonly Random _random = random ?? Random.Shared;
    private readonly Func<TimeSpan, CancellationToken, Task> _wait = wait ?? Task.Delay;

    /// <summary>Waits before try number <paramref name="retry"/> + 1 and says whether there is to be one.</summary>
    /// <param name="retry">Counts from 1.</param>
    public async Task<bool> WaitAsync(ModelFailure failure, int retry, CancellationToken cancellationToken)
    {
        if (Delay(failure, retry) is not { } delay)
        {
            return false;
        }

        await _wait(delay, cancellationToken);
        return true;
    }

    /// <summary>Null when the call is not to be tried again.</summary>
    public TimeSpan? Delay(ModelFailure failure, int retry)
    {
        if (!failure.IsTransient || retry > options.Retries)
        {
            return null;
        }

        var most = TimeSpan.FromSeconds(options.MaxRetryWaitSeconds);
        if (failure.RetryAfter is { } asked)
        {
            return asked <= most ? asked : null;
        }

        var doubled = options.RetrySeconds * Math.Pow(2, retry - 1);
        var jittered = doubled * (0.5 + (_random.NextDouble() / 2)); // between half and all of it, so that many callers do not come back together
        return TimeSpan.FromSeconds(Math.Min(jittered, most.TotalSeconds));
    }
}
