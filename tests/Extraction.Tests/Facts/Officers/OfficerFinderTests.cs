using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Officers;

namespace LittleGiants.Extraction.Tests.Facts.Officers;

public sealed class OfficerFinderTests
{
    [Theory]
    [InlineData("en", "/s/ Jane Doe\nJane Doe\nPresident and Chief Executive Officer\n(Principal Executive Officer)", "ceo", "Jane Doe")]
    [InlineData("en", "Name | Age | Position\nJane Doe | 52 | Chief Financial Officer\nJohn Roe | 48 | General Counsel", "cfo", "Jane Doe")]
    [InlineData("en", "Name | Age | Position\nJane Doe | 52 | Chief Financial Officer\nJohn Roe | 48 | General Counsel", "general_counsel", "John Roe")]
    [InlineData("en", "The letter is signed by Jane Doe, our Chief Financial Officer, and others.", "cfo", "Jane Doe")]
    [InlineData("en", "Jane Doe has served as our Chief Executive Officer since May 2020. Prior to that, she served as Chief Executive Officer of Acme Inc.", "ceo", "Jane Doe")]
    [InlineData("en", "We depend on Jane Doe, our Founder and Chief Executive Officer, who leads us.", "ceo", "Jane Doe")]
    [InlineData("zh", "董事会聘任张三明为总经理。", "managing_director", "张三明")]
    [InlineData("en", "Company Secretary\nJohn Roe", "company_secretary", "John Roe")]
    [InlineData("zh", "公司的法定代表人 | 张三明", "legal_representative", "张三明")]
    [InlineData("zh", "张三明 | 董事长 | 男 | 56 | 现任\n李四海 | 财务总监 | 女 | 48 | 现任", "cfo", "李四海")]
    [InlineData("zh", "公司负责人张三明、主管会计工作负责人李四海声明：保证财务报告的真实。", "accounting_officer", "李四海")]
    [InlineData("zh", "首席执行官张三明表示，公司将继续投入研发。", "ceo", "张三明")]
    [InlineData("nl", "Interview met bestuursvoorzitter Jan van Dorp, die terugblikt.", "ceo", "Jan van Dorp")]
    [InlineData("de", "Hameln, den 3. Mai 2023, gez. Max Muster, Geschäftsführer", "managing_director", "Max Muster")]
    [InlineData("fr", "Anne Petit, directrice générale, commente les résultats.", "managing_director", "Anne Petit")]
    public void Holder_stands_beside_the_title(string language, string text, string role, string name) =>
        Assert.Equal(name, Assert.Single(Find(LineDocument.Report(language, text)), officer => officer.Role == role && officer.Name.Length > 0).Name);

    [Theory]
    [InlineData("en", "Jane Doe, former Chief Executive Officer, spoke.", "ceo")]
    [InlineData("en", "Jane Doe, Chief Executive Officer of Acme Inc., sits on our board.", "ceo")]
    [InlineData("en", "The Chief Executive Officer Of The Year was not named.", "ceo")]
    [InlineData("en", "The report says that Acme Chief Executive Officer Jane Doe sits on our board.", "ceo")]
    [InlineData("en", "She is Executive Vice President, Worldwide Field of a division.", "vice_president")]
    [InlineData("en", "Shares vest under the Deferral Plan. A Director may defer them.", "director")]
    [InlineData("zh", "前任董事长张三明未出席。", "chair")]
    [InlineData("de", "Max Muster, ehemaliger Geschäftsführer, war Gast.", "managing_director")]
    public void Former_and_foreign_officers_are_none(string language, string text, string role) =>
        Assert.DoesNotContain(Find(LineDocument.Report(language, text)), officer => officer.Role == role);

    [Theory]
    [InlineData("en", "John Roe was appointed as Chief Financial Officer on 1 May 2023.", OfficerChange.Appointed, "Chief Financial Officer", "2023-05-01")]
    [InlineData("en", "On 1 May 2023, John Roe resigned as Chief Financial Officer.", OfficerChange.Resigned, "Chief Financial Officer", "2023-05-01")]
    [InlineData("en", "On May 1, 2023 we appointed John Roe as Chief Supply Officer.", OfficerChange.Appointed, "Chief Supply Officer", "2023-05-01")]
    [InlineData("zh", "2023年5月1日，董事会聘任张三明为财务总监。", OfficerChange.Appointed, "财务总监", "2023-05-01")]
    public void Change_in_the_period_is_listed_with_its_title(string language, string text, OfficerChange change, string title, string day)
    {
        var frame = Frame(LineDocument.Report(language, text));
        var found = Assert.Single(LeadershipChanges.In(frame, OfficerFinder.Find(frame, CancellationToken.None)));
        Assert.Equal((change, title, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), (found.Change!.Value, found.PrintedTitle, found.Date!.Value));
    }

    [Fact]
    public void Change_of_an_earlier_year_is_not_of_the_period()
    {
        var frame = Frame(LineDocument.Report("en", "John Roe was appointed as Chief Financial Officer in May 2019."));
        var officers = OfficerFinder.Find(frame, CancellationToken.None);
        Assert.Equal("John Roe", Assert.Single(officers).Name);
        Assert.Empty(LeadershipChanges.In(frame, officers));
    }

    [Fact]
    public void Signature_beats_what_was_told_before()
    {
        var document = LineDocument.Report("en", "Jane Doe, our Chief Executive Officer, opened the site.\n/s/ John Roe\nJohn Roe\nChief Executive Officer");
        Assert.Equal("John Roe", Assert.Single(Find(document), officer => officer.Role == "ceo").Name);
    }

    [Theory]
    [InlineData("Wells Optics, President and Chief Executive Officer", null)]
    [InlineData("President and Chief Executive Officer, Wells Optics", null)]
    [InlineData("Ida Wells, President and Chief Executive Officer", "Ida Wells")]
    [InlineData("Wells Ida, President and Chief Executive Officer", "Wells Ida")]
    public void Part_that_bears_the_companys_name_is_no_person(string line, string? name)
    {
        var frame = Frame(LineDocument.Report("en", line)) with { Company = new CompanyIdentity("Wells Ida Group plc") };
        Assert.Equal(name, OfficerFinder.Find(frame, CancellationToken.None).FirstOrDefault(officer => officer.Role == "ceo")?.Name);
    }

    [Theory]
    [InlineData("Who is the CFO in the company?", "cfo")]
    [InlineData("公司的法定代表人是谁？", "legal_representative")]
    public void Question_names_its_role(string question, string role) => Assert.Equal(role, OfficerRoles.Default.AskedBy(question)!.Id);

    private static IReadOnlyList<Officer> Find(SourceDocument document) => OfficerFinder.Find(Frame(document), CancellationToken.None);

    private static DocumentFrame Frame(SourceDocument document) =>
        new(document, DocumentKind.AnnualReport) { FiscalYear = 2023, PeriodEnd = new DateOnly(2023, 12, 31), PeriodStart = new DateOnly(2023, 1, 1) };
}
