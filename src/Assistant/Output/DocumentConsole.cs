using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>A document of the library as an analyst reads it: what it is, what could not be read, and its facts.</summary>
internal sealed class DocumentConsole(IAnsiConsole console, Wording wording)
{
    private const int QuoteCells = 90;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Alarm = new(Color.Yellow);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly ValueText _values = new(wording);

    public void Write(DocumentRecord document, string? company, IReadOnlyList<FactRecord> facts)
    {
        Line(SafeText.Line(document.Name), Bold);
        Line(SafeText.Line(string.Join(" · ", Parts(document, company))), Style.Plain);
        Line(SafeText.Line(FormattableString.Invariant($"No. {document.Id} · {document.Sha256[..12]} · added {document.Added.ToLocalTime():yyyy-MM-dd} from {document.Source}")), Dim);
        if (document.SupersededBy is { } newer)
        {
            Line(FormattableString.Invariant($"Superseded by the corrected edition, no. {newer}."), Alarm);
        }

        if (document.UnreadablePages.Count > 0)
        {
            Line(wording.Say(Phrase.UnreadablePages, string.Join(", ", document.UnreadablePages)), Alarm);
        }

        foreach (var warning in document.Warnings)
        {
            Line(SafeText.Line(warning.Page is { } page ? FormattableString.Invariant($"Page {page}: {warning.Message}") : warning.Message), Alarm);
        }

        if (facts.Count == 0)
        {
            Line(wording[Phrase.NoFacts], Style.Plain);
            return;
        }

        console.Write(Table(facts, document.PageCount > 1));
    }

    private IEnumerable<string> Parts(DocumentRecord document, string? company)
    {
        yield return company ?? wording[Phrase.NoCompany];
        if (document.FiscalYear is { } year)
        {
            yield return wording.Say(Phrase.FiscalYear, year);
        }

        yield return wording.Of(document.Kind);
        if (document.Language is { } language)
        {
            yield return wording.LanguageName(language);
        }

        yield return document.PageCount == 1 ? wording[Phrase.OnePage] : wording.Say(Phrase.PageCount, document.PageCount);
    }

    private Table Table(IReadOnlyList<FactRecord> facts, bool hasPages)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var head in new[] { Phrase.Fact, Phrase.Value, Phrase.Period, Phrase.Scope, Phrase.PageColumn, Phrase.Quote })
        {
            table.AddColumn(new TableColumn(new Text(wording[head])));
        }

        foreach (var (fact, evidence) in facts)
        {
            var quote = evidence.Count > 0 ? SafeText.Line(evidence[0].Quote) : "";
            table.AddRow(
                new Text(wording.FactName(fact.Concept)),
                new Text(_values.Of(fact) + (fact.Status == FactStatus.Conflicting ? $" ({wording[Phrase.Conflicting]})" : ""), fact.Status == FactStatus.Conflicting ? Alarm : Style.Plain),
                new Text(ValueText.Of(fact.Period)),
                new Text(wording.Of(fact.Scope)),
                new Text(hasPages ? string.Join(", ", evidence.Select(citation => citation.Page).Distinct()) : ""),
                new Text(SafeText.Cells(quote) > QuoteCells ? SafeText.Head(quote, QuoteCells - 1) + "…" : quote, Dim));
        }

        return table;
    }

    private void Line(string text, Style style)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }
}
