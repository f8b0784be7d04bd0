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
    private int _pages;

    private ProgressLine()
    {
    }

    public static ProgressLine? ForTerminal() => Console.IsErrorRedirected ? null : new ProgressLine();

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

    public void Finished(string file)
    {
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

    private void Draw(string file, ReadProgress progress)
    {
        const int Cells = 24;
        var width = Math.Max(20, Console.WindowWidth - 1);
        var share = progress.PageCount == 0 ? 1 : (double)progress.Page / progress.PageCount;
        var full = (int)(share * Cells);
        var rate = _pages / Math.Max(0.001, Stopwatch.GetElapsedTime(_start).TotalSeconds);
        var left = TimeSpan.FromSeconds((progress.PageCount - progress.Page) / Math.Max(0.001, rate));
        var safe = string.Concat(file.Select(c => char.IsControl(c) ? '?' : c));
        var text = FormattableString.Invariant(
            $"{new string('█', full)}{new string('░', Cells - full)} page {progress.Page} of {progress.PageCount} · {rate:0} pages/s · {left:m\\:ss} left · {safe}");
        Console.Error.Write("\r\u001b[K" + (text.Length > width ? text[..width] : text));
        _visible = true;
    }
}
