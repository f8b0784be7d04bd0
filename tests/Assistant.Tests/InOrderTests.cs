using LittleGiants.Assistant.Reading;

namespace LittleGiants.Assistant.Tests;

public sealed class InOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Results_come_in_the_order_of_the_inputs_and_no_more_than_the_threads_work_at_once(int threads)
    {
        var working = 0;
        var most = 0;
        var results = new List<int>();

        await foreach (var result in InOrder.RunAsync(Enumerable.Range(0, 200).ToList(), Work, threads, CancellationToken.None))
        {
            results.Add(result);
        }

        Assert.Equal(Enumerable.Range(0, 200).Select(number => number * number), results);
        Assert.InRange(most, 1, threads);

        int Work(int number)
        {
            var now = Interlocked.Increment(ref working);
            InterlockedMax(ref most, now);
            Thread.Yield();
            Interlocked.Decrement(ref working);
            return number * number;
        }
    }

    [Fact]
    public async Task A_slow_first_input_does_not_stop_the_others_but_bounds_how_far_they_run_ahead()
    {
        const int Threads = 2;
        using var gate = new ManualResetEventSlim();
        using var enough = new CountdownEvent(4);
        var begun = 0;
        await using var results = InOrder.RunAsync(Enumerable.Range(0, 50).ToList(), Work, Threads, CancellationToken.None).GetAsyncEnumerator();

        var first = results.MoveNextAsync().AsTask();
        enough.Wait(Timeout);
        Assert.False(first.IsCompleted);
        Assert.InRange(Volatile.Read(ref begun), 4, 6);
        gate.Set();
        Assert.True(await first);
        Assert.Equal(0, results.Current);

        int Work(int number)
        {
            Interlocked.Increment(ref begun);
            if (number == 0)
            {
                gate.Wait(Timeout);
            }
            else if (!enough.IsSet)
            {
                enough.Signal();
            }

            return number;
        }
    }

    [Fact]
    public async Task Cancelling_ends_the_run_after_the_results_that_were_taken()
    {
        using var source = new CancellationTokenSource();
        var taken = new List<int>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in InOrder.RunAsync(Enumerable.Range(0, 50).ToList(), number => number, 1, source.Token))
            {
                taken.Add(result);
                if (result == 2)
                {
                    await source.CancelAsync();
                }
            }
        });

        Assert.Equal([0, 1, 2], taken);
    }

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
