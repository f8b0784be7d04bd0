namespace LittleGiants.Extraction.Readers;

/// <summary>Ends a read at the limit on time, for formats that give nothing useful when half read.</summary>
internal static class ReadDeadline
{
    /// <param name="read">Gets a token that is cancelled by the caller or by the clock.</param>
    public static ReadResult Run(ReadOptions options, Func<CancellationToken, ReadResult> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.MaxTime);
        try
        {
            return read(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ReadFailure(ReadFailureCodes.TimeLimit, $"The file could not be read within {options.MaxTime.TotalSeconds:0} seconds.");
        }
    }
}
