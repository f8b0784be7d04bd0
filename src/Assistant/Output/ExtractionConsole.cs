using LittleGiants.Assistant.Extracting;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>Facts and verdicts as an analyst reads them in a terminal, document after document.</summary>
internal sealed class ExtractionConsole(IAnsiConsole console, Wording wording, VerdictWording verdicts) : IExtractionOutput
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly Scorecard _scorecard = new(wording, verdicts);
    private readonly FactsTable _facts = new(wording);
    private readonly DocumentNotes _notes = new(wording);
    private bool _isFollowing;

    public void Write(ExtractedFile file)
    {
        if (file.Result is not { } result)
        {
            return;
        }

        if (_isFollowing)
        {
            console.WriteLine();
        }

        _isFollowing = true;
        WriteHeader(file.File, result);
        if (file.Assessment is { } assessment)
        {
            WriteVerdict(result, assessment);
        }

        WriteFacts(result);
        WriteList(wording[Phrase.Warnings], _notes.Warnings(result), new Style(Color.Yellow));
        foreach (var line in _notes.Absent(result))
        {
            WriteLine(line, Dim);
        }
    }

    public void Complete()
    {
    }

    private void WriteHeader(string file, ExtractionResult result)
    {
        var frame = result.Frame;
        WriteLine(SafeText.Line(file), Dim);
        WriteLine(frame.Company is { } company ? string.Join(" · ", [SafeText.Line(company.Name), .. company.Aliases.Select(alias => SafeText.Line(alias))]) : wording[Phrase.NoCompany], Bold);
        var parts = new List<string>();
        if (frame.FiscalYear is { } year)
        {
            parts.Add(wording.Say(Phrase.FiscalYear, year));
        }

        if (frame.PeriodEnd is { } end)
        {
            parts.Add(wording.Say(Phrase.PeriodEnd, JsonForms.Iso(end)));
        }

        parts.Add(wording.Of(frame.Kind));
        if (frame.Document.Language is { } language)
        {
            parts.Add(wording.LanguageName(language));
        }

        var pages = frame.Document.Pages.Count;
        parts.Add(pages == 1 ? wording[Phrase.OnePage] : wording.Say(Phrase.PageCount, pages));
        WriteLine(string.Join(" · ", parts));
        if (result.OtherCompanies.Count > 0)
        {
            WriteLine(wording.Say(Phrase.AlsoAbout, string.Join(", ", result.OtherCompanies.Select(other => SafeText.Line(other.Name)))));
        }
    }

    private void WriteVerdict(ExtractionResult result, Assessment assessment)
    {
        console.WriteLine();
        console.Write(new Text(OutcomeMark.Of(assessment.Outcome, verdicts), OutcomeMark.StyleOf(assessment.Outcome)));
        WriteLine($" · {SafeText.Line(verdicts.Name(assessment.Profile))} ({SafeText.Line(assessment.Profile.Id)})");
        console.Write(_scorecard.Draw(result, assessment, console.Profile.Width));
    }

    private void WriteFacts(ExtractionResult result)
    {
        if (result.Facts.Count == 0)
        {
            WriteLine(wording[Phrase.NoFacts]);
            return;
        }

        var places = new FactPlaces(result.Frame.Document, wording);
        var groups = result.Facts.ToLookup(fact => IsCurrent(fact.Period, result.Frame));
        console.Write(_facts.Draw([.. groups[true]], places, console.Profile.Width));
        if (groups[false].Any())
        {
            WriteLine(wording[Phrase.OtherPeriods], Bold);
            console.Write(_facts.Draw([.. groups[false]], places, console.Profile.Width));
        }
    }

    private static bool IsCurrent(Period period, DocumentFrame frame) =>
        period.FiscalYear is { } year && frame.FiscalYear is { } current ? year == current
        : period.End is not { } end || frame.PeriodEnd is not { } currentEnd || end >= currentEnd;

    private void WriteList(string title, IEnumerable<string> lines, Style style)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        WriteLine(title, style);
        foreach (var line in all)
        {
            console.Write(new Padder(new Text("- " + line), new Padding(2, 0, 0, 0)));
        }
    }

    private void WriteLine(string text, Style? style = null)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }
}
