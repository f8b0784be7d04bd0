using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LittleGiants.Assistant.Telemetry;

/// <summary>A span whose duration is also measured, when it ends.</summary>
internal sealed class MeasuredSpan : IDisposable
{
    private const string ErrorType = "error.type";

    private readonly Activity? _activity;
    private readonly Histogram<double> _duration;
    private readonly long _started = Stopwatch.GetTimestamp();
    private TagList _labels;
    private bool _isOver;

    public MeasuredSpan(string name, Histogram<double> duration, ActivityKind kind = ActivityKind.Internal) => (_activity, _duration) = (ProductTelemetry.Source.StartActivity(name, kind), duration);

    public double ElapsedSeconds => Stopwatch.GetElapsedTime(_started).TotalSeconds;

    /// <summary>Said of the span and of the measurement: a value of few, since each makes a series of its own.</summary>
    public void Label(string key, object? value)
    {
        _labels.Add(key, value);
        _activity?.SetTag(key, value);
    }

    /// <summary>Said of the span alone.</summary>
    public void Tag(string key, object? value) => _activity?.SetTag(key, value);

    /// <param name="kind">A code or the name of an exception's type, never its message: that may quote a document.</param>
    public void Fail(string kind)
    {
        Label(ErrorType, kind);
        _activity?.SetStatus(ActivityStatusCode.Error);
    }

    public void Fail(Exception exception) => Fail(exception.GetType().FullName!);

    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        _duration.Record(ElapsedSeconds, _labels);
        _activity?.Dispose();
    }
}
