using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Queue;

namespace LittleGiants.Assistant.Web.Jobs;

/// <summary>All files on their way and those that just arrived or failed. Those who watch see each change once.</summary>
internal sealed class JobBoard(TimeProvider clock)
{
    /// <summary>Jobs that are over and were not dismissed; beyond it the oldest go.</summary>
    private const int MostOver = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<(long Version, string Id)> _gone = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _version;
    private string? _blocked;

    /// <summary>Heard when a job is over.</summary>
    public event Action<QueueItem, Job>? Over;

    public bool HasWork
    {
        get
        {
            lock (_lock)
            {
                return _entries.Values.Any(entry => !entry.Job.IsOver());
            }
        }
    }

    public int Count(params ReadOnlySpan<JobState> states)
    {
        lock (_lock)
        {
            var count = 0;
            foreach (var entry in _entries.Values)
            {
                count += states.Contains(entry.Job.State) ? 1 : 0;
            }

            return count;
        }
    }

    public int WaitingCount => Count(JobState.Waiting);

    /// <summary>Ends at the next change.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    public IReadOnlyList<Job> All()
    {
        lock (_lock)
        {
            return [.. _entries.Values.OrderBy(entry => entry.Order).Select(entry => entry.Job)];
        }
    }

    public (QueueItem Item, Job Job)? Find(string id)
    {
        lock (_lock)
        {
            return _entries.TryGetValue(id, out var entry) ? (entry.Item, entry.Job) : null;
        }
    }

    /// <summary>Puts a file on the board, or one that is over back to waiting.</summary>
    public Job Expect(QueueItem item)
    {
        var id = item.Key.Name;
        lock (_lock)
        {
            if (_entries.TryGetValue(id, out var known) && !known.Job.IsOver())
            {
                return known.Job;
            }

            var job = new Job(id, item.Name, JobState.Waiting, JobStage.Waiting, 0, 0, null, null, null, _blocked, null, item.Added);
            if (item.Failure is { } failure)
            {
                job = job with { State = JobState.Failed, Stage = null, Message = failure.Message, Advice = JobAdvice.Of(failure.Code) };
            }

            Set(new Entry(item, job, _version + 1));
            return job;
        }
    }

    /// <summary>Shows a file as the shared queue has it.</summary>
    public void Show(QueueItem item, Job job)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(job.Id, out var known))
            {
                Set(new Entry(item, job, _version + 1));
                Trim();
                return;
            }

            if (!job.IsOver())
            {
                Set(known with { Item = item, Job = job });
                return;
            }

            Set(known with { Item = item });
        }

        End(job.Id, _ => job);
    }

    /// <summary>What all that wait are told they wait for; null when they wait for their turn only.</summary>
    public void Block(string? reason)
    {
        lock (_lock)
        {
            _blocked = reason;
            foreach (var entry in _entries.Values.Where(entry => entry.Job.State == JobState.Waiting && entry.Job.Message != reason).ToList())
            {
                Set(entry with { Job = entry.Job with { Message = reason } });
            }
        }
    }

    public void Advance(string id, string name, IngestionStage stage, int page, int pageCount)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(id, out var entry) || entry.Job.IsOver())
            {
                return;
            }

            var since = page == 0 && stage == IngestionStage.Reading ? clock.GetTimestamp() : entry.ReadingSince;
            var seconds = since is { } start ? clock.GetElapsedTime(start).TotalSeconds : 0;
            double? rate = stage == IngestionStage.Reading && page > 0 && seconds > 0 ? page / seconds : null;
            Set(entry with
            {
                ReadingSince = since,
                Job = entry.Job with
                {
                    Name = name,
                    State = JobState.Running,
                    Stage = StageOf(stage),
                    Page = stage == IngestionStage.Extracting ? pageCount : stage == IngestionStage.Storing ? entry.Job.PageCount : page,
                    PageCount = Math.Max(pageCount, stage == IngestionStage.Storing ? entry.Job.PageCount : 0),
                    PagesPerSecond = rate is { } speed ? Math.Round(speed, 1) : stage == IngestionStage.Reading ? null : entry.Job.PagesPerSecond,
                    SecondsLeft = rate is { } known ? Math.Round((pageCount - page) / known, 1) : null,
                    Message = null,
                },
            });
        }
    }

    public void Finish(string id, IngestionOutcome outcome) => End(id, job => outcome switch
    {
        { Failure: { } failure } => job with { State = JobState.Failed, Message = failure.Message, Advice = JobAdvice.Of(failure.Code) },
        { IsNew: false } => job with { State = JobState.AlreadyThere, Name = outcome.Name, DocumentId = outcome.Document!.Id, Message = $"The library has this content as {outcome.Document.Name}." },
        _ => job with { State = JobState.Done, Name = outcome.Name, DocumentId = outcome.Document!.Id, Message = null },
    });

    public void Cancel(string id) => End(id, job => job with { State = JobState.Cancelled, Message = null });

    /// <summary>Another process worked on a file that was put here.</summary>
    public void FinishElsewhere(string id, long? documentId) => End(id, job => documentId is null
        ? job with { State = JobState.Failed, Message = "Another process took this file and told its outcome there.", Advice = "Look into the list of documents, and add the file again when it is not there." }
        : job with { State = JobState.Done, DocumentId = documentId, Message = null });

    public void Remove(string id)
    {
        lock (_lock)
        {
            if (_entries.Remove(id))
            {
                _gone.Add((++_version, id));
                _gone.RemoveRange(0, Math.Max(0, _gone.Count - MostOver));
                Pulse();
            }
        }
    }

    /// <summary>What changed after a version, and the version to ask from next.</summary>
    public (long Version, IReadOnlyList<Job> Changed, IReadOnlyList<string> Gone, Task Next) Since(long version)
    {
        lock (_lock)
        {
            return (
                _version,
                [.. _entries.Values.Where(entry => entry.Version > version).OrderBy(entry => entry.Order).Select(entry => entry.Job)],
                version == 0 ? [] : [.. _gone.Where(entry => entry.Version > version).Select(entry => entry.Id)],
                _changed.Task);
        }
    }

    private void End(string id, Func<Job, Job> end)
    {
        Entry? ended;
        lock (_lock)
        {
            if (!_entries.TryGetValue(id, out ended) || ended.Job.IsOver())
            {
                return;
            }

            ended = ended with { Job = end(ended.Job) with { Stage = null, SecondsLeft = null } };
            Set(ended);
            Trim();
        }

        Over?.Invoke(ended.Item, ended.Job);
    }

    private void Trim()
    {
        var over = _entries.Values.Where(entry => entry.Job.IsOver() && entry.Job.State != JobState.Failed).OrderBy(entry => entry.Order).ToList();
        foreach (var old in over.Take(over.Count - MostOver))
        {
            Remove(old.Item.Key.Name);
        }
    }

    private void Set(Entry entry)
    {
        _entries[entry.Item.Key.Name] = entry with { Version = ++_version };
        Pulse();
    }

    private void Pulse()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    public static JobStage StageOf(IngestionStage stage) => stage switch
    {
        IngestionStage.Downloading or IngestionStage.Copying => JobStage.Fetching,
        IngestionStage.Reading => JobStage.Reading,
        IngestionStage.Extracting => JobStage.Extracting,
        _ => JobStage.Storing,
    };

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="Order">By which jobs are listed: as they came.</param>
    private sealed record Entry(QueueItem Item, Job Job, long Order)
    {
        public long Version { get; init; }

        public long? ReadingSince { get; init; }
    }
}
