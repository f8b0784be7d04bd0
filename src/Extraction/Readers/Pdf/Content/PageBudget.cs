using System.Diagnostics;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The time that one page may take, asked for every so many operators.</summary>
internal sealed class PageBudget(TimeSpan maxTime, int interval, CancellationToken cancellationToken)
{
    private long _end;
    private int _countdown;

    public bool IsSpent { get; private set; }

    public void Begin()
    {
        _end = Stopwatch.GetTimestamp() + (long)(maxTime.TotalSeconds * Stopwatch.Frequency);
        _countdown = interval;
        IsSpent = false;
    }

    /// <returns>Whether the page may go on.</returns>
    public bool Spend()
    {
        if (--_countdown > 0)
        {
            return true;
        }

        return Look();
    }

    /// <summary>Looks at the clock and at cancellation at once: before anything that may take long.</summary>
    public bool Look()
    {
        _countdown = interval;
        cancellationToken.ThrowIfCancellationRequested();
        IsSpent |= Stopwatch.GetTimestamp() > _end;
        return !IsSpent;
    }
}
