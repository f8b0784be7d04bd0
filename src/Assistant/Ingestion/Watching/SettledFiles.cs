namespace LittleGiants.Assistant.Ingestion.Watching;

/// <summary>Tells which files are new or changed and no longer being written: size and time have stood still for a while, and the file can be opened.</summary>
/// <param name="canOpen">Asked last, since it touches the file.</param>
internal sealed class SettledFiles(TimeSpan settle, Func<string, bool> canOpen)
{
    private readonly Dictionary<string, (WatchedFile File, DateTimeOffset Since, bool IsTaken)> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether some file is still on its way.</summary>
    public bool IsWaiting => _seen.Values.Any(seen => !seen.IsTaken);

    /// <param name="files">All that stand in the folders now.</param>
    /// <returns>Those to take now; each comes once for each content.</returns>
    public IReadOnlyList<string> Next(IReadOnlyList<WatchedFile> files, DateTimeOffset now)
    {
        foreach (var gone in _seen.Keys.Except(files.Select(file => file.Path)).ToList())
        {
            _seen.Remove(gone);
        }

        var ready = new List<string>();
        foreach (var file in files)
        {
            if (!_seen.TryGetValue(file.Path, out var seen) || seen.File != file)
            {
                _seen[file.Path] = (file, now, false);
            }
            else if (!seen.IsTaken && file.Size > 0 && now - seen.Since >= settle && canOpen(file.Path))
            {
                _seen[file.Path] = seen with { IsTaken = true };
                ready.Add(file.Path);
            }
        }

        return ready;
    }
}
