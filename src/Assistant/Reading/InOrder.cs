using System.Runtime.CompilerServices;

namespace LittleGiants.Assistant.Reading;

/// <summary>Work on many inputs at once whose results come in the order of the inputs.</summary>
internal static class InOrder
{
    /// <summary>How many results beyond the working threads may wait for a slow input before them; each may hold a document in memory.</summary>
    private const int WaitingPerThread = 2;

    /// <param name="threads">How many inputs are worked on at once.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TInput, TResult>(
        IReadOnlyList<TInput> inputs, Func<TInput, TResult> work, int threads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var free = new SemaphoreSlim(threads);
        var begun = new Queue<Task<TResult>>();
        var next = 0;
        var ahead = threads == 1 ? 1 : threads * (1 + WaitingPerThread);
        try
        {
            while (begun.Count > 0 || next < inputs.Count)
            {
                while (next < inputs.Count && begun.Count < ahead)
                {
                    begun.Enqueue(WorkAsync(inputs[next++]));
                }

                yield return await begun.Dequeue();
            }
        }
        finally
        {
            // Nothing runs on when the caller has stopped listening, and the semaphore outlives its users.
            await Task.WhenAll(begun).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        async Task<TResult> WorkAsync(TInput input)
        {
            await free.WaitAsync(cancellationToken);
            try
            {
                return await Task.Run(() => work(input), cancellationToken);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
