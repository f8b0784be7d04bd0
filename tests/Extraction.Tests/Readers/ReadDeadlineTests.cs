using LittleGiants.Extraction.Readers;

namespace LittleGiants.Extraction.Tests.Readers;

public sealed class ReadDeadlineTests
{
    [Fact]
    public void Reached_limit_is_a_coded_failure()
    {
        var result = ReadDeadline.Run(new ReadOptions { MaxTime = TimeSpan.Zero }, Wait, CancellationToken.None);
        Assert.Equal(ReadFailureCodes.TimeLimit, result.Failure!.Code);
    }

    [Fact]
    public void Callers_cancellation_is_thrown()
    {
        using var cancellation = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => ReadDeadline.Run(
            new ReadOptions(),
            token =>
            {
                cancellation.Cancel();
                return Wait(token);
            },
            cancellation.Token));
    }

    private static ReadResult Wait(CancellationToken token)
    {
        token.WaitHandle.WaitOne();
        token.ThrowIfCancellationRequested();
        return new ReadFailure(ReadFailureCodes.Damaged, "not reached");
    }
}
