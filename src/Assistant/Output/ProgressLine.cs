using System.Diagnostics;
using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Output;

/// <summary>One line on standard error that tells file, page and time left, redrawn in place; only when standard error is a terminal.</summary>
internal sealed class ProgressLine : IReadingMonitor, IDisposable
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _drawn;
    private bool _visible;
    private readonly int _files;
    private int _pages;
    private int _finished;

    private ProgressLine(int files) => _files = files;

    /// <param name="files">How many files will be read.</param>
    public static ProgressLine? ForTerminal(int files) => Console.IsErrorRedirected ? null : new ProgressLine(files);

    public void Started(string file)
    {
    }

    public void Advanced(string file, ReadProgress progress)
    {
        lock (_lock)
        {
            _pages++;
            if (Stopwatch.GetElapsedTime(_start) < FirstAfter || Stopwatch.GetElapsedTime(_drawn) < Interval)
            {
                return;
            }

            _drawn = Stopwatch.GetTimestamp();
            Draw(Path.GetFileName(file), progress);
        }
    }

    /// <summary>A stage without pages of its own.</summary>
    public void Entered(string file, string stage)
    {
        lock (_lock)
        {
            if (Stopwatch.GetElapsedTime(_start) >= FirstAfter)
            {
                _drawn = Stopwatch.GetTimestamp();
                Draw(Path.GetFileName(file), default, stage);
            }
        }
    }

    public void Finished(string file)
    {
        lock (_lock)
        {
            _finished++;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            if (_visible)
            {
                Console.Error.Write("\r\u001b[K");
                _visible = false;
            }
        }
    }

    public void Dispose() => Clear();

    private void Draw(string file, ReadProgress progress, string? stage = null)
    {
        const int Cells = 24;
        var width = Math.Max(20, Console.WindowWidth - 1);
        var elapsed = Stopwatch.GetElapsedTime(_start);
        var rate = _pages / Math.Max(0.001, elapsed.TotalSeconds);
        var share = _files > 1 ? (double)_finished / _files : progress.PageCount == 0 ? 1 : (double)progress.Page / progress.PageCount;
        var left = _files == 1
            ? TimeSpan.FromSeconds((progress.PageCount - progress.Page) / Math.Max(0.001, rate))
            : _finished == 0 ? (TimeSpan?)null : elapsed / _finished * (_files - _finished);
        var full = (int)(share * Cells);
        var safe = string.Concat(file.Select(c => char.IsControl(c) ? '?' : c));
        var text = new string('█', full) + new string('░', Cells - full)
            + (_files > 1 ? FormattableString.Invariant($" {_finished} of {_files} files ·") : "")
            + (stage is null ? FormattableString.Invariant($" reading page {progress.Page} of {progress.PageCount}") : $" {stage}")
            + FormattableString.Invariant($" · {rate:0} pages/s · ")
            + (left is { } time ? FormattableString.Invariant($"{(int)time.TotalMinutes}:{time.Seconds:00} left · ") : "")
            + safe;
        Console.Error.Write("\r\u001b[K" + (text.Length > width ? text[..width] : text));
        _visible = true;
    }
}
