using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Extracting;

/// <summary>
/// Hears in which language the first file is written, and extracts a made-up report of that language while the file is still being read:
/// reading takes one processor, and the data and code of extraction are ready when it ends.
/// </summary>
internal sealed class Rehearsal : IReadingMonitor
{
    /// <summary>Pages that must be left when the language is known; thirty take about as long to read as a report takes to rehearse.</summary>
    private const int LeastPagesLeft = 30;

    private readonly IReadingMonitor? _listener;
    private readonly TaskCompletionSource<string?> _language = new();
    private readonly Lazy<Task> _work;

    /// <param name="load">What all languages need; called at once.</param>
    /// <param name="extract">Called with a language; not for files that are read before it would be of use.</param>
    /// <param name="listener">Hears what this one hears.</param>
    public Rehearsal(Action load, Action<string> extract, IReadingMonitor? listener)
    {
        _listener = listener;

        // A thread of its own: those of the pool read files.
        _work = new Lazy<Task>(() => Task.Factory.StartNew(() => Run(load, extract), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    /// <summary>Begins with the first file.</summary>
    public Task Work => _work.Value;

    public void Started(string file)
    {
        _ = Work;
        _listener?.Started(file);
    }

    public void Advanced(string file, ReadProgress progress)
    {
        _listener?.Advanced(file, progress);
        if (progress.Language is { } language && progress.PageCount - progress.Page >= LeastPagesLeft)
        {
            _language.TrySetResult(language);
        }
    }

    public void Finished(string file)
    {
        _listener?.Finished(file);
        _language.TrySetResult(null);
    }

    private void Run(Action load, Action<string> extract)
    {
        load();
        if (_language.Task.GetAwaiter().GetResult() is { } language)
        {
            extract(language);
        }
    }
}
