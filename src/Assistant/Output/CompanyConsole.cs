using System.Globalization;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>A company as an analyst reads it: names, documents, and the facts of each year with page and document.</summary>
internal sealed class CompanyConsole(IAnsiConsole console, Wording wording)
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Alarm = new(Color.Yellow);
    private readonly ValueText _values = new(wording);

    public void Write(CompanyRecord company, IReadOnlyList<DocumentRecord> documents, IReadOnlyList<CompanyFact> facts)
    {
        console.Write(new Text(SafeText.Line(company.Name), Bold));
        console.WriteLine();
        var names = company.Aliases.Select(alias => SafeText.Line(alias.Text)).Where(name => name != SafeText.Line(company.Name)).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 0)
        {
            console.WriteLine("Also: " + string.Join(" · ", names));
        }

        console.WriteLine();
        new DocumentsOutput(console, wording).Write(documents, [company]);
        foreach (var year in facts.GroupBy(fact => fact.FiscalYear))
        {
            console.WriteLine();
            console.Write(new Text(year.Key?.ToString(CultureInfo.InvariantCulture) ?? "Bound to no year", Bold));
            console.WriteLine();
            console.Write(Table(year));
        }
    }

    private Table Table(IEnumerable<CompanyFact> facts)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var head in new[] { "Fact", "Value", "Scope", "Page", "Other documents" })
        {
            table.AddColumn(new TableColumn(new Text(head)));
        }

        foreach (var fact in facts)
        {
            table.AddRow(
                new Text(wording.FactName(fact.Concept)),
                new Text(_values.Of(fact.Chosen.Fact) + Mark(fact), fact.IsConflicting ? Alarm : Style.Plain),
                new Text(wording.Of(fact.Scope)),
                new Text(Place(fact.Chosen, fact.Document)),
                new Text(string.Join('\n', fact.Others.Where(other => other.Relation != FactRelation.Same).Select(Other))));
        }

        return table;
    }

    private static string Mark(CompanyFact fact) => fact.Correction?.Action switch
    {
        not null when fact.Chosen.Fact.Status == FactStatus.Derived => " (computed with the analyst's value)",
        CorrectionActions.Set => " (set by the analyst)",
        CorrectionActions.Confirm => " (confirmed by the analyst)",
        CorrectionActions.Reject => " (the analyst rejected another)",
        _ => fact.IsConflicting ? " (conflicting)" : "",
    };

    private static string Place(FactRecord record, DocumentRecord? document)
    {
        if (document is null)
        {
            return "";
        }

        var pages = record.Evidence.Select(citation => citation.Page).Distinct().Take(3).ToList();
        return FormattableString.Invariant($"no. {document.Id}") + (pages.Count > 0 && document.PageCount > 1 ? $", p. {string.Join(", ", pages.Select(page => page.ToString(CultureInfo.InvariantCulture)))}" : "");
    }

    private string Other(FactInDocument other) => other.Relation switch
    {
        FactRelation.Restated => "restated: ",
        FactRelation.Article => "an article says: ",
        FactRelation.Rejected => "rejected: ",
        _ => "conflicting: ",
    } + $"{_values.Of(other.Record.Fact)} ({Place(other.Record, other.Document)})";
}
