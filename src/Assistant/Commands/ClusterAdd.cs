using System.Collections.Concurrent;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;

namespace LittleGiants.Assistant.Commands;

/// <summary>How <c>assistant add</c> puts files into the shared queue, and follows them there.</summary>
internal sealed class ClusterAdd(ClusterQueue queue, ILibrary library, IFileStore files, IngestionOptions options, AddReport report)
{
    /// <summary>Files that are put in together: few enough that workers begin at once.</summary>
    private const int Chunk = 20;

    private const int MostAtOnce = 500;

    /// <summary>All are looked at this often, should a message be lost.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, QueueItem> _pending = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _changed = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _news = new(0);
    private volatile bool _isStale;

    public int PendingCount => _pending.Count;

    /// <summary>Puts files in; waits for room when the queue is full.</summary>
    public async Task EnqueueAsync(IReadOnlyList<string> sources, bool allowPrivate, CancellationToken cancellationToken)
    {
        foreach (var chunk in sources.Chunk(Chunk))
        {
            for (var isFirst = true; ; isFirst = false)
            {
                try
                {
                    await EnqueueChunkAsync(chunk, allowPrivate, cancellationToken);
                    break;
                }
                catch (QueueFullException full)
                {
                    if (isFirst)
                    {
                        report.Waiting($"{full.Message} Waiting for room.");
                    }

                    await Task.Delay(Look, cancellationToken);
                }
            }
        }
    }

    /// <summary>Takes all that waits, whoever put it in.</summary>
    public async Task<int> ExpectAllAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await queue.Table.OpenIdsAsync(cancellationToken))
        {
            _pending.TryAdd(id, new QueueItem("") { Id = id });
        }

        return _pending.Count;
    }

    /// <summary>Until all that was put in is over; tells of each.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var listening = queue.Events.Listen(QueueNews.Topic, Hear, Resume);
        _isStale = true;
        while (true)
        {
            if (_isStale)
            {
                _isStale = false;
                foreach (var id in _pending.Keys)
                {
                    _changed[id] = true;
                }
            }

            while (_changed.Keys.Take(MostAtOnce).ToList() is { Count: > 0 } ids)
            {
                ids.ForEach(id => _changed.TryRemove(id, out _));
                await LookAsync(ids, cancellationToken);
            }

            if (_pending.IsEmpty)
            {
                return;
            }

            _isStale |= !await _news.WaitAsync(Look, cancellationToken);
        }
    }

    private async Task EnqueueChunkAsync(string[] sources, bool allowPrivate, CancellationToken cancellationToken)
    {
        List<QueueItem> items = [];
        await using var filing = await queue.FilingAsync(cancellationToken);
        foreach (var source in sources)
        {
            var item = new QueueItem(source) { Name = SourceFetcher.NameOf(source), AllowPrivate = allowPrivate };
            items.Add(ClusterQueue.Identified(await ClusterFiling.StoredAsync(item, files, options.Reading, cancellationToken)));
        }

        await queue.EnqueueAsync(items, FilePriority.Bulk, cancellationToken);
        items.ForEach(item => _pending[item.Key.Name] = item);
    }

    private async Task LookAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var found = (await queue.Table.FindAsync(ids, cancellationToken)).ToDictionary(file => file.Id);
        foreach (var id in ids.Where(_pending.ContainsKey))
        {
            if (!found.TryGetValue(id, out var file))
            {
                Finish(id, new IngestionOutcome(_pending[id].Source, _pending[id].Name) { Failure = new(ClusterFailureCodes.Cancelled, "It was taken out of the queue.") });
            }
            else if (file.IsOver)
            {
                Finish(id, await OutcomeAsync(file, cancellationToken));
            }
        }
    }

    private void Finish(string id, IngestionOutcome outcome)
    {
        if (_pending.TryRemove(id, out _))
        {
            report.Finished(outcome);
        }
    }

    private async Task<IngestionOutcome> OutcomeAsync(QueuedFile file, CancellationToken cancellationToken)
    {
        var outcome = new IngestionOutcome(file.Item.Source, file.Item.Name);
        if (file.State == FileState.Cancelled)
        {
            return outcome with { Failure = new(ClusterFailureCodes.Cancelled, "It was cancelled.") };
        }

        if (file.Item.Failure is { } failure)
        {
            return outcome with { Failure = failure };
        }

        return file.Item.Sha256 is { } sha256 && await library.FindDocumentAsync(sha256, cancellationToken) is { } document
            ? outcome with { Document = document, IsNew = file.State == FileState.Done, Company = file.Company, Replaced = await DocumentIngestion.ReplacedAsync(library, document, cancellationToken) }
            : outcome with { Failure = new(ClusterFailureCodes.Cancelled, "The document was removed again.") };
    }

    private void Hear(string text)
    {
        if (QueueNews.Read(text) is not { } news)
        {
            return;
        }

        foreach (var progress in news.Progress ?? [])
        {
            if (_pending.TryGetValue(progress.Id, out var item))
            {
                report.Advanced(item.Name, progress.Stage, progress.Page, progress.PageCount);
            }
        }

        foreach (var id in (news.Changed ?? []).Concat(news.Gone ?? []).Where(_pending.ContainsKey))
        {
            _changed[id] = true;
        }

        _isStale |= news.Many;
        if (_isStale || !_changed.IsEmpty)
        {
            _news.Release();
        }
    }

    private void Resume()
    {
        _isStale = true;
        _news.Release();
    }
}
