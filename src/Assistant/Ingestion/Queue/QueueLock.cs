using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Ingestion.Queue;

/// <summary>The right of one process to work on a library's queue. The system takes it back when the process ends, however it ends.</summary>
internal sealed class QueueLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly FileStream _file;

    private QueueLock(FileStream file) => _file = file;

    /// <param name="waiting">Called once when another process has it.</param>
    /// <exception cref="LibraryException">The library's folder cannot be written.</exception>
    public static async Task<QueueLock> AcquireAsync(LibraryLocation location, Action waiting, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (TryAcquire(location) is { } acquired)
            {
                return acquired;
            }

            if (isFirst)
            {
                waiting();
            }

            await Task.Delay(Interval, cancellationToken);
        }
    }

    public void Dispose() => _file.Dispose();

    private static QueueLock? TryAcquire(LibraryLocation location)
    {
        var path = location.Jobs + ".lock";
        try
        {
            Directory.CreateDirectory(location.Folder);
            return new QueueLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new LibraryException($"{path} cannot be written. Check the folder's rights, or name another one with --library.", exception);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (IOException exception)
        {
            throw new LibraryException($"The library's folder cannot be used: {exception.Message} Name another one with --library.", exception);
        }
    }
}
