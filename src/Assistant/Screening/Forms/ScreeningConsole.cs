using System.Globalization;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LittleGiants.Assistant.Screening.Forms;

/// <summary>A screening in a terminal: a column for each criterion where there is room, else the criteria below each other.</summary>
internal sealed class ScreeningConsole(IAnsiConsole console, ScreeningText text)
{
    /// <summary>Columns of the terminal that company, year, outcome and age take, and those that a criterion needs to be read.</summary>
    private const int FixedCells = 62;
    private const int CriterionCells = 26;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    public void Write(ScreeningResult result)
    {
        console.Write(new Text(SafeText.Line($"{text.Verdicts.Name(result.Profile)} ({result.Profile.Id})"), Bold));
        console.WriteLine();
        if (result.Companies.Count > 0)
        {
            console.Write(console.Profile.Width >= FixedCells + (CriterionCells * result.Profile.Criteria.Count) ? Wide(result) : Narrow(result));
        }

        console.WriteLine(ScreeningText.Summary(result));
    }

    private Table Wide(ScreeningResult result)
    {
        var table = New(["Company", "Year", "Outcome", .. result.Profile.Criteria.Select(criterion => text.Verdicts.Title(criterion)), "Age"]);
        foreach (var company in result.Companies)
        {
            table.AddRow([Name(company), Year(company), Outcome(company), .. company.Criteria.Select(criterion => new Rows(Lines(criterion))), new Text(ScreeningText.Age(company.AgeDays))]);
        }

        return table;
    }

    private Table Narrow(ScreeningResult result)
    {
        var table = New(["Company", "Criteria"]);
        table.Columns[0].Width = Math.Max(16, console.Profile.Width / 4);
        foreach (var company in result.Companies)
        {
            var age = ScreeningText.Age(company.AgeDays);
            table.AddRow(
                new Rows(Name(company), Outcome(company), new Text(string.Join(" · ", new[] { Number(company.Year), age.Length > 0 ? age + " old" : "" }.Where(part => part.Length > 0)), Dim)),
                new Rows(company.Criteria.SelectMany((criterion, i) => Lines(criterion, text.Verdicts.Title(result.Profile.Criteria[i]) + ": "))));
        }

        return table;
    }

    private static Table New(IEnumerable<string> heads)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(new Text(SafeText.Line(head))));
        }

        return table;
    }

    private IEnumerable<IRenderable> Lines(ScreenedCriterion criterion, string title = "")
    {
        var style = OutcomeMark.StyleOf(criterion.Verdict.Outcome);
        var distance = ScreeningText.Distance(criterion);
        yield return new Text(SafeText.Line($"{VerdictWording.Glyph(criterion.Verdict.Outcome)} {title}{text.Value(criterion)}"), style);
        var place = ScreeningText.Places(criterion);
        var notes = new[] { distance, criterion.IsNear ? "near" : "", ScreeningText.IsAnalysts(criterion) ? "analyst's value" : "", place == "analyst" ? "" : place };
        if (notes.Any(note => note.Length > 0))
        {
            yield return new Text("  " + SafeText.Line(string.Join(" · ", notes.Where(note => note.Length > 0))), Dim);
        }
    }

    private static Text Name(ScreenedCompany company) => new(SafeText.Line(company.Name), Bold);

    private static Text Year(ScreenedCompany company) => new(Number(company.Year));

    private static string Number(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private Text Outcome(ScreenedCompany company) => new(OutcomeMark.Of(company.Outcome, text.Verdicts) + (company.IsNearMiss ? ", near" : ""), OutcomeMark.StyleOf(company.Outcome));
}
