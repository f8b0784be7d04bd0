using LittleGiants.Assistant.Answering.Assisted;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Commands;

/// <summary>Tells what becomes of each file as it is done, and how far the others are.</summary>
internal sealed class AddReport : IIngestionMonitor, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<IngestionOutcome> _outcomes = [];
    private readonly List<(DocumentRecord Document, AssistedOutcome Outcome)> _assisted = [];
    private readonly AddedText _text = new(Wording.For("en"));
    private readonly bool _asJson;
    private readonly long _start = System.Diagnostics.Stopwatch.GetTimestamp();
    private ProgressLine? _progress;
    private int _expected;

    public AddReport(int files, bool asJson)
    {
        _asJson = asJson;
        _progress = ProgressLine.ForTerminal(files);
    }

    public bool HasFailed { get; private set; }

    /// <summary>The documents of the run that are in the library, each once.</summary>
    public IReadOnlyList<long> Documents => [.. _outcomes.Select(outcome => outcome.Document?.Id).OfType<long>().Distinct()];

    /// <param name="earlier">Files that an earlier run left undone.</param>
    public void Expect(int named, int earlier)
    {
        _progress = ProgressLine.ForTerminal(named + earlier);
        _expected = named + earlier;
        if (earlier > 0)
        {
            Console.Error.WriteLine(earlier == 1 ? "Going on with 1 file of an earlier run." : FormattableString.Invariant($"Going on with {earlier} files of an earlier run."));
        }
    }

    public void Advanced(string name, IngestionStage stage, int page, int pageCount)
    {
        if (stage == IngestionStage.Reading && page > 0)
        {
            _progress?.Advanced(name, new ReadProgress(page, pageCount));
        }
        else
        {
            _progress?.Entered(name, stage switch
            {
                IngestionStage.Downloading => "downloading",
                IngestionStage.Copying => "copying",
                IngestionStage.Reading => "reading",
                IngestionStage.Extracting => "extracting",
                _ => "storing",
            });
        }
    }

    public void Finished(IngestionOutcome outcome)
    {
        lock (_lock)
        {
            _progress?.Finished(outcome.Source);
            _progress?.Clear();
            _outcomes.Add(outcome);
            if (outcome.Failure is { } failure)
            {
                HasFailed = true;
                Messages.Report(SafeText.Line(SourceFetcher.IsAddress(outcome.Source) || outcome.Name.Length == 0 ? outcome.Source : outcome.Name), failure);
            }
            else if (!_asJson)
            {
                Console.WriteLine(_text.Of(outcome.Name, outcome.Document!, outcome.IsNew, outcome.Company, outcome.Replaced));
            }
        }
    }

    public void Asking(string name)
    {
        _progress?.Entered(name, "asking the model");
    }

    /// <summary>What the model found in a document, what of it was dropped, and why it was not asked further.</summary>
    public void Assisted(DocumentRecord document, AssistedOutcome outcome)
    {
        _progress?.Finished(document.Name);
        _progress?.Clear();
        _assisted.Add((document, outcome));
        if (!_asJson && outcome.Asked.Count > 0)
        {
            Console.WriteLine(AssistedText.Of(document, outcome));
        }

        if (outcome.Problem is { } problem)
        {
            Failed(problem);
        }
    }

    /// <summary>Something that is no file's failure.</summary>
    public void Failed(string problem)
    {
        HasFailed = true;
        _progress?.Clear();
        Console.Error.WriteLine(SafeText.Line(problem));
    }

    /// <summary>What nothing goes on for at the moment.</summary>
    public void Waiting(string reason)
    {
        _progress?.Clear();
        Console.Error.WriteLine(reason);
    }

    public void Stopped(int waiting)
    {
        _progress?.Clear();
        Console.Error.WriteLine(FormattableString.Invariant($"Stopped; {waiting} of {_expected} files wait. 'assistant add --resume' goes on with them, and so does the next 'assistant add'."));
    }

    public void Complete()
    {
        _progress?.Clear();
        if (_asJson)
        {
            AddedJson.Write(
                [.. _outcomes.Where(outcome => outcome.Document is not null).Select(outcome => (outcome.Source, outcome.Document!, outcome.IsNew, outcome.Company, outcome.Replaced))],
                [.. _outcomes.Where(outcome => outcome.Failure is not null).Select(outcome => (outcome.Source, outcome.Failure!))],
                [.. _assisted.Select(item => (item.Document, item.Outcome.Asked, AssistedText.Concepts(item.Outcome), AssistedText.Drops(item.Outcome)))]);
            return;
        }

        var added = _outcomes.Count(outcome => outcome.IsNew);
        var known = _outcomes.Count(outcome => outcome is { IsNew: false, Document: not null });
        var pages = _outcomes.Where(outcome => outcome.IsNew).Sum(outcome => outcome.Document!.PageCount);
        Console.WriteLine(AddedText.Sum(added, known, _outcomes.Count - added - known, pages, System.Diagnostics.Stopwatch.GetElapsedTime(_start)));
    }

    public void Dispose() => _progress?.Dispose();
}
