using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Screening.Forms;
using LittleGiants.Extraction.Criteria;
using Spectre.Console;

namespace LittleGiants.Assistant.Tests.Screening;

public sealed class ScreeningServiceTests(SampleLibrary samples) : IClassFixture<SampleLibrary>
{
    private static readonly ScreeningText English = new(Wording.For("en"), SampleLibrary.Services.Verdicts("en"));

    public static TheoryData<string> Profiles => [.. CriteriaProfile.All.Select(profile => profile.Id)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_screening_judges_as_all_facts_of_a_company_do(string id)
    {
        var profile = CriteriaProfile.Find(id)!;
        var result = await samples.ScreenAsync(Request(profile));
        Assert.Equal(5, result.Screened);
        foreach (var company in await samples.Library.CompaniesAsync(default))
        {
            var documents = (await samples.Library.DocumentsAsync(default)).Where(document => document.CompanyId == company.Id).ToList();
            var view = CompanyView.Of(new CompanyDossier(company, documents, await samples.Library.FactsAsync(new FactQuery { CompanyId = company.Id }, default), []));
            var whole = SampleLibrary.Services.Assessor.Assess(view.AsExtraction(view.LatestYear), profile);
            var screened = result.Companies.Single(item => item.Id == company.Id);
            Assert.Equal(Shown(whole.Outcome, whole.Criteria), Shown(screened.Outcome, [.. screened.Criteria.Select(criterion => criterion.Verdict)]));
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(220)]
    public async Task The_table_fits_the_terminal(int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(new StringWriter()) });
        console.Profile.Width = width;
        new ScreeningConsole(console, English).Write(await samples.ScreenAsync(Request(CriteriaProfile.Find(CriteriaProfile.DefaultId)!)));
        var text = console.Profile.Out.Writer.ToString()!;
        Assert.All(text.Split('\n'), line => Assert.InRange(SafeText.Cells(line.TrimEnd('\r')), 0, width));
        Snapshot.Matches(FormattableString.Invariant($"screen-{width}.txt"), text);
    }

    [Fact]
    public async Task The_rows_of_a_spreadsheet_keep_the_ways_of_absence_apart()
    {
        var result = await samples.ScreenAsync(Request(CriteriaProfile.Find(CriteriaProfile.DefaultId)!, "outcome!=met"));
        using var csv = new MemoryStream();
        ScreeningCsv.Write(csv, result);
        Snapshot.Matches("screen.csv", Encoding.UTF8.GetString(csv.ToArray())[1..]);
    }

    [Fact]
    public async Task The_object_for_programs_keeps_the_ways_of_absence_apart()
    {
        var result = await samples.ScreenAsync(Request(CriteriaProfile.Find(CriteriaProfile.DefaultId)!, "outcome!=met"));
        using var json = new MemoryStream();
        ScreeningJson.Write(json, result, English.Verdicts);
        Snapshot.Matches("screen.json", Encoding.UTF8.GetString(json.ToArray()));
    }

    [Fact]
    public async Task The_workbook_is_valid_and_holds_typed_values_with_their_sources()
    {
        var result = await samples.ScreenAsync(Request(CriteriaProfile.Find(CriteriaProfile.DefaultId)!, order: "name"));
        using var stream = new MemoryStream();
        ScreeningWorkbook.Write(stream, result, English);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var sheets = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(["Screening", "Evidence", "Notes"], sheets.Select(sheet => sheet.Name!.Value));
        var sheet = ((WorksheetPart)document.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet;
        Assert.NotNull(sheet.Descendants<Pane>().Single(pane => pane.State! == PaneStateValues.Frozen));
        var row = sheet.Descendants<Row>().Single(item => item.Elements<Cell>().First().InnerText == "Harrowfield Sensors plc").Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), cell => cell);
        Assert.Equal(("73046017.2664", null, "harrowfield-annual-report-2024.pdf p. 4", "45657"), (row["J"].CellValue!.Text, row["J"].DataType?.Value, row["N"].InnerText, row["G"].CellValue!.Text));
    }

    [Fact]
    public async Task The_first_of_an_order_are_the_same_as_without_a_bound()
    {
        var profile = CriteriaProfile.Find(CriteriaProfile.DefaultId)!;
        var all = await samples.ScreenAsync(Request(profile, order: "-revenue"));
        var top = await samples.ScreenAsync(Request(profile, order: "-revenue", top: 2));
        Assert.Equal(all.Companies.Take(2).Select(company => company.Name), top.Companies.Select(company => company.Name));
        Assert.Equal((5, 2), (top.Selected, top.Companies.Count));
        Assert.Equal(all.Companies.Select(company => company.Criteria[0].Number).OrderByDescending(number => number), all.Companies.Select(company => company.Criteria[0].Number));
    }

    [Theory]
    [InlineData("revenue>=50m", "Harrowfield")]
    [InlineData("revenue>=60m GBP", "Harrowfield")]
    [InlineData("revenue>=62m GBP", "")]
    [InlineData("revenue>EUR 40m and not outcome=met", "Harrowfield")]
    [InlineData("rd_staff_share<15%", "Harrowfield")]
    [InlineData("not rd_staff_share<15%", "岚屿 启沅")]
    [InlineData("rd_staff_share=unknown", "Tannhoff Waterwijk")]
    [InlineData("patents=notDisclosed", "Waterwijk")]
    [InlineData("outcome=met or (name~tannhoff and year>=2025)", "Tannhoff 岚屿")]
    [InlineData("sector in (robotics, quantum)", "岚屿")]
    [InlineData("criteria_met>=3 and unknowns<=1", "启沅 岚屿")]
    [InlineData("age>8 and age<10", "Harrowfield Waterwijk 岚屿")]
    public async Task Conditions_select_and_what_is_not_known_is_neither(string where, string expected)
    {
        var result = await samples.ScreenAsync(Request(CriteriaProfile.Find(CriteriaProfile.DefaultId)!, where));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), result.Companies.Select(company => company.Name[0] < 128 ? company.Name.Split(' ')[0] : company.Name[..2]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("revenue>=", 9, "A value is expected here.")]
    [InlineData("revenu>=20m", 0, "'revenu' is no field, criterion or fact.")]
    [InlineData("outcome=good", 8, "The outcome is met, unmet or unknown.")]
    [InlineData("revenue>=20q", 9, "is no number")]
    [InlineData("employees>=20%", 11, "is no percentage")]
    [InlineData("employees>=20 EUR", 11, "is no amount of money")]
    [InlineData("(near", 5, "A closing bracket is expected here.")]
    [InlineData("near outcome=met", 5, "'and' or 'or' is expected")]
    [InlineData("patents>=5", 9, "is a criterion of several facts")]
    [InlineData("sector=robots_of_mars", 7, "There is no sector")]
    [InlineData("name~\"x", 5, "A quoted text has no end.")]
    [InlineData("year ? 5", 5, "'?' has no meaning here.")]
    public void A_wrong_condition_is_told_with_its_place(string where, int position, string problem)
    {
        Assert.Null(ScreeningRequest.Read(CriteriaProfile.Find(CriteriaProfile.DefaultId)!, where, "name", null, out var shown));
        Assert.Contains(problem, shown, StringComparison.Ordinal);
        Assert.Equal(position, shown!.Split('\n')[^1].Length - 3);
    }

    private static ScreeningRequest Request(CriteriaProfile profile, string? where = null, string order = "outcome,near,name", int? top = null) =>
        ScreeningRequest.Read(profile, where, order, top, out var problem) ?? throw new InvalidOperationException(problem);

    private static string Shown(CriterionOutcome outcome, IReadOnlyList<CriterionVerdict> criteria) => $"{outcome}\n" + string.Join('\n', criteria.Select(verdict =>
        FormattableString.Invariant($"{verdict.Criterion.Id} {verdict.Outcome} {English.Verdicts.Sentence(verdict.Reason)} {verdict.Distance} {string.Join(' ', verdict.Derivation.Select(English.Verdicts.Sentence))} {verdict.RateDecides} {verdict.OtherReadingOutcome}")));
}
