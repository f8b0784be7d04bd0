using LittleGiants.Assistant.Reading;

namespace LittleGiants.Assistant.Ingestion.Watching;

/// <summary>Hands on the files of folders as they arrive or change, until it is stopped.</summary>
internal sealed class FolderWatch(IReadOnlyList<string> folders, WatchOptions options, TimeProvider clock)
{
    /// <param name="take">Called with files that are whole; the watch goes on when it returns.</param>
    public async Task RunAsync(Func<IReadOnlyList<string>, Task> take, CancellationToken cancellationToken)
    {
        using var changed = new SemaphoreSlim(0);
        var watchers = folders.Select(folder => Listen(folder, changed)).OfType<FileSystemWatcher>().ToList();
        try
        {
            var settled = new SettledFiles(options.Settle, CanOpen);
            while (true)
            {
                if (settled.Next(Files(), clock.GetUtcNow()) is { Count: > 0 } ready)
                {
                    await take(ready);
                }

                using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                await Task.WhenAny(
                    settled.IsWaiting ? Task.Delay(Timeout.Infinite, pause.Token) : changed.WaitAsync(pause.Token),
                    Task.Delay(settled.IsWaiting ? options.Look : options.Rescan, clock, pause.Token));
                cancellationToken.ThrowIfCancellationRequested();
                await pause.CancelAsync();
            }
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private List<WatchedFile> Files()
    {
        var files = new List<WatchedFile>();
        foreach (var path in DocumentFolder.Expand([.. folders.Where(Directory.Exists)]).Files)
        {
            var info = new FileInfo(path);
            if (info.Exists)
            {
                files.Add(new WatchedFile(Path.GetFullPath(path), info.Length, info.LastWriteTimeUtc));
            }
        }

        return files;
    }

    /// <summary>Null where the system tells of no changes; the folder is walked from time to time all the same.</summary>
    private static FileSystemWatcher? Listen(string folder, SemaphoreSlim changed)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.Size | NotifyFilters.LastWrite };
            watcher.Created += (_, _) => Hear();
            watcher.Changed += (_, _) => Hear();
            watcher.Renamed += (_, _) => Hear();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            return null;
        }

        void Hear()
        {
            try
            {
                if (changed.CurrentCount == 0)
                {
                    changed.Release();
                }
            }
            catch (ObjectDisposedException)
            {
                // A last event after the end.
            }
        }
    }

    private static bool CanOpen(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
