using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>A page on its way to the layout.</summary>
/// <param name="Work">Its recognition, which fills the content; null when it needs none.</param>
internal sealed record WaitingPage(PageContent Content, Task<bool>? Work)
{
    public bool IsReady => Work is null || Work.IsCompleted;

    public bool IsWorking => Work is { IsCompleted: false };

    /// <summary>Waits for work that was told to stop.</summary>
    public void Settle()
    {
        try
        {
            Work?.Wait();
        }
        catch (AggregateException error) when (error.InnerException is OperationCanceledException)
        {
            // That is what was asked for.
        }
    }
}
